import type { XmlElement } from '@autoinvoice/xml';
import type { Writing } from '../../mapping/context.js';
import type { Invoice } from '../../model/invoice.js';
import type { FormatName } from '../format.js';
import type { Format } from '../registry.js';

/** A format of one UBL document, read by `read` and, when it is written at all, written by `write` in UTF-8. */
export function ublFormat(
  name: FormatName,
  read: (root: XmlElement) => Invoice,
  write?: (invoice: Invoice, writing: Writing) => Uint8Array,
): Format {
  const format: Format = { name, read: (documents) => read(documents.main) };
  if (write) {
    format.write = (invoice, writing) => ({
      bytes: write(invoice, writing),
      mediaType: 'application/xml',
      encoding: 'UTF-8',
    });
  }
  return format;
}
