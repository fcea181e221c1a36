import type { XmlElement } from '@autoinvoice/xml';
import type { Invoice } from '../../model/invoice.js';
import { readOioubl } from '../oioubl/read.js';

/** Reads an OIOUBL 2.02 document. Throws FormatError `invalid_value`. */
export function readOioubl202(root: XmlElement): Invoice {
  return readOioubl(root, 'OIOUBL', '2.02');
}
