import { EN16931_ATTACHMENT_TYPES, type FormatName, type Invoice, type Loss } from '@autoinvoice/invoice';

/** Formats with media types of their own for files, or with none inside the document. */
const others: readonly FormatName[] = ['FINVOICE30', 'TEAPPS30', 'SVEFAKTURA10', 'FATTURAPA12', 'OIOUBL', 'OIOUBL21'];

/** EN 16931's list (BR-CL-24); the German extension adds XML (BR-DEX-01). */
const allowed = (type: string, format: FormatName): boolean =>
  others.includes(format) ||
  EN16931_ATTACHMENT_TYPES.has(type) ||
  (type === 'application/xml' && /EXT(UBL|CII)$/.test(format));

/**
 * The invoice without the files whose media type the format forbids, and what that loses. They are files of the
 * invoice all the same; without this one spreadsheet of an old kind would keep the whole document from going.
 */
export function withoutForbiddenFiles(invoice: Invoice, format: FormatName): { invoice: Invoice; losses: Loss[] } {
  const losses: Loss[] = [];
  const attachments = invoice.attachments.map((attachment, at) => {
    const { content, ...rest } = attachment;
    if (content === undefined || allowed(content.mimeType, format)) return attachment;
    const path = `attachments[${at}].content.fileName`;
    losses.push({ term: 'BT-125', path, what: 'dropped', value: content.fileName });
    return rest;
  });
  return losses.length === 0 ? { invoice, losses } : { invoice: { ...invoice, attachments }, losses };
}
