import type { Context } from '../platform/context.js';
import type { HandedOver, OutsideRequest, ProviderName } from './request.js';
import { handOverByHand } from './ways/by-hand.js';
import { handOverByHttp } from './ways/by-http.js';
import { handOverToSandbox } from './ways/sandbox.js';

/** How a party is reached. Called again after a crash or a failure: the request's id is what a repetition is known by. */
export type Way = (ctx: Context, request: OutsideRequest) => Promise<HandedOver>;

/**
 * The way that the settings give a party: by itself in the sandbox, otherwise a person decides; an address takes
 * the request over HTTP.
 */
export function wayTo(ctx: Context, provider: ProviderName): Way {
  const said = ctx.config.providers.get(provider) ?? ctx.config.providers.get('*');
  const way = said ?? (ctx.config.mode === 'sandbox' ? 'sandbox' : 'hand');
  if (way === 'sandbox') return handOverToSandbox;
  if (way === 'hand') return handOverByHand;
  return handOverByHttp(way);
}
