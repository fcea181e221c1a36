import type { Writing } from '../../mapping/context.js';
import { wholeLines } from '../../mending/lines.js';
import type { Mend } from '../../mending/mend.js';
import { dutchDueDateHasMeans } from '../../mending/payments.js';
import type { Invoice } from '../../model/invoice.js';
import { NLCIUS, NLCIUS_GACCOUNT } from '../../requirements/nlcius.js';
import { type Cius, writeCius } from '../ubl21/cius.js';
import { G_ACCOUNT } from './g-account.js';
import { GACCOUNT, GACCOUNT_SPECIFICATION, NLCIUS_PROFILE, NLCIUS_SPECIFICATION } from './identifiers.js';

const process = (specification: string): Cius['process'] => {
  return ({ process: { businessProcess } }) => ({ specification, businessProcess: businessProcess || NLCIUS_PROFILE });
};

/** Names and parts of payments are the extension's alone. */
const undividedPayments: Mend = (invoice) => ({
  ...invoice,
  payments: invoice.payments.map(({ id: _id, amount: _amount, ...payment }) => payment),
});

const PLAIN: Cius = {
  name: 'SIUBL20',
  process: process(NLCIUS_SPECIFICATION),
  mends: [wholeLines, undividedPayments, dutchDueDateHasMeans],
  requirements: NLCIUS,
};

const WITH_G_ACCOUNT: Cius = {
  name: 'SIUBL20',
  process: process(GACCOUNT_SPECIFICATION),
  mends: [wholeLines],
  requirements: NLCIUS_GACCOUNT,
  dialect: G_ACCOUNT,
  manyWaysToPay: true,
};

/**
 * Writes SI-UBL 2.0; an invoice with a payment named GACCOUNT gets the G-account extension.
 * @throws FormatError `not_representable` with every reason
 */
export function writeSiubl20(invoice: Invoice, writing: Writing): Uint8Array {
  const blocked = invoice.payments.some(({ id }) => id === GACCOUNT);
  return writeCius(blocked ? WITH_G_ACCOUNT : PLAIN, invoice, writing);
}
