import type { Writing } from '../../mapping/context.js';
import { wholeLines } from '../../mending/lines.js';
import type { Invoice } from '../../model/invoice.js';
import { EN16931 } from '../../requirements/en16931.js';
import { XRECHNUNG23 } from '../../requirements/xrechnung.js';
import { type Cius, writeCius } from '../ubl21/cius.js';
import { fitToXrechnung } from '../xrechnung/fit.js';
import { SPECIFICATION } from './identifiers.js';

const CIUS: Cius = {
  name: 'XRECHNUNG23UBL',
  process: (invoice) => ({ ...invoice.process, specification: SPECIFICATION }),
  mends: [wholeLines, fitToXrechnung],
  requirements: [...EN16931, ...XRECHNUNG23],
};

/**
 * Writes XRechnung 2.3 in UBL.
 * @throws FormatError `not_representable` with every reason
 */
export function writeXrechnung23Ubl(invoice: Invoice, writing: Writing): Uint8Array {
  return writeCius(CIUS, invoice, writing);
}
