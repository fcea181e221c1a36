import { type Mapping, type Rule, rulesFor } from '../../mapping/rules.js';
import { wrapped } from '../../mapping/texts.js';
import { ZERO } from '../../model/decimal.js';
import type { Invoice } from '../../model/invoice.js';
import type { AllowanceCharge, Totals, VatBreakdown, VatCategory } from '../../model/totals.js';
import { amount, percentage, str, UNTDID } from './codecs.js';

const totals = rulesFor<Totals>();
const breakdown = rulesFor<VatBreakdown>();
const category = rulesFor<VatCategory>();
const allowance = rulesFor<AllowanceCharge>();
const invoice = rulesFor<Invoice>();
const at = (name: string) => `InvoiceDetails/${name}`;

/** BG-22 but BT-115, which is the amount to pay of EpiDetails. */
const TOTALS: Mapping<Totals> = [
  totals.leaf('BT-106', at('RowsTotalVatExcludedAmount'), 'lineNetAmount', amount),
  totals.leaf('BT-107', at('DiscountsTotalVatExcludedAmount'), 'allowances', amount),
  totals.leaf('BT-108', at('ChargesTotalVatExcludedAmount'), 'charges', amount),
  totals.leaf('BT-109', at('InvoiceTotalVatExcludedAmount'), 'withoutVat', amount),
  totals.leaf('BT-110', at('InvoiceTotalVatAmount'), 'vat', amount),
  totals.leaf('BT-112', at('InvoiceTotalVatIncludedAmount'), 'withVat', amount),
  totals.leaf('BT-114', at('InvoiceTotalRoundoffAmount'), 'rounding', amount),
  totals.leaf('BT-113', at('InvoicePaidAmount'), 'paid', amount),
];

const ACCOUNTING = at('InvoiceTotalVatAccountingAmount');

/** BT-111 with BT-6 as its currency. */
const vatInTaxCurrency: Rule<Invoice> = invoice.custom({
  term: 'BT-111',
  path: ACCOUNTING,
  read(source, into, reading) {
    const node = source.first(ACCOUNTING);
    const value = node && amount.read(node, reading);
    const currency = node?.attribute('AmountCurrencyIdentifier');
    if (!node || !value) return;
    source.use(ACCOUNTING, node);
    into.totals.vatInTaxCurrency = value;
    if (currency && currency !== reading.currency) into.taxCurrency = currency;
  },
  write(from, target, writing) {
    const value = from.totals.vatInTaxCurrency;
    if (!value) return;
    const node = target.create(ACCOUNTING);
    amount.write(value, node, writing);
    if (from.taxCurrency) node.attributes.set('AmountCurrencyIdentifier', from.taxCurrency);
  },
});

/** BG-23. */
const BREAKDOWN: Mapping<VatBreakdown> = [
  breakdown.leaf('BT-116', 'VatBaseAmount', 'taxableAmount', amount),
  breakdown.group('BT-118', '', 'category', () => ({ code: '' }), [
    category.leaf('BT-119', 'VatRatePercent', 'rate', percentage),
    category.code('BT-118', 'VatCode', 'code', UNTDID),
  ]),
  breakdown.leaf('BT-117', 'VatRateAmount', 'taxAmount', amount),
  wrapped<VatBreakdown, 'exemptionReason'>('BT-120', '', 'VatFreeText', 'exemptionReason', { max: 70, count: 3 }),
  breakdown.code('BT-121', 'VatExemptionReasonCode', 'exemptionReasonCode', /^[A-Za-z0-9-]{1,20}$/),
];

/** BG-20 and BG-21 differ in one name only. */
function allowanceMapping(reason: string): Mapping<AllowanceCharge> {
  return [
    allowance.leaf('BT-97', reason, 'reason', str(70)),
    allowance.code('BT-98', 'ReasonCode', 'reasonCode', UNTDID),
    allowance.leaf('BT-94', 'Percent', 'percentage', percentage),
    allowance.leaf('BT-92', 'Amount', 'amount', amount),
    allowance.leaf('BT-93', 'BaseAmount', 'baseAmount', amount),
    allowance.group('BT-95', '', 'vat', () => ({ code: '' }), [
      category.code('BT-95', 'VatCategoryCode', 'code', UNTDID),
      category.leaf('BT-96', 'VatRatePercent', 'rate', percentage),
    ]),
  ];
}

export const emptyAllowance = (): AllowanceCharge => ({ amount: ZERO });

/** BG-28: line charges have the same shape without VAT. */
export const LINE_CHARGE: Mapping<AllowanceCharge> = allowanceMapping('ReasonText').slice(0, 5);

export const MONEY: Mapping<Invoice> = [
  invoice.group('BG-22', '', 'totals', () => ({}), TOTALS),
  vatInTaxCurrency,
  invoice.list(
    'BG-23',
    at('VatSpecificationDetails'),
    'vatBreakdown',
    () => ({ category: { code: '' } }) as VatBreakdown,
    BREAKDOWN,
  ),
  invoice.list('BG-20', at('DiscountDetails'), 'allowances', emptyAllowance, allowanceMapping('FreeText')),
  invoice.list('BG-21', at('ChargeDetails'), 'charges', emptyAllowance, allowanceMapping('ReasonText')),
];
