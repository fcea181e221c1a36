import type { Writing } from '../../mapping/context.js';
import type { Invoice } from '../../model/invoice.js';
import { demand } from '../../requirements/requirement.js';
import { fitToCii } from '../cii16b/fit.js';
import { CII_REQUIREMENTS } from '../cii16b/requirements.js';
import { writeCii } from '../cii16b/write.js';
import { SPECIFICATION } from './identifiers.js';

/**
 * Writes EN 16931 in CII in UTF-8, totals and codes completed where the invoice lacks them.
 * @throws FormatError `not_representable` with every reason
 */
export function writeEn16931Cii(invoice: Invoice, writing: Writing): Uint8Array {
  const document = fitToCii(invoice, writing);
  demand(document, 'EN16931CII', CII_REQUIREMENTS);
  return writeCii(
    { ...document, process: { ...document.process, specification: SPECIFICATION } },
    'EN16931CII',
    writing,
  );
}
