import type { XmlElement } from '@autoinvoice/xml';
import type { Invoice } from '../../model/invoice.js';
import { readBii2 } from '../bii2/read.js';

/**
 * Reads UBL 2.1 without a mark that we know. The format has no public specification: what it shares with UBL of its time
 * (CEN BII) and of today (EN 16931) is understood, the rest is kept as it stands. Throws FormatError `invalid_value`.
 */
export function readVismaUbl10(root: XmlElement): Invoice {
  return readBii2(root, 'VISMAUBL10');
}
