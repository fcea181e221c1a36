import { text } from '../../mapping/codecs.js';
import { type Mapping, rulesFor } from '../../mapping/rules.js';
import type { Invoice } from '../../model/invoice.js';
import type { ThirdPartyPayment } from '../../model/payment.js';
import { amount } from '../ubl21/codecs.js';
import type { UblDialect } from '../ubl21/document.js';
import { subLines } from '../ubl21/lines.js';

const invoice = rulesFor<Invoice>();
const payment = rulesFor<ThirdPartyPayment>();

/** BG-DEX-09. */
const THIRD_PARTY_PAYMENT: Mapping<ThirdPartyPayment> = [
  payment.leaf('BT-DEX-001', 'cbc:ID', 'type', text()),
  payment.leaf('BT-DEX-002', 'cbc:PaidAmount', 'amount', amount),
  payment.leaf('BT-DEX-003', 'cbc:InstructionID', 'description', text()),
];

const emptyPayment = (): ThirdPartyPayment => ({ type: '', amount: { units: 0n, scale: 0 } });

/** What the extension of XRechnung adds in UBL: parts of lines, and payments collected for others (invoices only). */
export const XRECHNUNG_EXTENSION: UblDialect = {
  document: (kind) =>
    kind === 'invoice'
      ? [invoice.list('BG-DEX-09', 'cac:PrepaidPayment', 'thirdPartyPayments', emptyPayment, THIRD_PARTY_PAYMENT)]
      : [],
  line: (kind) => [subLines(kind)],
};
