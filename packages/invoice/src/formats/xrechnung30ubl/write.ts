import type { Writing } from '../../mapping/context.js';
import { wholeLines } from '../../mending/lines.js';
import type { Invoice } from '../../model/invoice.js';
import { withCleanVehicles } from '../../requirements/clean-vehicles.js';
import { EN16931 } from '../../requirements/en16931.js';
import { XRECHNUNG30 } from '../../requirements/xrechnung.js';
import { type Cius, writeCius } from '../ubl21/cius.js';
import { peppolLimits } from '../ubl21/limits.js';
import { fitToXrechnung } from '../xrechnung/fit.js';
import { CLEAN_VEHICLES, SPECIFICATION } from './identifiers.js';

const CIUS: Cius = {
  name: 'XRECHNUNG30UBL',
  process: (invoice) => ({ ...invoice.process, specification: SPECIFICATION }),
  mends: [wholeLines, fitToXrechnung],
  requirements: [...EN16931, ...XRECHNUNG30],
  check: peppolLimits,
};

/** An invoice that says it is one for vehicles under the clean vehicles directive stays one. */
const VEHICLES: Cius = {
  ...CIUS,
  process: (invoice) => ({ ...invoice.process, specification: CLEAN_VEHICLES }),
  requirements: withCleanVehicles(CIUS.requirements),
};

/**
 * Writes XRechnung 3.0 in UBL.
 * @throws FormatError `not_representable` with every reason
 */
export function writeXrechnung30Ubl(invoice: Invoice, writing: Writing): Uint8Array {
  return writeCius(invoice.process.specification === CLEAN_VEHICLES ? VEHICLES : CIUS, invoice, writing);
}
