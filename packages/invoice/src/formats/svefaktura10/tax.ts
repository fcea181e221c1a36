import { number } from '../../mapping/codecs.js';
import { type Mapping, type Rule, rulesFor } from '../../mapping/rules.js';
import { add, compare, divide, isZero, trim, ZERO } from '../../model/decimal.js';
import type { Invoice } from '../../model/invoice.js';
import type { VatBreakdown, VatCategory } from '../../model/totals.js';
import { shares } from '../shares.js';
import { amount } from './codecs.js';
import { isExempt, readReason, reasonOf, usualReason } from './exemption.js';

const category = rulesFor<VatCategory>();
const breakdown = rulesFor<VatBreakdown>();
const invoice = rulesFor<Invoice>();

/** The reason of each category of the breakdown; lines, allowances and charges give it again. */
export type Reasons = Map<string, string>;

/** The reasons of a breakdown; where two groups of a category have different ones, lines give the first. */
export function reasonsOf(groups: readonly VatBreakdown[]): Reasons {
  const reasons: Reasons = new Map();
  for (const group of groups) {
    const { code } = group.category;
    if (isExempt(code) && !reasons.has(code)) reasons.set(code, reasonOf(group));
  }
  return reasons;
}

const SCHEME = 'cac:TaxScheme/cac:ID';
const REASON = 'cbc:ExemptionReason';

/** A VAT category of a line, an allowance or a charge: S with its rate, or E with the reason. */
export function vatCategory(reasons: Reasons): Rule<VatCategory> {
  return category.custom({
    term: 'BT-151',
    path: 'cac:ID',
    read(source, into, reading) {
      const id = source.first('cac:ID');
      const given = id?.text.trim();
      if (!id || !given) return;
      id.used = true;
      const scheme = source.first(SCHEME);
      if (scheme?.text.trim() === 'VAT') source.use(SCHEME, scheme);
      const reason = source.first(REASON);
      const words = reason?.text.trim() ?? '';
      into.code = given === 'E' ? readReason(words).code : given;
      const percent = source.first('cbc:Percent');
      const rate = percent && number.read(percent, reading);
      if (given === 'S' && rate && isZero(rate)) into.code = 'Z';
      if (percent) percent.used = true;
      if (!isExempt(into.code)) {
        if (rate) into.rate = rate;
        return;
      }
      if (into.code !== 'O') into.rate = ZERO;
      id.keepText = given !== 'E';
      if (percent && rate && !isZero(rate)) percent.keepText = true;
      if (!reason || words === '') return;
      reason.used = true;
      reason.keepText = words !== (reasons.get(into.code) ?? usualReason(into.code));
    },
    write(from, target, writing) {
      const exempt = isExempt(from.code);
      target.add('cac:ID', exempt ? 'E' : from.code);
      const rate = exempt ? ZERO : from.rate;
      if (rate) number.write(trim(rate), target.add('cbc:Percent'), writing);
      if (exempt) target.add(REASON, reasons.get(from.code) ?? usualReason(from.code));
      target.create(SCHEME).text = 'VAT';
    },
  });
}

/** BT-118 to BT-121. */
const groupCategory: Rule<VatBreakdown> = breakdown.custom({
  term: 'BT-118',
  path: 'cac:TaxCategory',
  read(source, into, reading) {
    const node = source.first('cac:TaxCategory');
    if (!node) return;
    node.used = true;
    const own: Reasons = new Map();
    vatCategory(own).read(node, into.category, reading);
    const reason = node.first(REASON);
    const words = reason?.text.trim() ?? '';
    if (!reason || words === '' || !isExempt(into.category.code)) return;
    const { code, ...exemption } = readReason(words);
    // A zero rate without the code E is zero rated whatever else is said.
    if (code === into.category.code) Object.assign(into, exemption);
    reason.keepText = reasonOf(into) !== words;
  },
  write(from, target, writing) {
    const own: Reasons = new Map([[from.category.code, reasonOf(from)]]);
    vatCategory(own).write(from.category, target.add('cac:TaxCategory'), writing);
  },
});

/** BG-23. */
const GROUP: Mapping<VatBreakdown> = [
  breakdown.leaf('BT-116', 'cbc:TaxableAmount', 'taxableAmount', amount),
  breakdown.leaf('BT-117', 'cbc:TaxAmount', 'taxAmount', amount),
  groupCategory,
];

const groups = invoice.list(
  'BG-23',
  'cac:TaxSubTotal',
  'vatBreakdown',
  () => ({ category: { code: '' } }) as VatBreakdown,
  GROUP,
);

/** BT-110 and BG-23. Reading fills in the reasons, which the tables of lines and allowances then know. */
export function taxTotals(reasons: Reasons): Rule<Invoice> {
  return invoice.custom({
    term: 'BT-110',
    path: 'cac:TaxTotal',
    read(source, into, reading) {
      const node = source.first('cac:TaxTotal');
      const sum = node?.first('cbc:TotalTaxAmount');
      if (!node || !sum) return;
      node.used = true;
      sum.used = true;
      const value = amount.read(sum, reading);
      if (value) into.totals.vat = value;
      groups.read(node, into, reading);
      for (const [code, reason] of reasonsOf(into.vatBreakdown)) reasons.set(code, reason);
    },
    write(from, target, writing) {
      const node = target.add('cac:TaxTotal');
      amount.write(from.totals.vat ?? ZERO, node.add('cbc:TotalTaxAmount'), writing);
      groups.write(from, node, writing);
    },
  });
}

const PART = 'cac:TaxTotal/cac:TaxSubTotal';
const OTHER = 'cac:TaxCurrencyTaxAmount';
const EXCHANGE = 'cac:ExchangeRate';
/** Decimals of a rate: exact to less than an öre for amounts of a thousand million. */
const RATE_DECIMALS = 12;

/** BT-111 over BT-110: what a unit of the invoice currency is worth. */
const rateOf = ({ totals: { vat, vatInTaxCurrency } }: Invoice) =>
  trim(divide(vatInTaxCurrency ?? ZERO, vat ?? ZERO, RATE_DECIMALS));

/** BT-111 divided among the groups as their VAT is. */
const partsOf = ({ totals, vatBreakdown }: Invoice) =>
  shares(
    totals.vatInTaxCurrency ?? ZERO,
    vatBreakdown.map((group) => group.taxAmount ?? ZERO),
  );

/** BT-6 with BT-111, which SFTI wants with each group of VAT and with the rate of exchange. */
export const taxCurrency: Rule<Invoice> = invoice.custom({
  term: 'BT-111',
  path: `${PART}/${OTHER}`,
  read(source, into, reading) {
    const code = source.first('TaxCurrencyCode');
    const currency = code?.text.trim();
    if (!code || !currency) return;
    code.used = true;
    into.taxCurrency = currency;
    const nodes = source.all(`${PART}/${OTHER}`);
    const parts = nodes.map((node) => amount.read(node, reading));
    if (parts.length === 0 || parts.length !== into.vatBreakdown.length || parts.includes(undefined)) return;
    into.totals.vatInTaxCurrency = parts.reduce((sum, part) => add(sum ?? ZERO, part ?? ZERO), ZERO) ?? ZERO;
    const expected = partsOf(into);
    nodes.forEach((node, at) => {
      node.used = true;
      if (node.peek('amountCurrencyID') === currency) node.attribute('amountCurrencyID');
      node.keepText = compare(expected[at] ?? ZERO, parts[at] ?? ZERO) !== 0;
    });
    const exchange = source.first(EXCHANGE);
    const rate = exchange?.first('cbc:CalculationRate');
    const value = rate && number.read(rate, reading);
    if (!exchange || isZero(into.totals.vat ?? ZERO)) return;
    exchange.used = true;
    for (const [name, said] of Object.entries({ SourceCurrencyCode: into.currency, TargetCurrencyCode: currency })) {
      const node = exchange.first(`cac:${name}`);
      if (node?.text.trim() === said) node.used = true;
    }
    if (!rate || !value) return;
    rate.used = true;
    rate.keepText = compare(value, rateOf(into)) !== 0;
  },
  write(from, target, writing) {
    const { taxCurrency: currency, totals } = from;
    if (!currency || !totals.vatInTaxCurrency) return;
    target.add('TaxCurrencyCode', currency);
    const exchange = target.add(EXCHANGE);
    exchange.add('cac:SourceCurrencyCode', from.currency);
    exchange.add('cac:TargetCurrencyCode', currency);
    number.write(rateOf(from), exchange.add('cbc:CalculationRate'), writing);
    const nodes = target.all(PART);
    partsOf(from).forEach((part, at) => {
      const node = nodes[at]?.add(OTHER);
      if (!node) return;
      amount.write(part, node, writing);
      node.attributes.set('amountCurrencyID', currency);
    });
  },
});
