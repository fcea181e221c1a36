import type { Writing } from '../../mapping/context.js';
import { addressesOfTheRegisters } from '../../mending/addresses.js';
import { wholeLines } from '../../mending/lines.js';
import type { Mend } from '../../mending/mend.js';
import { oneNote } from '../../mending/notes.js';
import { dutchDueDateHasMeans } from '../../mending/payments.js';
import { percentagesHaveBases } from '../../mending/percentages.js';
import { pricesAgree, pricesAreConsistent } from '../../mending/prices.js';
import type { Invoice } from '../../model/invoice.js';
import { PEPPOL_BILLING } from '../../requirements/peppol.js';
import { type Cius, writeCius } from '../ubl21/cius.js';
import { peppolLimits } from '../ubl21/limits.js';
import { BIS_CUSTOMIZATION, BIS_PROFILE, BIS_PROFILES } from './identifiers.js';

/** What fits an invoice to Peppol beyond EN 16931; billing and self-billing alike. */
export const PEPPOL_MENDS: readonly Mend[] = [
  wholeLines,
  addressesOfTheRegisters,
  pricesAgree,
  pricesAreConsistent,
  percentagesHaveBases,
  oneNote,
  dutchDueDateHasMeans,
];

const BILLING: Cius = {
  name: 'PEPPOLBIS30',
  process: ({ process: { businessProcess = '' } }) => ({
    specification: BIS_CUSTOMIZATION,
    businessProcess: BIS_PROFILES.includes(businessProcess) ? businessProcess : BIS_PROFILE,
  }),
  mends: PEPPOL_MENDS,
  requirements: PEPPOL_BILLING,
  check: peppolLimits,
};

/**
 * Writes a Peppol BIS Billing 3.0 Invoice or CreditNote.
 * @throws FormatError `not_representable` with every reason
 */
export function writePeppolBis30(invoice: Invoice, writing: Writing): Uint8Array {
  return writeCius(BILLING, invoice, writing);
}
