import type { XmlElement } from '@autoinvoice/xml';
import type { Invoice } from '../../model/invoice.js';
import { readUbl } from '../ubl21/read.js';

/** Reads XRechnung 2.3 in UBL. Throws FormatError `invalid_value`. */
export function readXrechnung23Ubl(root: XmlElement): Invoice {
  return readUbl(root, 'XRECHNUNG23UBL');
}
