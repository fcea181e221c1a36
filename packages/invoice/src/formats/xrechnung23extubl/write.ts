import type { Writing } from '../../mapping/context.js';
import type { Invoice } from '../../model/invoice.js';
import { EN16931 } from '../../requirements/en16931.js';
import { XRECHNUNG23 } from '../../requirements/xrechnung.js';
import { withPartsAndPayments } from '../../requirements/xrechnung-parts.js';
import { type Cius, writeCius } from '../ubl21/cius.js';
import { fitToXrechnung } from '../xrechnung/fit.js';
import { XRECHNUNG_EXTENSION } from '../xrechnung/parts.js';
import { SPECIFICATION } from './identifiers.js';

const CIUS: Cius = {
  name: 'XRECHNUNG23EXTUBL',
  process: (invoice) => ({ ...invoice.process, specification: SPECIFICATION }),
  mends: [fitToXrechnung],
  requirements: withPartsAndPayments([...EN16931, ...XRECHNUNG23]),
  dialect: XRECHNUNG_EXTENSION,
};

/**
 * Writes XRechnung 2.3 with its extension in UBL.
 * @throws FormatError `not_representable` with every reason
 */
export function writeXrechnung23ExtUbl(invoice: Invoice, writing: Writing): Uint8Array {
  return writeCius(CIUS, invoice, writing);
}
