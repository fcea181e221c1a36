import type { XmlElement } from '@autoinvoice/xml';
import type { Invoice } from '../../model/invoice.js';
import { readUbl } from '../ubl21/read.js';

/** Reads an EN 16931 document in UBL 2.1. Throws FormatError `invalid_value`. */
export function readEn16931Ubl(root: XmlElement): Invoice {
  return readUbl(root, 'EN16931UBL');
}
