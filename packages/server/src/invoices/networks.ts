import type { Context } from '../platform/context.js';
import type { DeliveryNetwork } from './network.js';

/** Networks by the name that route plans use. */
export type DeliveryNetworks = ReadonlyMap<string, DeliveryNetwork>;

const provided = new WeakMap<Context, DeliveryNetworks>();

/** Names the networks that invoices leave by; compose/domain.ts calls it once at the start. */
export function provideDeliveryNetworks(ctx: Context, networks: DeliveryNetworks): void {
  provided.set(ctx, networks);
}

/** The networks that are open on this server. */
export const deliveryNetworks = (ctx: Context): DeliveryNetworks => provided.get(ctx) ?? new Map();
