import { admitInvoice } from '../invoices/receive.js';
import type { Context, Tx } from '../platform/context.js';
import type { NewEvent } from '../platform/events/append.js';
import { takeHeld } from './queries.js';

/**
 * Puts a held invoice into its receiver's inbox and gives the event that tells of it; undefined when it is not held,
 * or not any more.
 */
export async function releaseHeld(
  ctx: Context,
  tx: Tx,
  companyId: string,
  invoiceId: string,
): Promise<NewEvent[] | undefined> {
  const held = await takeHeld(tx, companyId, invoiceId);
  return held && admitInvoice(ctx, tx, { receiverCompanyId: companyId, ...held.arrival }, invoiceId);
}
