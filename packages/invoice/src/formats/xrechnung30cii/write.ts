import type { Writing } from '../../mapping/context.js';
import type { Invoice } from '../../model/invoice.js';
import { fitToCii } from '../cii16b/fit.js';
import { writeCii } from '../cii16b/write.js';
import { SPECIFICATION } from './identifiers.js';

/**
 * Writes the document in UTF-8, totals and codes completed where the invoice lacks them.
 * @throws FormatError `not_representable` with every reason
 */
export function writeXrechnung30Cii(invoice: Invoice, writing: Writing): Uint8Array {
  const document = fitToCii(invoice, writing);
  return writeCii(
    { ...document, process: { ...document.process, specification: SPECIFICATION } },
    'XRECHNUNG30CII',
    writing,
  );
}
