import { type Mapping, type Rule, rulesFor } from '../../mapping/rules.js';
import type { Invoice } from '../../model/invoice.js';
import type { CashDiscount, Factoring, LateInterest } from '../../model/payment.js';
import { amount, date, included, percentage, schemed, str } from './codecs.js';

const invoice = rulesFor<Invoice>();
const discount = rulesFor<CashDiscount>();
const late = rulesFor<LateInterest>();
const factoring = rulesFor<Factoring>();
const at = (name: string) => `HEADER/${name}`;

/** Guide 4.6.3. */
const DISCOUNT: Mapping<CashDiscount> = [
  discount.leaf('', 'DATE', 'date', date),
  discount.leaf('', 'PER_CENT', 'percentage', percentage),
  discount.leaf('', included('CASH_DISCOUNT_AMOUNT'), 'amount', amount),
];

const CASH = at('CASH_DISCOUNT');

const cashDiscounts: Rule<Invoice> = invoice.custom({
  term: '',
  path: CASH,
  read(source, into, reading) {
    for (const node of source.all(CASH)) {
      const found: CashDiscount = {};
      for (const rule of DISCOUNT) rule.read(node, found, reading);
      if (Object.keys(found).length === 0) continue;
      source.use(CASH, node);
      into.cashDiscounts = [...(into.cashDiscounts ?? []), found];
    }
  },
  write(from, target, writing) {
    for (const member of from.cashDiscounts ?? []) {
      const node = target.create(CASH);
      for (const rule of DISCOUNT) rule.write(member, node, writing);
    }
  },
});

const LATE: Mapping<LateInterest> = [
  late.leaf('', 'INTEREST_RATE', 'percentage', percentage),
  late.leaf('', 'SURCHARGE/AMOUNT', 'fixedAmount', amount),
  late.leaf('', 'FREE_TEXT', 'text', str(1024)),
];

/** Guide 4.2.3. */
const FACTORING: Mapping<Factoring> = [
  factoring.leaf('', 'AGREEMENT_NUMBER', 'agreement', str()),
  factoring.leaf('', 'TRANSMISSION_LIST_NUMBER', 'transmissionList', str()),
  factoring.leaf('', 'ENDORSEMENT_CLAUSE', 'clauseCode', str()),
  factoring.leaf('', 'FACTORING_TYPE', 'typeCode', str()),
  factoring.leaf('', 'CUSTOMER_NAME', 'name', str(80)),
  factoring.leaf('', 'ORGANIZATION_NUMBER', 'identifier', schemed),
  factoring.leaf('', 'FREE_TEXT', 'text', str(1024)),
];

/** METHOD_OF_CHARGE: 00 ordinary, 01 direct payment, 02 SEPA direct debit. */
const METHOD = at('METHOD_OF_CHARGE');

const methodOfCharge: Rule<Invoice> = invoice.custom({
  term: '',
  path: METHOD,
  read(source, into) {
    const node = source.first(METHOD);
    if (!node) return;
    source.use(METHOD, node);
    const code = node.text.trim();
    if (code === '01' && !into.purpose) into.purpose = 'directPayment';
    node.keepText = code !== '01';
  },
  write(from, target) {
    const debited = from.payments[0]?.directDebit !== undefined;
    if (from.purpose === 'directPayment' || debited) target.create(METHOD).text = debited ? '02' : '01';
  },
});

/** When and how to pay. */
export const TERMS: Mapping<Invoice> = [
  methodOfCharge,
  invoice.leaf('BT-20', at('TERMS_OF_PAYMENT'), 'paymentTerms', str()),
  cashDiscounts,
  invoice.group('', at('PAYMENT_OVERDUE_FINE'), 'lateInterest', () => ({}), LATE),
  invoice.leaf('', at('PAYMENT_INSTRUCTION_IDENTIFIER'), 'paymentInstructionIdentifier', str()),
  invoice.group('', at('FACTORING_INFORMATION'), 'factoring', () => ({ agreement: '' }), FACTORING),
];
