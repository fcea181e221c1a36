import type { Context } from '../../platform/context.js';
import { Refusal } from '../../platform/errors.js';
import type { NetworkRegistration } from './network-registration.js';

const provided = new WeakMap<Context, ReadonlyMap<string, NetworkRegistration>>();

/** Names the networks in which companies of this server can register; compose/domain.ts calls it once at the start. */
export function provideNetworks(ctx: Context, networks: readonly NetworkRegistration[]): void {
  provided.set(ctx, new Map(networks.map((network) => [network.network, network])));
}

/** A network that is open on this server. Refusal `profile_not_supported` for others. */
export function networkNamed(ctx: Context, name: string): NetworkRegistration {
  const network = provided.get(ctx)?.get(name);
  if (!network) throw new Refusal('profile_not_supported', [`network: ${name} is not available here.`]);
  return network;
}
