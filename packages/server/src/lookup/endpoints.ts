import type { Context } from '../platform/context.js';
import { readBusinessId } from './business-id.js';
import { selectFoundReceivers } from './search-queries.js';

/** What can be sent to a business id. */
export interface EndpointEntry {
  /** As it was asked for. */
  readonly bid: string;
  /** `invoice` when somebody receives invoices under it; the values are UNKNOWN in the contract. */
  readonly sending: readonly string[];
}

/** Tells for each business id what can be sent there over any network. */
export async function findEndpoints(
  ctx: Context,
  bids: readonly string[],
  country: string | undefined,
): Promise<EndpointEntry[]> {
  const read = bids.map((bid) => ({
    bid,
    ids: readBusinessId(bid, country?.toUpperCase()).map((id) => `${id.country} ${id.bid}`),
  }));
  const { rows } = await selectFoundReceivers(ctx.db, {
    networks: ['INTERNAL', 'PEPPOL', 'EXTERNAL'],
    ids: read.flatMap(({ ids }) => ids),
    profiles: ['INVOICE_AND_CREDIT_NOTE', 'INVOICE'],
    addresses: undefined,
    name: undefined,
    countries: undefined,
    limit: 10_000,
    offset: 0,
  });
  const reachable = new Set(rows.map((row) => `${row.country} ${row.bid}`));
  return read.map(({ bid, ids }) => ({ bid, sending: ids.some((id) => reachable.has(id)) ? ['invoice'] : [] }));
}
