import { text } from '../../mapping/codecs.js';
import { type Mapping, type Rule, rulesFor } from '../../mapping/rules.js';
import type { SourceNode } from '../../mapping/source.js';
import { add, percentOf, round, ZERO } from '../../model/decimal.js';
import type { Invoice } from '../../model/invoice.js';
import type { InvoiceLine } from '../../model/line.js';
import type { VatBreakdown, VatCategory } from '../../model/totals.js';
import { shares } from '../shares.js';
import { amount, percent, setAttributes, useAttributes } from './codecs.js';
import { CATEGORY_OF_OIOUBL, EXEMPT, idList, isRated, LIST, OIOUBL_CATEGORY, type TaxScheme } from './codes.js';
import { isVat, schemeIdOf, useTaxScheme, writeTaxScheme } from './tax-scheme.js';

const category = rulesFor<VatCategory>();
const breakdown = rulesFor<VatBreakdown>();
const invoice = rulesFor<Invoice>();
const line = rulesFor<InvoiceLine>();

const REASON = 'cbc:TaxExemptionReason';
const REASON_CODE = 'cbc:TaxExemptionReasonCode';

const hasText = (node: SourceNode, path: string) => (node.first(path)?.text.trim() ?? '') !== '';

/** OIOUBL calls both ZeroRated what EN 16931 tells apart as E and Z: only what is exempt has a reason to be. */
function codeOf(node: SourceNode, id: string): string {
  if (id === 'ZeroRated' && (hasText(node, REASON) || hasText(node, REASON_CODE))) return 'E';
  return CATEGORY_OF_OIOUBL[id] ?? id;
}

/** A VAT category (BG-30 and those of BG-20, BG-21, BG-23); `scheme` is the tax scheme it is written in. */
export function vatCategory(scheme: TaxScheme): Rule<VatCategory> {
  return category.custom({
    term: 'BT-151',
    path: 'cbc:ID',
    read(source, into, reading) {
      const id = source.first('cbc:ID');
      const value = id?.text.trim();
      if (!id || !value) return;
      id.used = true;
      into.code = codeOf(source, value);
      const [, list = ''] = OIOUBL_CATEGORY[into.code] ?? [];
      useAttributes(id, idList(list));
      const rate = source.first('cbc:Percent');
      const given = rate && percent.read(rate, reading);
      if (rate) rate.used = true;
      if (isRated(into)) {
        if (given) into.rate = given;
      } else {
        if (into.code !== 'O') into.rate = ZERO;
        if (rate && given?.units !== 0n) rate.keepText = true;
      }
      const own = source.first(REASON);
      if (own?.text.trim() === EXEMPT) own.used = true;
      if (isVat(schemeIdOf(source))) useTaxScheme(source, schemeIdOf(source) === '63' ? '63' : 'VAT');
    },
    write(from, target, writing) {
      const [id, list] = OIOUBL_CATEGORY[from.code] ?? [from.code, LIST.taxCategory];
      setAttributes(target.add('cbc:ID', id), idList(list));
      // Rule F-LIB333: the scheme VAT wants a rate always, even for what is outside VAT.
      const rate = isRated(from) ? from.rate : from.code === 'O' && scheme === '63' ? undefined : ZERO;
      if (rate) percent.write(rate, target.add('cbc:Percent'), writing);
      if (from.code === 'E') target.add(REASON, EXEMPT);
      writeTaxScheme(target, scheme);
    },
  });
}

/** BG-23 with its reasons. */
function groupMapping(scheme: TaxScheme): Mapping<VatBreakdown> {
  return [
    breakdown.leaf('BT-116', 'cbc:TaxableAmount', 'taxableAmount', amount),
    breakdown.leaf('BT-117', 'cbc:TaxAmount', 'taxAmount', amount),
    breakdown.group('BT-118', 'cac:TaxCategory', 'category', () => ({ code: '' }), [vatCategory(scheme)]),
    breakdown.leaf('BT-121', `cac:TaxCategory/${REASON_CODE}`, 'exemptionReasonCode', text()),
    breakdown.custom({
      term: 'BT-120',
      path: `cac:TaxCategory/${REASON}`,
      read(source, into) {
        const node = source.first(`cac:TaxCategory/${REASON}`);
        if (!node?.text.trim() || node.used) return;
        source.use(`cac:TaxCategory/${REASON}`, node);
        into.exemptionReason = node.text.trim();
      },
      write(from, target) {
        if (!from.exemptionReason) return;
        const node = target.first(`cac:TaxCategory/${REASON}`);
        (node ?? target.ensure('cac:TaxCategory').add(REASON)).text = from.exemptionReason;
      },
    }),
  ];
}

/** The TaxTotal of VAT; duties have totals of their own, told apart by their scheme. */
function vatTotal(source: SourceNode): SourceNode | undefined {
  const isOfVat = (node: SourceNode) =>
    node.all('cac:TaxSubtotal/cac:TaxCategory').every((part) => isVat(schemeIdOf(part)));
  return source.all('cac:TaxTotal').find(isOfVat);
}

/**
 * BT-110, BG-23 and BT-111. The sum in the currency of BT-6 stands with the groups at a standard rate (rule F-LIB373),
 * divided among them as their VAT is.
 */
export function taxTotals(scheme: TaxScheme): Rule<Invoice> {
  const groups = invoice.list(
    'BG-23',
    'cac:TaxSubtotal',
    'vatBreakdown',
    () => ({ category: { code: '' } }) as VatBreakdown,
    groupMapping(scheme),
  );
  const OTHER = 'cbc:TransactionCurrencyTaxAmount';
  return invoice.custom({
    term: 'BT-110',
    path: 'cac:TaxTotal',
    read(source, into, reading) {
      const node = vatTotal(source);
      const sum = node?.first('cbc:TaxAmount');
      if (!node || !sum) return;
      node.used = true;
      sum.used = true;
      const value = amount.read(sum, reading);
      if (value) into.totals.vat = value;
      for (const other of node.all(`cac:TaxSubtotal/${OTHER}`)) {
        const part = amount.read(other, reading);
        if (!part || other.peek('currencyID') !== into.taxCurrency) continue;
        other.attribute('currencyID');
        other.used = true;
        into.totals.vatInTaxCurrency = add(into.totals.vatInTaxCurrency ?? ZERO, part);
      }
      groups.read(node, into, reading);
    },
    write(from, target, writing) {
      const node = target.add('cac:TaxTotal');
      amount.write(from.totals.vat ?? ZERO, node.add('cbc:TaxAmount'), writing);
      groups.write(from, node, writing);
      const { taxCurrency, totals } = from;
      if (!taxCurrency || !totals.vatInTaxCurrency) return;
      const rated = from.vatBreakdown
        .map((group, at) => ({ group, at }))
        .filter(({ group }) => group.category.code === 'S');
      const parts = shares(
        totals.vatInTaxCurrency,
        rated.map(({ group }) => group.taxAmount ?? ZERO),
      );
      rated.forEach(({ at }, index) => {
        const other = node.children.filter(({ name }) => name === 'cac:TaxSubtotal')[at]?.add(OTHER);
        if (!other) return;
        amount.write(parts[index] ?? ZERO, other, writing);
        other.attributes.set('currencyID', taxCurrency);
      });
    },
  });
}

/** BG-30 of a line, whose VAT amount is computed: EN 16931 has none there. */
export function lineTax(scheme: TaxScheme): Rule<InvoiceLine> {
  const rule = vatCategory(scheme);
  return line.custom({
    term: 'BG-30',
    path: 'cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory',
    read(source, into, reading) {
      const total = vatTotal(source);
      const part = total?.first('cac:TaxSubtotal');
      const node = part?.first('cac:TaxCategory');
      if (!total || !part || !node) return;
      const vat: VatCategory = { code: '' };
      rule.read(node, vat, reading);
      if (vat.code === '') return;
      into.vat = vat;
      for (const used of [total, part, node]) used.used = true;
      for (const path of ['cbc:TaxAmount', 'cac:TaxSubtotal/cbc:TaxAmount', 'cac:TaxSubtotal/cbc:TaxableAmount']) {
        const sum = total.first(path);
        const value = sum && amount.read(sum, reading);
        if (!sum || !value) continue;
        sum.used = true;
        const expected = path.endsWith('TaxableAmount') ? into.netAmount : lineVat(into);
        sum.keepText = !expected || round(expected, 2).units !== round(value, 2).units;
      }
    },
    write(from, target, writing) {
      if (!from.vat) return;
      const vat = lineVat(from);
      const total = target.add('cac:TaxTotal');
      amount.write(vat, total.add('cbc:TaxAmount'), writing);
      const part = total.add('cac:TaxSubtotal');
      amount.write(from.netAmount ?? ZERO, part.add('cbc:TaxableAmount'), writing);
      amount.write(vat, part.add('cbc:TaxAmount'), writing);
      rule.write(from.vat, part.add('cac:TaxCategory'), writing);
    },
  });
}

/** What is not rated bears nothing, whatever rate is said of it. */
const lineVat = ({ netAmount, vat }: InvoiceLine) =>
  percentOf(netAmount ?? ZERO, round((vat && isRated(vat) ? vat.rate : undefined) ?? ZERO, 2));
