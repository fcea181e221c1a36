import { number, text } from '../../mapping/codecs.js';
import { type Mapping, type Rule, rulesFor } from '../../mapping/rules.js';
import { emptyParty } from '../../model/empty.js';
import type { DocumentKind, Invoice } from '../../model/invoice.js';
import type { InvoiceLine } from '../../model/line.js';
import type { LateInterest } from '../../model/payment.js';
import { G_ACCOUNT } from '../siubl20/g-account.js';
import { amount } from '../ubl21/codecs.js';
import type { UblDialect } from '../ubl21/document.js';
import { TRADE_PARTY } from '../ubl21/parties.js';
import { XRECHNUNG_EXTENSION } from '../xrechnung/parts.js';

const invoice = rulesFor<Invoice>();
const interest = rulesFor<LateInterest>();
const line = rulesFor<InvoiceLine>();

const LATE_INTEREST: Mapping<LateInterest> = [
  interest.leaf('', 'cbc:PenaltySurchargePercent', 'percentage', number),
  interest.leaf('', 'cbc:PenaltyAmount', 'fixedAmount', amount),
];

const SELLER = 'cac:AccountingSupplierParty/cac:Party';
const BUYER = 'cac:AccountingCustomerParty/cac:Party';

/** What is beyond EN 16931 and has an element in UBL 2.1. */
const BEYOND: Mapping<Invoice> = [
  invoice.group('', `${SELLER}/cac:AgentParty`, 'invoiceSender', emptyParty, TRADE_PARTY),
  invoice.group('', `${BUYER}/cac:AgentParty`, 'invoiceRecipient', emptyParty, TRADE_PARTY),
  invoice.leaf('', `${BUYER}/cac:Language/cbc:ID`, 'language', text()),
  invoice.group('', 'cac:PaymentTerms', 'lateInterest', () => ({}), LATE_INTEREST),
];

/** The schema wants an item on every line, be there anything to say of it or not. */
const anItem: Rule<InvoiceLine> = line.custom({
  term: '',
  path: 'cac:Item',
  read() {},
  write(_from, target) {
    target.ensure('cac:Item');
  },
});

/** Everything that UBL 2.1 can carry by itself: the extensions of SI-UBL and XRechnung, and more. */
export const WHOLE_UBL: UblDialect = {
  ...G_ACCOUNT,
  document: (kind: DocumentKind) => [
    ...BEYOND,
    ...(G_ACCOUNT.document?.(kind) ?? []),
    ...(XRECHNUNG_EXTENSION.document?.(kind) ?? []),
  ],
  line: (kind: DocumentKind) => [anItem, ...(XRECHNUNG_EXTENSION.line?.(kind) ?? [])],
};
