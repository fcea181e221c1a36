import { number, text } from '../../mapping/codecs.js';
import { type Mapping, type Rule, rulesFor } from '../../mapping/rules.js';
import type { Invoice } from '../../model/invoice.js';
import type { AllowanceCharge, Totals, VatBreakdown, VatCategory } from '../../model/totals.js';
import { amount, day, taxType, vatPointEvent } from './codecs.js';
import { SETTLEMENT } from './paths.js';

const category = rulesFor<VatCategory>();
const allowance = rulesFor<AllowanceCharge>();
const breakdown = rulesFor<VatBreakdown>();
const totals = rulesFor<Totals>();
const invoice = rulesFor<Invoice>();

const CATEGORY: Mapping<VatCategory> = [
  category.leaf('BT-151', 'ram:CategoryCode', 'code', text()),
  category.leaf('BT-152', 'ram:RateApplicablePercent', 'rate', number),
];

/** BG-30 and the categories of BG-20 and BG-21. */
export const VAT_CATEGORY: Mapping<VatCategory> = [taxType(), ...CATEGORY];

/** BG-27 and BG-28. */
export const LINE_ALLOWANCE: Mapping<AllowanceCharge> = [
  allowance.leaf('BT-138', 'ram:CalculationPercent', 'percentage', number),
  allowance.leaf('BT-137', 'ram:BasisAmount', 'baseAmount', amount),
  allowance.leaf('BT-136', 'ram:ActualAmount', 'amount', amount),
  allowance.leaf('BT-140', 'ram:ReasonCode', 'reasonCode', text()),
  allowance.leaf('BT-139', 'ram:Reason', 'reason', text()),
];

/** BG-20 and BG-21. */
const DOCUMENT_ALLOWANCE: Mapping<AllowanceCharge> = [
  ...LINE_ALLOWANCE,
  allowance.group('BT-95', 'ram:CategoryTradeTax', 'vat', () => ({ code: '' }), VAT_CATEGORY),
];

/** BG-23. */
const BREAKDOWN: Mapping<VatBreakdown> = [
  breakdown.leaf('BT-117', 'ram:CalculatedAmount', 'taxAmount', amount),
  taxType(),
  breakdown.leaf('BT-120', 'ram:ExemptionReason', 'exemptionReason', text()),
  breakdown.leaf('BT-116', 'ram:BasisAmount', 'taxableAmount', amount),
  breakdown.group('BT-118', '', 'category', () => ({ code: '' }), CATEGORY),
  breakdown.leaf('BT-121', 'ram:ExemptionReasonCode', 'exemptionReasonCode', text()),
];

const TAX = `${SETTLEMENT}/ram:ApplicableTradeTax`;

/** BT-7 and BT-8 stand in the VAT breakdown: the date once, the code with every group. */
const taxPoint: Rule<Invoice> = invoice.custom({
  term: 'BT-7',
  path: `${TAX}/ram:TaxPointDate/udt:DateString`,
  read(source, into, reading) {
    const date = invoice.leaf('BT-7', `${TAX}/ram:TaxPointDate/udt:DateString`, 'taxPointDate', day);
    date.read(source, into, reading);
    for (const node of source.all(`${TAX}/ram:DueDateTypeCode`)) {
      const code = vatPointEvent.read(node, reading);
      if (code === undefined || (into.taxPointDateCode ?? code) !== code) continue;
      node.used = true;
      into.taxPointDateCode = code;
    }
  },
  write(from, target, writing) {
    const groups = target.first(SETTLEMENT)?.children.filter((child) => child.name === 'ram:ApplicableTradeTax') ?? [];
    const [first] = groups;
    if (from.taxPointDate && first)
      day.write(from.taxPointDate, first.create('ram:TaxPointDate/udt:DateString'), writing);
    if (!from.taxPointDateCode) return;
    for (const group of groups) vatPointEvent.write(from.taxPointDateCode, group.add('ram:DueDateTypeCode'), writing);
  },
});

const SUMMATION = `${SETTLEMENT}/ram:SpecifiedTradeSettlementHeaderMonetarySummation`;

/** BT-110 and BT-111 are told apart by their currency. */
const vatTotals: Rule<Invoice> = invoice.custom({
  term: 'BT-110',
  path: `${SUMMATION}/ram:TaxTotalAmount`,
  read(source, into, reading) {
    const path = `${SUMMATION}/ram:TaxTotalAmount`;
    for (const node of source.all(path)) {
      const currency = node.peek('currencyID');
      const accounting = currency !== undefined && currency !== reading.currency && currency === into.taxCurrency;
      const key = accounting ? 'vatInTaxCurrency' : 'vat';
      if (into.totals[key] !== undefined) continue;
      const value = amount.read(node, reading);
      if (!value) continue;
      if (accounting) node.attribute('currencyID');
      source.use(path, node);
      into.totals[key] = value;
    }
  },
  write({ totals: { vat, vatInTaxCurrency }, taxCurrency }, target, writing) {
    const write = (value: typeof vat, currency: string | undefined) => {
      if (!value || !currency) return;
      const node = target.create(`${SUMMATION}/ram:TaxTotalAmount`);
      amount.write(value, node, writing);
      node.attributes.set('currencyID', currency);
    };
    write(vat, writing.currency);
    write(vatInTaxCurrency, taxCurrency);
  },
});

/** BG-22 without the VAT totals. */
const TOTALS: Mapping<Totals> = [
  totals.leaf('BT-106', 'ram:LineTotalAmount', 'lineNetAmount', amount),
  totals.leaf('BT-108', 'ram:ChargeTotalAmount', 'charges', amount),
  totals.leaf('BT-107', 'ram:AllowanceTotalAmount', 'allowances', amount),
  totals.leaf('BT-109', 'ram:TaxBasisTotalAmount', 'withoutVat', amount),
  totals.leaf('BT-114', 'ram:RoundingAmount', 'rounding', amount),
  totals.leaf('BT-112', 'ram:GrandTotalAmount', 'withVat', amount),
  totals.leaf('BT-113', 'ram:TotalPrepaidAmount', 'paid', amount),
  totals.leaf('BT-115', 'ram:DuePayableAmount', 'payable', amount),
];

const emptyAllowance = (): AllowanceCharge => ({ amount: { units: 0n, scale: 0 } });

/** Rows for the allowances and the charges of a part of the model; an indicator tells them apart. */
export function allowanceRules<T extends { allowances: AllowanceCharge[]; charges: AllowanceCharge[] }>(
  terms: readonly [string, string],
  parent: string,
  mapping: Mapping<AllowanceCharge>,
): Mapping<T> {
  const rules = rulesFor<{ allowances: AllowanceCharge[]; charges: AllowanceCharge[] }>();
  const any = `${parent}/ram:SpecifiedTradeAllowanceCharge`;
  const path = (indicator: boolean) => `${any}[ram:ChargeIndicator/udt:Indicator=${indicator}]`;
  return [
    rules.list(terms[0], path(false), 'allowances', emptyAllowance, mapping),
    rules.list(terms[1], path(true), 'charges', emptyAllowance, mapping),
    rules.custom({
      term: '',
      path: any,
      read(source, _into, reading) {
        for (const node of source.all(any)) {
          // An amount that counts either way must not be left out silently.
          if (!node.used) reading.problem(node, 'ChargeIndicator says neither true nor false');
        }
      },
      write() {},
    }),
  ];
}

const LOGISTICS: Mapping<AllowanceCharge> = [
  allowance.leaf('BT-104', 'ram:Description', 'reason', text()),
  allowance.leaf('BT-99', 'ram:AppliedAmount', 'amount', amount),
  allowance.group('BT-102', 'ram:AppliedTradeTax', 'vat', () => ({ code: '' }), VAT_CATEGORY),
];

/** Freight and the like in the EXTENDED profile of Factur-X: a charge of EN 16931, written as one. */
const logisticsCharges: Rule<Invoice> = invoice.custom({
  term: 'BG-21',
  path: `${SETTLEMENT}/ram:SpecifiedLogisticsServiceCharge`,
  read(source, into, reading) {
    const path = `${SETTLEMENT}/ram:SpecifiedLogisticsServiceCharge`;
    invoice.list('BG-21', path, 'charges', emptyAllowance, LOGISTICS).read(source, into, reading);
  },
  write() {},
});

/** Allowances, charges, VAT and totals. */
export const MONEY: Mapping<Invoice> = [
  invoice.list('BG-23', TAX, 'vatBreakdown', () => ({ category: { code: '' } }) as VatBreakdown, BREAKDOWN),
  taxPoint,
  ...allowanceRules<Invoice>(['BG-20', 'BG-21'], SETTLEMENT, DOCUMENT_ALLOWANCE),
  logisticsCharges,
  invoice.group('BG-22', SUMMATION, 'totals', () => ({}), TOTALS),
  vatTotals,
];
