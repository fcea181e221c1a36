import type { XmlElement } from '@autoinvoice/xml';
import type { Invoice } from '../../model/invoice.js';
import { readBii2 } from '../bii2/read.js';

/** Reads EHF Invoice and Credit Note 2.0. Throws FormatError `invalid_value`. */
export function readEhf20(root: XmlElement): Invoice {
  return readBii2(root, 'EHF20');
}
