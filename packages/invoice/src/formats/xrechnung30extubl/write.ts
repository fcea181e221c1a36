import type { Writing } from '../../mapping/context.js';
import type { Invoice } from '../../model/invoice.js';
import { EN16931 } from '../../requirements/en16931.js';
import { XRECHNUNG30 } from '../../requirements/xrechnung.js';
import { withExtensionLists } from '../../requirements/xrechnung-extension.js';
import { withPartsAndPayments } from '../../requirements/xrechnung-parts.js';
import { type Cius, writeCius } from '../ubl21/cius.js';
import { peppolLimits } from '../ubl21/limits.js';
import { fitToXrechnung } from '../xrechnung/fit.js';
import { XRECHNUNG_EXTENSION } from '../xrechnung/parts.js';
import { SPECIFICATION } from './identifiers.js';

const CIUS: Cius = {
  name: 'XRECHNUNG30EXTUBL',
  process: (invoice) => ({ ...invoice.process, specification: SPECIFICATION }),
  mends: [fitToXrechnung],
  requirements: withPartsAndPayments(withExtensionLists([...EN16931, ...XRECHNUNG30])),
  dialect: XRECHNUNG_EXTENSION,
  check: peppolLimits,
};

/**
 * Writes XRechnung 3.0 with its extension in UBL.
 * @throws FormatError `not_representable` with every reason
 */
export function writeXrechnung30ExtUbl(invoice: Invoice, writing: Writing): Uint8Array {
  return writeCius(CIUS, invoice, writing);
}
