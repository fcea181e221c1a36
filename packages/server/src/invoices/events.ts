import { type DocumentOutcome, documentEvent, internalEvent } from '../events/names.js';
import type { InvoiceActionData, NewEvent } from '../platform/events/append.js';
import type { InvoiceRow } from './rows.js';

type EventInvoice = Pick<
  InvoiceRow,
  'company_id' | 'invoice_id' | 'number' | 'destination' | 'recipient' | 'document_type'
>;

/**
 * An event that webhooks carry, with the payload of the page's examples: invoice_id, invoice_number, destination,
 * recipient_name, recipient_bid, and error_message when it failed.
 * Credit notes are told as DOCUMENTS.CREDIT_NOTE (UNKNOWN in contract 9; the document types list both).
 */
export function documentOutcomeEvent(
  invoice: EventInvoice,
  outcome: DocumentOutcome,
  action: InvoiceActionData,
  errorMessage?: string,
): NewEvent {
  return {
    companyId: invoice.company_id,
    name: documentEvent(invoice.document_type === 'CREDIT_NOTE' ? 'CREDIT_NOTE' : 'INVOICE', outcome),
    subjectType: 'INVOICE',
    subjectId: invoice.invoice_id,
    data: {
      payload: {
        invoice_id: invoice.invoice_id,
        invoice_number: invoice.number,
        destination: invoice.destination,
        recipient_name: invoice.recipient.name,
        recipient_bid: invoice.recipient.bid,
        ...(errorMessage === undefined ? {} : { error_message: errorMessage }),
      },
      action,
    },
  };
}

/** An event of the time line alone. */
export function timelineEvent(
  invoice: Pick<InvoiceRow, 'company_id' | 'invoice_id'>,
  what: Parameters<typeof internalEvent>[0],
  action: InvoiceActionData,
): NewEvent {
  return {
    companyId: invoice.company_id,
    name: internalEvent(what),
    subjectType: 'INVOICE',
    subjectId: invoice.invoice_id,
    data: { action },
  };
}
