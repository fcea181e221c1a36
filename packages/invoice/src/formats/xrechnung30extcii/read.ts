import type { XmlElement } from '@autoinvoice/xml';
import type { Invoice } from '../../model/invoice.js';
import { readCii } from '../cii16b/read.js';

/** Reads XRechnung 3.0 with its extension in the Cross Industry Invoice D16B. Throws FormatError `invalid_value`. */
export function readXrechnung30ExtCii(root: XmlElement): Invoice {
  return readCii(root, 'XRECHNUNG30EXTCII');
}
