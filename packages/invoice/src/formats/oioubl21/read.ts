import type { XmlElement } from '@autoinvoice/xml';
import type { Invoice } from '../../model/invoice.js';
import { readOioubl } from '../oioubl/read.js';

/** Reads an OIOUBL 2.1 document. Throws FormatError `invalid_value`. */
export function readOioubl21(root: XmlElement): Invoice {
  return readOioubl(root, 'OIOUBL21', '2.1');
}
