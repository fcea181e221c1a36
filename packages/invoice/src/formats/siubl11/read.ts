import type { XmlElement } from '@autoinvoice/xml';
import type { Invoice } from '../../model/invoice.js';
import { readBii2 } from '../bii2/read.js';

/** Reads SI-UBL 1.1. Throws FormatError `invalid_value`. */
export function readSiubl11(root: XmlElement): Invoice {
  return readBii2(root, 'SIUBL11');
}
