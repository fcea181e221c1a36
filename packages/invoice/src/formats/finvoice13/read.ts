import type { Invoice } from '../../model/invoice.js';
import { readFinvoice } from '../finvoice/read.js';
import type { Documents } from '../registry.js';

/** Reads a Finvoice 1.3 document, with its SOAP frame when it has one. Throws as `readFinvoice` does. */
export function readFinvoice13(documents: Documents): Invoice {
  return readFinvoice(documents, 'FINVOICE13');
}
