import type { XmlElement } from '@autoinvoice/xml';
import type { Invoice } from '../../model/invoice.js';
import { readUbl } from '../ubl21/read.js';
import { XRECHNUNG_EXTENSION } from '../xrechnung/parts.js';

/** Reads XRechnung 3.0 with its extension in UBL. Throws FormatError `invalid_value`. */
export function readXrechnung30ExtUbl(root: XmlElement): Invoice {
  return readUbl(root, 'XRECHNUNG30EXTUBL', XRECHNUNG_EXTENSION);
}
