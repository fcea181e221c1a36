import type { Writing } from '../../mapping/context.js';
import type { Invoice } from '../../model/invoice.js';
import { withCleanVehicles } from '../../requirements/clean-vehicles.js';
import { demand } from '../../requirements/requirement.js';
import { XRECHNUNG30 } from '../../requirements/xrechnung.js';
import { fitToCii } from '../cii16b/fit.js';
import { CII_REQUIREMENTS } from '../cii16b/requirements.js';
import { writeCii } from '../cii16b/write.js';
import { fitToXrechnung } from '../xrechnung/fit.js';
import { CLEAN_VEHICLES, SPECIFICATION } from './identifiers.js';

const REQUIREMENTS = [...CII_REQUIREMENTS, ...XRECHNUNG30];

/**
 * Writes XRechnung 3.0 in CII in UTF-8, totals and codes completed where the invoice lacks them. An invoice that says it
 * is one for vehicles under the clean vehicles directive stays one.
 * @throws FormatError `not_representable` with every reason
 */
export function writeXrechnung30Cii(invoice: Invoice, writing: Writing): Uint8Array {
  const document = fitToXrechnung(fitToCii(invoice, writing), writing);
  const vehicles = invoice.process.specification === CLEAN_VEHICLES;
  demand(document, 'XRECHNUNG30CII', vehicles ? withCleanVehicles(REQUIREMENTS) : REQUIREMENTS);
  const specification = vehicles ? CLEAN_VEHICLES : SPECIFICATION;
  return writeCii({ ...document, process: { ...document.process, specification } }, 'XRECHNUNG30CII', writing);
}
