import type { Context, Tx } from '../platform/context.js';
import { newId } from '../platform/crypto/ids.js';
import type { NewEvent } from '../platform/events/append.js';
import { actions } from './actions.js';
import { arrivalGate } from './arrival-gate.js';
import { documentOutcomeEvent } from './events.js';
import { insertInvoice, type NewInvoiceFile } from './queries.js';
import type { InvoiceRow } from './rows.js';

/** What the receiver is to have of an invoice: a row of the sending side, or what was read of one from outside. */
export type ArrivingInvoice = Pick<
  InvoiceRow,
  | 'company_id'
  | 'document_type'
  | 'number'
  | 'reference'
  | 'sender'
  | 'recipient'
  | 'invoice_date'
  | 'due_date'
  | 'currency'
  | 'sum'
  | 'sum_tax'
  | 'source_format'
  | 'virtual_barcode'
  | 'destination'
  | 'sender_comment'
  | 'message_id'
>;

/** An invoice arriving at a company of this service. */
export interface Arrival {
  readonly receiverCompanyId: string;
  /** The facts of the document: parties, dates, sums, as the sending side read them. */
  readonly invoice: ArrivingInvoice;
  readonly files: readonly NewInvoiceFile[];
  readonly origin: 'INTERNAL' | 'EXTERNAL' | 'SCAN';
}

/**
 * Takes an arriving invoice in and gives the event that tells of it; none when it is held until it has been checked.
 * A message that has arrived before is not taken twice: then there is no event either.
 */
export async function receiveInvoice(ctx: Context, tx: Tx, arrival: Arrival): Promise<NewEvent[]> {
  if ((await arrivalGate(ctx)(ctx, tx, arrival)) === 'held') return [];
  return admitInvoice(ctx, tx, arrival, newId(ctx.clock));
}

/**
 * Puts an invoice into the receiver's inbox under an id, received now, and gives the event that tells of it; none when
 * its message is there already. Files are shared by content, nothing is copied.
 */
export async function admitInvoice(
  ctx: Context,
  tx: Tx,
  { invoice, receiverCompanyId, files, origin }: Arrival,
  invoiceId: string,
): Promise<NewEvent[]> {
  const now = ctx.clock.now();
  const made = await insertInvoice(
    tx,
    {
      company_id: receiverCompanyId,
      invoice_id: invoiceId,
      direction: 'RECEIVED',
      status: 'DELIVERED',
      document_type: invoice.document_type,
      number: invoice.number,
      reference: invoice.reference,
      sender: JSON.stringify(invoice.sender),
      recipient: JSON.stringify(invoice.recipient),
      invoice_date: invoice.invoice_date,
      due_date: invoice.due_date,
      currency: invoice.currency,
      sum: invoice.sum,
      sum_tax: invoice.sum_tax,
      source_format: invoice.source_format,
      virtual_barcode: invoice.virtual_barcode,
      origin,
      origin_type: null,
      destination: invoice.destination,
      sender_comment: invoice.sender_comment,
      parameters: '{}',
      message_id: invoice.message_id,
      sender_company_id: origin === 'INTERNAL' ? invoice.company_id : null,
      created_at: now,
      received_at: now,
      updated_at: now,
    },
    files.map((f) => ({ ...f, file_id: newId(ctx.clock) })),
  );
  if (made === undefined) return [];
  return [
    documentOutcomeEvent(
      { ...invoice, company_id: receiverCompanyId, invoice_id: invoiceId },
      'RECEIVED',
      actions.received(invoice.sender.name),
    ),
  ];
}
