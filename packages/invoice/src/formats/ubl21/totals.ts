import { number, text } from '../../mapping/codecs.js';
import { type Mapping, type Rule, rulesFor } from '../../mapping/rules.js';
import type { Invoice } from '../../model/invoice.js';
import type { AllowanceCharge, Totals, VatBreakdown, VatCategory } from '../../model/totals.js';
import { amount } from './codecs.js';
import { vatScheme } from './parties.js';

const category = rulesFor<VatCategory>();
const allowance = rulesFor<AllowanceCharge>();
const breakdown = rulesFor<VatBreakdown>();
const totals = rulesFor<Totals>();
const invoice = rulesFor<Invoice>();

/** BG-30 and the categories of BG-20, BG-21 and BG-23. */
export const VAT_CATEGORY: Mapping<VatCategory> = [
  category.leaf('BT-151', 'cbc:ID', 'code', text()),
  category.leaf('BT-152', 'cbc:Percent', 'rate', number),
  vatScheme(),
];

/** BG-27 and BG-28. */
export const LINE_ALLOWANCE: Mapping<AllowanceCharge> = [
  allowance.leaf('BT-140', 'cbc:AllowanceChargeReasonCode', 'reasonCode', text()),
  allowance.leaf('BT-139', 'cbc:AllowanceChargeReason', 'reason', text()),
  allowance.leaf('BT-138', 'cbc:MultiplierFactorNumeric', 'percentage', number),
  allowance.leaf('BT-136', 'cbc:Amount', 'amount', amount),
  allowance.leaf('BT-137', 'cbc:BaseAmount', 'baseAmount', amount),
];

/** BG-20 and BG-21. */
const DOCUMENT_ALLOWANCE: Mapping<AllowanceCharge> = [
  ...LINE_ALLOWANCE,
  allowance.group('BT-95', 'cac:TaxCategory', 'vat', () => ({ code: '' }), VAT_CATEGORY),
];

const exemption = rulesFor<VatBreakdown>();

/** BG-23. */
const BREAKDOWN: Mapping<VatBreakdown> = [
  breakdown.leaf('BT-116', 'cbc:TaxableAmount', 'taxableAmount', amount),
  breakdown.leaf('BT-117', 'cbc:TaxAmount', 'taxAmount', amount),
  breakdown.group('BT-118', 'cac:TaxCategory', 'category', () => ({ code: '' }), VAT_CATEGORY),
  exemption.leaf('BT-121', 'cac:TaxCategory/cbc:TaxExemptionReasonCode', 'exemptionReasonCode', text()),
  exemption.leaf('BT-120', 'cac:TaxCategory/cbc:TaxExemptionReason', 'exemptionReason', text()),
];

/** BG-22 without the VAT totals. */
const TOTALS: Mapping<Totals> = [
  totals.leaf('BT-106', 'cbc:LineExtensionAmount', 'lineNetAmount', amount),
  totals.leaf('BT-109', 'cbc:TaxExclusiveAmount', 'withoutVat', amount),
  totals.leaf('BT-112', 'cbc:TaxInclusiveAmount', 'withVat', amount),
  totals.leaf('BT-107', 'cbc:AllowanceTotalAmount', 'allowances', amount),
  totals.leaf('BT-108', 'cbc:ChargeTotalAmount', 'charges', amount),
  totals.leaf('BT-113', 'cbc:PrepaidAmount', 'paid', amount),
  totals.leaf('BT-114', 'cbc:PayableRoundingAmount', 'rounding', amount),
  totals.leaf('BT-115', 'cbc:PayableAmount', 'payable', amount),
];

const breakdowns = invoice.list(
  'BG-23',
  'cac:TaxSubtotal',
  'vatBreakdown',
  () => ({ category: { code: '' } }) as VatBreakdown,
  BREAKDOWN,
);

/** BT-110 and BG-23 stand in one TaxTotal, BT-111 in a second one in the currency of BT-6. */
const taxTotals: Rule<Invoice> = invoice.custom({
  term: 'BT-110',
  path: 'cac:TaxTotal',
  read(source, into, reading) {
    for (const node of source.all('cac:TaxTotal')) {
      const sum = node.first('cbc:TaxAmount');
      const currency = sum?.peek('currencyID');
      const accounting = currency !== undefined && currency !== reading.currency && currency === into.taxCurrency;
      const key = accounting ? 'vatInTaxCurrency' : 'vat';
      if (into.totals[key] !== undefined || !sum) continue;
      const value = amount.read(sum, reading);
      if (accounting) sum.attribute('currencyID');
      node.used = true;
      sum.used = true;
      if (value) into.totals[key] = value;
      if (!accounting) breakdowns.read(node, into, reading);
    }
  },
  write(from, target, writing) {
    const { vat, vatInTaxCurrency } = from.totals;
    if (vat) {
      const main = target.add('cac:TaxTotal');
      amount.write(vat, main.add('cbc:TaxAmount'), writing);
      breakdowns.write(from, main, writing);
    }
    if (vatInTaxCurrency && from.taxCurrency) {
      const node = target.add('cac:TaxTotal').add('cbc:TaxAmount');
      amount.write(vatInTaxCurrency, node, writing);
      node.attributes.set('currencyID', from.taxCurrency);
    }
  },
});

const emptyAllowance = (): AllowanceCharge => ({ amount: { units: 0n, scale: 0 } });

/** Rows for the allowances and the charges of a part of the model; UBL tells them apart by an indicator. */
export function allowanceRules<T extends { allowances: AllowanceCharge[]; charges: AllowanceCharge[] }>(
  terms: readonly [string, string],
  mapping: Mapping<AllowanceCharge>,
): Mapping<T> {
  const rules = rulesFor<{ allowances: AllowanceCharge[]; charges: AllowanceCharge[] }>();
  // The schema's boolean may be written either way.
  const path = (indicator: boolean) => `cac:AllowanceCharge[cbc:ChargeIndicator=${indicator ? 'true|1' : 'false|0'}]`;
  return [
    rules.list(terms[0], path(false), 'allowances', emptyAllowance, mapping),
    rules.list(terms[1], path(true), 'charges', emptyAllowance, mapping),
  ];
}

export const MONEY: Mapping<Invoice> = [
  ...allowanceRules<Invoice>(['BG-20', 'BG-21'], DOCUMENT_ALLOWANCE),
  taxTotals,
  invoice.group('BG-22', 'cac:LegalMonetaryTotal', 'totals', () => ({}), TOTALS),
];
