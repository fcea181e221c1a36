import type { Context } from '../platform/context.js';
import type { DocumentNetwork } from './network.js';

/** Networks by their name. */
export type DocumentNetworks = ReadonlyMap<string, DocumentNetwork>;

const provided = new WeakMap<Context, DocumentNetworks>();

/** Names the networks that documents leave by; compose/domain.ts calls it once at the start. */
export function provideDocumentNetworks(ctx: Context, networks: DocumentNetworks): void {
  provided.set(ctx, networks);
}

/** The networks that are open on this server. */
export const documentNetworks = (ctx: Context): DocumentNetworks => provided.get(ctx) ?? new Map();
