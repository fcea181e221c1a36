import type { Context } from '../platform/context.js';
import type { HandedOver, OutsideRequest, ProviderName } from './request.js';
import { handOverByHand } from './ways/by-hand.js';
import { handOverByHttp } from './ways/by-http.js';
import { handOverToSandbox } from './ways/sandbox.js';

/** How a party is reached. Called again after a crash or a failure: the request's id is what a repetition is known by. */
export type Way = (ctx: Context, request: OutsideRequest) => Promise<HandedOver>;

/** What the settings say of a party: `sandbox`, `hand` or an address. By itself in the sandbox, else by hand. */
export function wayNamed({ config }: Pick<Context, 'config'>, provider: ProviderName): string {
  const said = config.providers.get(provider) ?? config.providers.get('*');
  return said ?? (config.mode === 'sandbox' ? 'sandbox' : 'hand');
}

/** The way to a party: an address takes requests over HTTP. */
export function wayTo(ctx: Context, provider: ProviderName): Way {
  const way = wayNamed(ctx, provider);
  if (way === 'sandbox') return handOverToSandbox;
  if (way === 'hand') return handOverByHand;
  return handOverByHttp(way);
}
