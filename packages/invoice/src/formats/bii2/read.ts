import type { XmlElement } from '@autoinvoice/xml';
import type { Invoice } from '../../model/invoice.js';
import type { FormatName } from '../format.js';
import { readUbl } from '../ubl21/read.js';
import { inCodesOfTheStandard } from './normal.js';
import { BII2 } from './rows.js';

/**
 * Reads an invoice or credit note of the CEN BII 2 family: UBL 2.1 with identifiers and codes as they were before
 * EN 16931. Credit notes have positive amounts, as in EN 16931.
 * @throws FormatError `invalid_value`
 */
export function readBii2(root: XmlElement, format: FormatName): Invoice {
  return inCodesOfTheStandard(readUbl(root, format, BII2));
}
