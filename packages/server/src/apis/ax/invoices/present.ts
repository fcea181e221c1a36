import type { InvoiceAction } from '../../../invoices/actions.js';
import { publicFormatName } from '../../../invoices/formats.js';
import type { InvoiceFileRow, InvoiceRow } from '../../../invoices/rows.js';
import { apiTime } from '../time.js';

/** An action as the API shows it. */
export const presentAction = (a: InvoiceAction) => ({
  type: a.type,
  channel: a.channel,
  message: a.message,
  key: a.key as never,
  happened_at: apiTime(a.happenedAt),
});

/**
 * An invoice as the API shows it: keys in the order observed, dates in UTC to the second, amounts as JSON numbers
 * (contract 6.5). `baseUrl` is what file addresses start with.
 */
export function presentInvoice(
  invoice: InvoiceRow,
  files: readonly InvoiceFileRow[],
  actions: readonly InvoiceAction[],
  baseUrl: string,
) {
  const sent = invoice.direction === 'SENT';
  return {
    id: invoice.invoice_id,
    status: invoice.status,
    reference: invoice.reference,
    number: invoice.number,
    sender: {
      eia: invoice.sender.eia,
      bid: invoice.sender.bid,
      name: invoice.sender.name,
      country: invoice.sender.country,
    },
    recipient: {
      eia: invoice.recipient.eia,
      bid: invoice.recipient.bid,
      name: invoice.recipient.name,
      country: invoice.recipient.country,
      operator: invoice.recipient.operator,
    },
    ...(sent
      ? { created_at: apiTime(invoice.created_at) }
      : { received_at: apiTime(invoice.received_at ?? invoice.created_at) }),
    date: invoice.invoice_date,
    date_due: invoice.due_date,
    source_format: publicFormatName(invoice.source_format),
    sum: Number(invoice.sum),
    sum_tax: Number(invoice.sum_tax),
    currency: invoice.currency,
    ...(sent
      ? { destination: invoice.destination }
      : { origin: invoice.origin as 'INTERNAL' | null, origin_type: invoice.origin_type as 'SCAN' | null }),
    // Only where there is one: strict clients know no such key of other invoices (contract 6.5).
    ...(sent || invoice.virtual_barcode === null ? {} : { virtual_barcode: invoice.virtual_barcode }),
    comment: invoice.sender_comment,
    files: files
      .filter((f) => f.kind === 'ATTACHMENT')
      .map((f) => ({
        id: f.file_id,
        filename: f.filename,
        type: f.kind,
        mimetype: f.media_type,
        href: `${baseUrl}/v1/invoices/${invoice.invoice_id}/files/${f.file_id}`,
      })),
    actions: actions.map(presentAction),
    ...(invoice.revision !== null && { revision: invoice.revision as Record<string, unknown> }),
  };
}
