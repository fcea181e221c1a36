import type { Context } from '../../platform/context.js';
import { Refusal } from '../../platform/errors.js';
import { type ReceivedInvoiceEvent, type SentInvoiceError, selectReceived, selectSentErrors } from './queries.js';

interface Page {
  readonly limit: number;
  readonly offset: number;
}

/**
 * Received invoices of all companies linked to the partner's software, the longest waiting first. CREATED are those
 * that nobody has acknowledged (`PATCH /v1/invoices/{id}/invoice_events`).
 */
export const listReceivedInvoiceEvents = (
  ctx: Context,
  partnerId: string,
  state: 'CREATED' | 'HANDLED',
  page: Page,
): Promise<{ rows: ReceivedInvoiceEvent[]; total: number }> => selectReceived(ctx.db, partnerId, state, page);

/**
 * Invoices that companies linked to the partner's software could not send, by the time of the failure: after the one
 * moment and not after the other, which is now when absent. Throws Refusal `invalid_parameters` for a window that ends
 * before it begins.
 */
export async function listSentInvoiceErrors(
  ctx: Context,
  partnerId: string,
  window: { readonly after: Date; readonly before: Date | undefined },
  page: Page,
): Promise<{ rows: SentInvoiceError[]; total: number }> {
  const { after, before = ctx.clock.now() } = window;
  if (window.before && before < after) {
    throw new Refusal('invalid_parameters', ['happened_before: earlier than happened_after.']);
  }
  return selectSentErrors(ctx.db, partnerId, { after, before }, page);
}
