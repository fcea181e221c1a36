import { type Mapping, type Rule, rulesFor } from '../../mapping/rules.js';
import { derived } from '../../mapping/texts.js';
import { add, type Decimal, equals, isZero, negate, subtract, ZERO } from '../../model/decimal.js';
import type { Invoice } from '../../model/invoice.js';
import type { AllowanceCharge, Totals, VatBreakdown, VatCategory } from '../../model/totals.js';
import { amount, excluded, included, percentage, rounding, str } from './codecs.js';

const totals = rulesFor<Totals>();
const breakdown = rulesFor<VatBreakdown>();
const category = rulesFor<VatCategory>();
const allowance = rulesFor<AllowanceCharge>();
const invoice = rulesFor<Invoice>();
const at = (name: string) => `SUMMARY/${name}`;

const BEFORE_ADVANCE = at('INVOICE_TOTAL_WITHOUT_ADVANCE_PAYMENT');
const TOTAL = at('INVOICE_TOTAL');

/** BT-107 of a document with a minus before it, which the guide's own example has, lowers the total like one without. */
const allowancesTotal: Rule<Totals> = totals.custom({
  term: 'BT-107',
  path: excluded(at('DISCOUNTS_TOTAL')),
  read(source, into, reading) {
    totals.leaf('BT-107', excluded(at('DISCOUNTS_TOTAL')), 'allowances', amount).read(source, into, reading);
    const { allowances, lineNetAmount, withoutVat, charges = ZERO } = into;
    if (!allowances || !lineNetAmount || !withoutVat) return;
    const before = subtract(add(lineNetAmount, charges), withoutVat);
    if (!equals(before, allowances) && equals(before, negate(allowances))) into.allowances = negate(allowances);
  },
  write(from, target, writing) {
    totals.leaf('BT-107', excluded(at('DISCOUNTS_TOTAL')), 'allowances', amount).write(from, target, writing);
  },
});

/**
 * BT-109, BT-112 and BT-115. Version 3.0 has an element for what the invoice comes to before what is paid already; in
 * documents without it INVOICE_TOTAL is that, unless only the advance payment makes the sums come out.
 */
const invoiceTotals: Rule<Totals> = totals.custom({
  term: 'BT-112',
  path: TOTAL,
  read(source, into, reading) {
    totals.leaf('BT-109', excluded(BEFORE_ADVANCE), 'withoutVat', amount).read(source, into, reading);
    totals.leaf('BT-112', included(BEFORE_ADVANCE), 'withVat', amount).read(source, into, reading);
    totals.leaf('BT-115', included(TOTAL), 'payable', amount).read(source, into, reading);
    const whole: Totals = {};
    totals.leaf('BT-109', excluded(TOTAL), 'withoutVat', amount).read(source, whole, reading);
    if (!into.withoutVat && whole.withoutVat) into.withoutVat = whole.withoutVat;
    if (into.withVat || !into.payable) return;
    const { paid, withoutVat, vat, payable } = into;
    const sum = withoutVat && vat ? add(withoutVat, vat) : undefined;
    const afterAdvance = paid && sum && !equals(sum, payable) && equals(sum, add(payable, paid));
    into.withVat = afterAdvance ? sum : payable;
    if (paid && !afterAdvance) into.payable = subtract(payable, paid);
  },
  write(from, target, writing) {
    // With something paid already the total without VAT would contradict the one with VAT.
    if (from.withoutVat && isZero(from.paid ?? ZERO))
      amount.write(from.withoutVat, target.create(excluded(TOTAL)), writing);
    totals.leaf('BT-115', included(TOTAL), 'payable', amount).write(from, target, writing);
    totals.leaf('BT-109', excluded(BEFORE_ADVANCE), 'withoutVat', amount).write(from, target, writing);
    totals.leaf('BT-112', included(BEFORE_ADVANCE), 'withVat', amount).write(from, target, writing);
  },
});

/** BG-22. What later rows need comes first. */
const TOTALS: Mapping<Totals> = [
  totals.leaf('BT-106', excluded(at('ROWS_TOTAL')), 'lineNetAmount', amount),
  totals.leaf('BT-108', excluded(at('CHARGES_TOTAL')), 'charges', amount),
  totals.leaf('BT-110', at('VAT_TOTAL/AMOUNT'), 'vat', amount),
  totals.leaf('BT-113', included(at('ADVANCE_PAYMENT')), 'paid', amount),
  invoiceTotals,
  allowancesTotal,
  totals.leaf('BT-114', at('ROUNDINGS'), 'rounding', rounding),
];

const ACCOUNTING = at('VAT_TOTAL_IN_OTHER_CURRENCY');

/** BT-111 with BT-6. */
const vatInTaxCurrency: Rule<Invoice> = invoice.custom({
  term: 'BT-111',
  path: `${ACCOUNTING}/AMOUNT`,
  read(source, into, reading) {
    const node = source.first(`${ACCOUNTING}/AMOUNT`);
    const value = node && amount.read(node, reading);
    if (node && value) {
      source.use(`${ACCOUNTING}/AMOUNT`, node);
      into.totals.vatInTaxCurrency = value;
    }
    invoice.leaf('BT-6', `${ACCOUNTING}/CURRENCY/CODE`, 'taxCurrency', str(3)).read(source, into, reading);
  },
  write(from, target, writing) {
    const value = from.totals.vatInTaxCurrency;
    if (!value) return;
    amount.write(value, target.create(`${ACCOUNTING}/AMOUNT`), writing);
    target.create(`${ACCOUNTING}/CURRENCY/CODE`).text = from.taxCurrency ?? from.currency;
  },
});

/** A category: its code is an attribute of the element that holds the rate. */
export function vatCategory(path: string): Mapping<VatCategory> {
  return [
    category.custom({
      term: 'BT-118',
      path: `${path}/@VAT_TYPE`,
      read(source, into) {
        const node = path === '' ? source : source.first(path);
        const code = node?.attribute('VAT_TYPE')?.trim();
        if (!node || !code) return;
        if (path !== '') source.use(path, node);
        into.code = code;
      },
      write(from, target) {
        if (from.code) (path === '' ? target : target.ensure(path)).attributes.set('VAT_TYPE', from.code);
      },
    }),
    category.leaf('BT-119', path === '' ? 'RATE' : `${path}/RATE`, 'rate', percentage),
  ];
}

/** BG-23. */
const BREAKDOWN: Mapping<VatBreakdown> = [
  breakdown.group('BT-118', '', 'category', () => ({ code: '' }), vatCategory('')),
  breakdown.leaf('BT-116', excluded('ACCORDING'), 'taxableAmount', amount),
  breakdown.leaf('BT-117', 'VAT_RATE_TOTAL/AMOUNT', 'taxAmount', amount),
  breakdown.leaf('BT-120', 'VAT_DESCRIPTION', 'exemptionReason', str()),
  breakdown.leaf('BT-121', 'EXEMPTION_REASON_CODE', 'exemptionReasonCode', str()),
];

/** A code of UNTDID 5189 or 7161 as the TYPE of a discount or charge. */
const reasonCode: Rule<AllowanceCharge> = allowance.custom({
  term: 'BT-98',
  path: '@TYPE',
  read(source, into) {
    const code = source.attribute('TYPE')?.trim();
    if (code) into.reasonCode = code;
  },
  write(from, target) {
    if (from.reasonCode) target.attributes.set('TYPE', from.reasonCode);
  },
});

/** BG-20, BG-21, BG-27 and BG-28 differ in the names of their elements; those of lines have no VAT. */
export function allowanceMapping(prefix: 'DISCOUNT' | 'CHARGE'): Mapping<AllowanceCharge> {
  return [
    reasonCode,
    allowance.leaf('BT-97', `${prefix}_NAME`, 'reason', str()),
    allowance.leaf('BT-94', 'PER_CENT', 'percentage', percentage),
    allowance.leaf('BT-93', excluded(`${prefix}_FROM_AMOUNT`), 'baseAmount', amount),
    allowance.leaf('BT-92', excluded(`${prefix}_AMOUNT`), 'amount', amount),
  ];
}

const VAT: Mapping<AllowanceCharge> = [allowance.group('BT-95', '', 'vat', () => ({ code: '' }), vatCategory('VAT'))];

export const emptyAllowance = (): AllowanceCharge => ({ amount: ZERO });

const sumOf = (a: Decimal | undefined, b: Decimal | undefined) => (a && b ? add(a, b) : undefined);

export const MONEY: Mapping<Invoice> = [
  invoice.group('BG-22', '', 'totals', () => ({}), TOTALS),
  derived<Invoice, Decimal>(
    included(at('ROWS_TOTAL')),
    amount,
    // Allowances and charges have VAT of their own, so the rows' VAT is known without them only.
    ({ totals: { lineNetAmount, vat }, allowances, charges }) =>
      allowances.length + charges.length === 0 ? sumOf(lineNetAmount, vat) : undefined,
    equals,
  ),
  vatInTaxCurrency,
  invoice.list(
    'BG-23',
    at('VAT_SUMMARY'),
    'vatBreakdown',
    () => ({ category: { code: '' } }) as VatBreakdown,
    BREAKDOWN,
  ),
  invoice.list('BG-20', at('DISCOUNT'), 'allowances', emptyAllowance, [...allowanceMapping('DISCOUNT'), ...VAT]),
  invoice.list('BG-21', at('CHARGES'), 'charges', emptyAllowance, [...allowanceMapping('CHARGE'), ...VAT]),
];
