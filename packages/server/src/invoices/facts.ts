import { formatDecimal } from '@autoinvoice/invoice';
import type { SubmitParameters } from './parameters.js';
import type { ReadDocument } from './read-document.js';
import type { RecipientParty, SenderParty } from './rows.js';
import type { SendingCompany } from './sending-company.js';

/**
 * The columns of a sent invoice that come from the document, the caller's parameters put over the document's own
 * recipient (contract 6.2). What lists never show as null has a stand-in: the sending company's country for the
 * seller's, the issue date for the due date (a document without one is due at once).
 */
export function invoiceFacts(
  document: ReadDocument,
  parameters: Pick<SubmitParameters, 'recipient_eia' | 'recipient_operator'>,
  company: Pick<SendingCompany, 'country'>,
) {
  const s = document.summary;
  const sender: SenderParty = {
    eia: s.sender.eia ?? null,
    bid: s.sender.bid ?? null,
    name: s.sender.name,
    country: s.sender.country || company.country,
    email: s.sender.email,
  };
  const recipient: RecipientParty = {
    eia: parameters.recipient_eia ?? s.recipient.eia ?? null,
    bid: s.recipient.bid ?? null,
    name: s.recipient.name || document.invoiceRecipientName,
    country: s.recipient.country || null,
    operator: parameters.recipient_operator ?? s.recipient.operator ?? null,
    email: s.recipient.email,
    postal: s.recipient.postal,
  };
  return {
    document_type: document.documentType,
    number: s.number,
    reference: s.reference ?? null,
    sender,
    recipient,
    invoice_date: s.date ?? '',
    due_date: s.dueDate || s.date || '',
    currency: s.currency,
    sum: formatDecimal(s.sum),
    sum_tax: formatDecimal(s.sumTax),
    source_format: document.format,
    virtual_barcode: document.virtualBarcode,
  };
}
