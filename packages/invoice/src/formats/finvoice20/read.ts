import type { Invoice } from '../../model/invoice.js';
import { readFinvoice } from '../finvoice/read.js';
import type { Documents } from '../registry.js';

/** Reads a Finvoice 2.0 and 2.01 document, with its SOAP frame when it has one. Throws as `readFinvoice` does. */
export function readFinvoice20(documents: Documents): Invoice {
  return readFinvoice(documents, 'FINVOICE20');
}
