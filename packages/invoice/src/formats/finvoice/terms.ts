import { type Mapping, type Rule, rulesFor } from '../../mapping/rules.js';
import { wrap, wrapped } from '../../mapping/texts.js';
import type { Invoice } from '../../model/invoice.js';
import type { CashDiscount, Factoring, LateInterest } from '../../model/payment.js';
import { amount, coded, date, percentage, str } from './codecs.js';

const invoice = rulesFor<Invoice>();
const discount = rulesFor<CashDiscount>();
const late = rulesFor<LateInterest>();
const factoring = rulesFor<Factoring>();

const TERMS = 'InvoiceDetails/PaymentTermsDetails';
const TERMS_LENGTH = 70;
const TERMS_COUNT = 2;

/** BT-20: two texts of 70 characters; what is longer goes whole to the free texts. */
const paymentTerms: Rule<Invoice> = invoice.custom({
  term: 'BT-20',
  path: `${TERMS}/PaymentTermsFreeText`,
  read(source, into) {
    const first = source.first(TERMS);
    const texts = (first?.all('PaymentTermsFreeText') ?? []).filter((node) => node.text.trim() !== '');
    for (const node of texts) source.use(`${TERMS}/PaymentTermsFreeText`, node);
    if (texts.length > 0) into.paymentTerms = texts.map((node) => node.text.trim()).join('\n');
  },
  write(from, target, writing) {
    if (!from.paymentTerms) return;
    const pieces = wrap(from.paymentTerms, TERMS_LENGTH);
    const terms = target.ensure(TERMS);
    for (const piece of pieces.slice(0, TERMS_COUNT)) terms.add('PaymentTermsFreeText', piece);
    if (pieces.length <= TERMS_COUNT) return;
    writing.notes.set('paymentTerms', 'moved to free text');
    for (const piece of wrap(from.paymentTerms, 512)) target.ensure('InvoiceDetails').add('InvoiceFreeText', piece);
  },
});

const DISCOUNT: Mapping<CashDiscount> = [
  discount.leaf('', 'CashDiscountDate', 'date', date),
  discount.leaf('', 'CashDiscountBaseAmount', 'baseAmount', amount),
  discount.leaf('', 'CashDiscountPercent', 'percentage', percentage),
  discount.leaf('', 'CashDiscountAmount', 'amount', amount),
];

/** Each discount stands in payment terms of its own, the first in those of the due date. */
const cashDiscounts: Rule<Invoice> = invoice.custom({
  term: '',
  path: `${TERMS}/CashDiscountDate`,
  read(source, into, reading) {
    for (const node of source.all(TERMS)) {
      const found: CashDiscount = {};
      for (const rule of DISCOUNT) rule.read(node, found, reading);
      if (Object.keys(found).length === 0) continue;
      source.use(TERMS, node);
      into.cashDiscounts = [...(into.cashDiscounts ?? []), found];
    }
  },
  write(from, target, writing) {
    const [first, ...others] = from.cashDiscounts ?? [];
    for (const rule of first ? DISCOUNT : []) rule.write(first as CashDiscount, target.ensure(TERMS), writing);
    for (const member of others) {
      const node = target.create(TERMS);
      for (const rule of DISCOUNT) rule.write(member, node, writing);
    }
  },
});

const LATE: Mapping<LateInterest> = [
  wrapped<LateInterest, 'text'>('', '', 'PaymentOverDueFineFreeText', 'text', { max: 70, count: 3 }),
  late.leaf('', 'PaymentOverDueFinePercent', 'percentage', percentage),
  late.leaf('', 'PaymentOverDueFixedAmount', 'fixedAmount', amount),
];

/** When and how much. */
export const TERMS_OF_PAYMENT: Mapping<Invoice> = [
  invoice.leaf('BT-9', `${TERMS}/InvoiceDueDate`, 'dueDate', date),
  paymentTerms,
  invoice.group('', `${TERMS}/PaymentOverDueFineDetails`, 'lateInterest', () => ({}), LATE),
  cashDiscounts,
];

const FACTORING: Mapping<Factoring> = [
  factoring.custom({
    term: '',
    path: 'FactoringAgreementIdentifier',
    read(source, into, reading) {
      factoring.leaf('', 'FactoringAgreementIdentifier', 'agreement', str(35)).read(source, into, reading);
    },
    write(from, target, writing) {
      // The schema demands the element, though not a text in it.
      str(35).write(from.agreement, target.create('FactoringAgreementIdentifier'), writing);
    },
  }),
  factoring.leaf('', 'TransmissionListIdentifier', 'transmissionList', str(70)),
  factoring.leaf('', 'EndorsementClauseCode', 'clauseCode', str(35)),
  factoring.leaf('', 'FactoringTypeCode', 'typeCode', str(35)),
  wrapped<Factoring, 'text'>('', '', 'FactoringFreeText', 'text', { max: 70, count: 100 }),
  factoring.leaf('', 'FactoringPartyIdentifier', 'identifier', coded(35)),
  factoring.leaf('', 'FactoringPartyName', 'name', str(35)),
];

/** Who bought the claim. */
export const factoringAgreement: Rule<Invoice> = invoice.group(
  '',
  'FactoringAgreementDetails',
  'factoring',
  () => ({ agreement: '' }),
  FACTORING,
);
