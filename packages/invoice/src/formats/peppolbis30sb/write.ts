import type { Writing } from '../../mapping/context.js';
import type { Invoice } from '../../model/invoice.js';
import { PEPPOL_SELF_BILLING } from '../../requirements/peppol.js';
import { PEPPOL_MENDS } from '../peppolbis30/write.js';
import { type Cius, writeCius } from '../ubl21/cius.js';
import { peppolLimits } from '../ubl21/limits.js';
import { SELF_BILLING_CUSTOMIZATION, SELF_BILLING_PROFILE } from './identifiers.js';

const SELF_BILLING: Cius = {
  name: 'PEPPOLBIS30SB',
  process: () => ({ specification: SELF_BILLING_CUSTOMIZATION, businessProcess: SELF_BILLING_PROFILE }),
  mends: PEPPOL_MENDS,
  requirements: PEPPOL_SELF_BILLING,
  check: peppolLimits,
};

/**
 * Writes a Peppol BIS Self-Billing 3.0 Invoice or CreditNote: one that the buyer makes out (BT-3 389, 527 or 261).
 * @throws FormatError `not_representable` with every reason
 */
export function writePeppolBis30Sb(invoice: Invoice, writing: Writing): Uint8Array {
  return writeCius(SELF_BILLING, invoice, writing);
}
