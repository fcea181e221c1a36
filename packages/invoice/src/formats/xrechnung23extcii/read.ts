import type { XmlElement } from '@autoinvoice/xml';
import type { Invoice } from '../../model/invoice.js';
import { readCii } from '../cii16b/read.js';

/** Reads XRechnung 2.3 with its extension in the Cross Industry Invoice D16B. Throws FormatError `invalid_value`. */
export function readXrechnung23ExtCii(root: XmlElement): Invoice {
  return readCii(root, 'XRECHNUNG23EXTCII');
}
