import type { Context, Tx } from '../platform/context.js';
import type { Arrival } from './receive.js';

/**
 * Decides in the transaction of an arrival whether the invoice goes to the inbox at once. Who says `held` keeps what
 * arrived and calls `admitInvoice` later.
 */
export type ArrivalGate = (ctx: Context, tx: Tx, arrival: Arrival) => Promise<'admit' | 'held'>;

const provided = new WeakMap<Context, ArrivalGate>();

/** Names who decides; compose/domain.ts calls it once at the start. */
export function provideArrivalGate(ctx: Context, gate: ArrivalGate): void {
  provided.set(ctx, gate);
}

/** Who decides; without anybody all go in at once. */
export const arrivalGate = (ctx: Context): ArrivalGate => provided.get(ctx) ?? (async () => 'admit');
