import type { Writing } from '../../mapping/context.js';
import type { Invoice } from '../../model/invoice.js';
import { demand } from '../../requirements/requirement.js';
import { XRECHNUNG23 } from '../../requirements/xrechnung.js';
import { fitToCii } from '../cii16b/fit.js';
import { CII_REQUIREMENTS } from '../cii16b/requirements.js';
import { writeCii } from '../cii16b/write.js';
import { fitToXrechnung } from '../xrechnung/fit.js';
import { SPECIFICATION } from './identifiers.js';

/**
 * Writes XRechnung 2.3 in CII in UTF-8, totals and codes completed where the invoice lacks them.
 * @throws FormatError `not_representable` with every reason
 */
export function writeXrechnung23Cii(invoice: Invoice, writing: Writing): Uint8Array {
  const document = fitToXrechnung(fitToCii(invoice, writing), writing);
  demand(document, 'XRECHNUNG23CII', [...CII_REQUIREMENTS, ...XRECHNUNG23]);
  return writeCii(
    { ...document, process: { ...document.process, specification: SPECIFICATION } },
    'XRECHNUNG23CII',
    writing,
  );
}
