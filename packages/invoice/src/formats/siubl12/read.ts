import type { XmlElement } from '@autoinvoice/xml';
import type { Invoice } from '../../model/invoice.js';
import { readBii2 } from '../bii2/read.js';

/** Reads SI-UBL 1.2. Throws FormatError `invalid_value`. */
export function readSiubl12(root: XmlElement): Invoice {
  return readBii2(root, 'SIUBL12');
}
