import type { XmlElement } from '@autoinvoice/xml';
import type { Invoice } from '../../model/invoice.js';
import { readUbl } from '../ubl21/read.js';
import { G_ACCOUNT } from './g-account.js';

/** Reads SI-UBL 2.0. Throws FormatError `invalid_value`. */
export function readSiubl20(root: XmlElement): Invoice {
  return readUbl(root, 'SIUBL20', G_ACCOUNT);
}
