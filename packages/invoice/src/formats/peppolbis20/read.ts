import type { XmlElement } from '@autoinvoice/xml';
import type { Invoice } from '../../model/invoice.js';
import { readBii2 } from '../bii2/read.js';

/** Reads Peppol BIS 4A and 5A, version 2. Throws FormatError `invalid_value`. */
export function readPeppolBis20(root: XmlElement): Invoice {
  return readBii2(root, 'PEPPOLBIS20');
}
