import type { XmlElement } from '@autoinvoice/xml';
import type { Invoice } from '../../model/invoice.js';
import { readCii } from '../cii16b/read.js';

/** Reads XRechnung 3.0 in the Cross Industry Invoice D16B. Throws FormatError `invalid_value`. */
export function readXrechnung30Cii(root: XmlElement): Invoice {
  return readCii(root, 'XRECHNUNG30CII');
}
