import type { Context } from '../../platform/context.js';
import { appendEvents } from '../../platform/events/append.js';
import { withTransaction } from '../../platform/postgres/transaction.js';
import { actions, actionsOf } from '../actions.js';
import { timelineEvent } from '../events.js';
import type { InvoiceRow } from '../rows.js';
import { lossesInWords, type TermLoss } from './losses.js';

/**
 * Puts into the time line of a received invoice that its receiver got it in a form that does not carry all business
 * terms: once for each form and set of losses, however often it is fetched.
 */
export async function noteLossOnDownload(
  ctx: Context,
  invoice: InvoiceRow,
  form: string,
  losses: readonly TermLoss[],
): Promise<void> {
  if (invoice.direction !== 'RECEIVED' || losses.length === 0) return;
  const notice = actions.lostOnDownload(form, lossesInWords(losses));
  await withTransaction(ctx.db, async (tx) => {
    // Two downloads at the same time are to leave one notice.
    await tx
      .selectFrom('invoice')
      .select('invoice_id')
      .where('company_id', '=', invoice.company_id)
      .where('invoice_id', '=', invoice.invoice_id)
      .forUpdate()
      .execute();
    const known = await actionsOf(tx, invoice.company_id, [invoice.invoice_id]);
    if (known.get(invoice.invoice_id)?.some(({ message }) => message === notice.message)) return;
    await appendEvents(ctx, tx, [timelineEvent(invoice, 'INVOICE_INFO', notice)]);
  });
}
