import { inEnglish } from '../events/say.js';
import type { Context, Tx } from '../platform/context.js';
import { appendEvents, type InvoiceActionData } from '../platform/events/append.js';
import type { Words } from '../platform/events/sentence.js';
import { actions } from './actions.js';
import { documentOutcomeEvent, timelineEvent } from './events.js';
import { lockInvoice, settle } from './queries.js';

type InvoiceRef = { readonly companyId: string; readonly invoiceId: string };

/**
 * A delivery turns out to have failed: the invoice is FAILED, and its sender learns why (contract 9: FAILED may come
 * after DELIVERED). Nothing happens to one that is not DELIVERED.
 */
export async function failLater(ctx: Context, tx: Tx, ref: InvoiceRef, why: Words): Promise<void> {
  const invoice = await lockInvoice(tx, ref.companyId, ref.invoiceId);
  if (invoice?.direction !== 'SENT') return;
  if (!(await settle(tx, invoice, 'FAILED', ctx.clock.now(), 'DELIVERED'))) return;
  await appendEvents(ctx, tx, [documentOutcomeEvent(invoice, 'FAILED', actions.deliveryFailed(why), inEnglish(why))]);
}

/** The receiving operator has said that it has the invoice: DELIVERY_CONFIRMED. */
export async function confirmLater(ctx: Context, tx: Tx, ref: InvoiceRef): Promise<void> {
  const invoice = await lockInvoice(tx, ref.companyId, ref.invoiceId);
  if (invoice?.direction !== 'SENT') return;
  const confirmed = actions.confirmed(invoice.recipient.name);
  await appendEvents(ctx, tx, [documentOutcomeEvent(invoice, 'DELIVERY_CONFIRMED', confirmed)]);
}

/** A network reports a delivery that it has reported before. */
export async function reportAgain(ctx: Context, tx: Tx, ref: InvoiceRef): Promise<void> {
  const invoice = await lockInvoice(tx, ref.companyId, ref.invoiceId);
  if (invoice?.status !== 'DELIVERED') return;
  const delivered = actions.delivered(invoice.recipient.name);
  await appendEvents(ctx, tx, [documentOutcomeEvent(invoice, 'DELIVERED', delivered)]);
}

/** What the receiver thinks of the invoice, in the sender's time line. */
export async function tellAnswer(ctx: Context, tx: Tx, ref: InvoiceRef, answer: InvoiceActionData): Promise<void> {
  const invoice = await lockInvoice(tx, ref.companyId, ref.invoiceId);
  if (invoice?.direction !== 'SENT') return;
  await appendEvents(ctx, tx, [timelineEvent(invoice, 'INVOICE_INFO', answer)]);
}
