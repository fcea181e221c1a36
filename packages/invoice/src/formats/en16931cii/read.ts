import type { XmlElement } from '@autoinvoice/xml';
import type { Invoice } from '../../model/invoice.js';
import { readCii } from '../cii16b/read.js';

/** Reads EN 16931 in the Cross Industry Invoice D16B. Throws FormatError `invalid_value`. */
export function readEn16931Cii(root: XmlElement): Invoice {
  return readCii(root, 'EN16931CII');
}
