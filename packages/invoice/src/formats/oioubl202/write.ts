import type { Writing } from '../../mapping/context.js';
import type { Invoice } from '../../model/invoice.js';
import { writeOioubl } from '../oioubl/write.js';

/** Writes an OIOUBL 2.02 Invoice or CreditNote in UTF-8. Throws FormatError `not_representable`. */
export function writeOioubl202(invoice: Invoice, writing: Writing): Uint8Array {
  return writeOioubl(invoice, 'OIOUBL', '2.02', writing);
}
