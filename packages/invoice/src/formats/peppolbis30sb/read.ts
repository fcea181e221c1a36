import type { XmlElement } from '@autoinvoice/xml';
import type { Invoice } from '../../model/invoice.js';
import { readUbl } from '../ubl21/read.js';

/** Reads a Peppol BIS Self-Billing 3.0 document. Throws FormatError `invalid_value`. */
export function readPeppolBis30Sb(root: XmlElement): Invoice {
  return readUbl(root, 'PEPPOLBIS30SB');
}
