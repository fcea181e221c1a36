import { text } from '../../mapping/codecs.js';
import { type Mapping, type Rule, rulesFor } from '../../mapping/rules.js';
import type { SourceNode } from '../../mapping/source.js';
import { add, compare, subtract, ZERO } from '../../model/decimal.js';
import type { Invoice } from '../../model/invoice.js';
import type { AllowanceCharge, Totals, VatCategory } from '../../model/totals.js';
import { percentageAsFactor } from '../factor.js';
import { amount, type Form } from './codecs.js';
import { taxTotals, vatCategory } from './tax.js';
import { isVat, schemeIdOf } from './tax-scheme.js';

const allowance = rulesFor<AllowanceCharge>();
const totals = rulesFor<Totals>();
const invoice = rulesFor<Invoice>();

/** BG-20, BG-21, BG-27, BG-28. A line's has the VAT of its line, which OIOUBL wants repeated. */
function allowanceMapping(vat: Rule<AllowanceCharge>): Mapping<AllowanceCharge> {
  return [
    allowance.leaf('BT-140', 'cbc:AllowanceChargeReasonCode', 'reasonCode', text()),
    allowance.leaf('BT-139', 'cbc:AllowanceChargeReason', 'reason', text()),
    allowance.leaf('BT-136', 'cbc:Amount', 'amount', amount),
    allowance.leaf('BT-137', 'cbc:BaseAmount', 'baseAmount', amount),
    percentageAsFactor,
    vat,
  ];
}

const emptyAllowance = (): AllowanceCharge => ({ amount: ZERO });

type Lists = { allowances: AllowanceCharge[]; charges: AllowanceCharge[] };

function lists<T extends Lists>(terms: readonly [string, string], mapping: Mapping<AllowanceCharge>): Mapping<T> {
  const rules = rulesFor<Lists>();
  const path = (indicator: boolean) => `cac:AllowanceCharge[cbc:ChargeIndicator=${indicator}]`;
  return [
    rules.list(terms[0], path(false), 'allowances', emptyAllowance, mapping),
    rules.list(terms[1], path(true), 'charges', emptyAllowance, mapping),
  ];
}

/** The VAT of an allowance of the document. */
const documentVat = ({ scheme }: Form): Rule<AllowanceCharge> =>
  allowance.group('BT-95', 'cac:TaxCategory', 'vat', () => ({ code: '' }) as VatCategory, [vatCategory(scheme)]);

/** BG-27 and BG-28: the VAT category of the line is written, and not read, since it is the line's. */
export function lineAllowances<T extends Lists & { vat?: VatCategory }>({ scheme }: Form): Rule<T> {
  const rule = vatCategory(scheme);
  const unread = allowance.custom({
    term: '',
    path: 'cac:TaxCategory',
    read(source, _into, reading) {
      const node = source.first('cac:TaxCategory');
      if (!node) return;
      rule.read(node, { code: '' }, reading);
      node.used = true;
    },
    write(from, target, writing) {
      if (from.vat) rule.write(from.vat, target.add('cac:TaxCategory'), writing);
    },
  });
  const mapping = lists<Lists>(['BG-27', 'BG-28'], allowanceMapping(unread));
  return rulesFor<T>().custom({
    term: 'BG-27',
    path: 'cac:AllowanceCharge',
    read(source, into, reading) {
      for (const row of mapping) row.read(source, into, reading);
    },
    write(from, target, writing) {
      const { vat } = from;
      const withVat = (list: AllowanceCharge[]) => list.map((member) => (vat ? { ...member, vat } : member));
      for (const row of mapping) {
        row.write({ allowances: withVat(from.allowances), charges: withVat(from.charges) }, target, writing);
      }
    },
  });
}

/** What the VAT totals and the rounding are to the sums of EN 16931, in the two elements that OIOUBL means otherwise. */
const sums: Rule<Totals> = totals.custom({
  term: 'BT-109',
  path: 'cbc:TaxExclusiveAmount',
  read(source, into, reading) {
    const vat = source.first('cbc:TaxExclusiveAmount');
    const withVat = source.first('cbc:TaxInclusiveAmount');
    const before = subtract(into.lineNetAmount ?? ZERO, into.allowances ?? ZERO);
    if (into.lineNetAmount) into.withoutVat = add(before, into.charges ?? ZERO);
    const tax = vat && amount.read(vat, reading);
    // Old documents have the sum without VAT here, as EN 16931 does.
    if (vat && tax) {
      vat.used = true;
      vat.keepText = into.vat === undefined || compare(tax, into.vat) !== 0;
    }
    const whole = withVat && amount.read(withVat, reading);
    if (!withVat || !whole) return;
    withVat.used = true;
    into.withVat = subtract(whole, into.rounding ?? ZERO);
  },
  write(from, target, writing) {
    amount.write(from.vat ?? ZERO, target.add('cbc:TaxExclusiveAmount'), writing);
    if (!from.withVat) return;
    amount.write(add(from.withVat, from.rounding ?? ZERO), target.add('cbc:TaxInclusiveAmount'), writing);
  },
});

/**
 * BG-22. TaxExclusiveAmount is the sum of taxes in OIOUBL (rule F-INV127), TaxInclusiveAmount has the rounding in it
 * (rule F-INV128), and sums of nothing are left out.
 */
const TOTALS: Mapping<Totals> = [
  totals.leaf('BT-106', 'cbc:LineExtensionAmount', 'lineNetAmount', amount),
  totals.leaf('BT-107', 'cbc:AllowanceTotalAmount', 'allowances', amount),
  totals.leaf('BT-108', 'cbc:ChargeTotalAmount', 'charges', amount),
  totals.leaf('BT-113', 'cbc:PrepaidAmount', 'paid', amount),
  totals.leaf('BT-114', 'cbc:PayableRoundingAmount', 'rounding', amount),
  totals.leaf('BT-115', 'cbc:PayableAmount', 'payable', amount),
  sums,
];

/** Rule F-INV131: what is paid stands as a payment too. */
const prepaid: Rule<Invoice> = invoice.custom({
  term: 'BT-113',
  path: 'cac:PrepaidPayment/cbc:PaidAmount',
  read(source, into, reading) {
    const nodes = source.all('cac:PrepaidPayment');
    const [only] = nodes;
    const paid = only?.first('cbc:PaidAmount');
    const value = paid && amount.read(paid, reading);
    if (!only || !paid || !value || nodes.length > 1 || compare(value, into.totals.paid ?? ZERO) !== 0) return;
    only.used = true;
    paid.used = true;
    const id = only.first('cbc:ID');
    if (id?.text.trim() === '1') id.used = true;
  },
  write(from, target, writing) {
    if (!from.totals.paid) return;
    const node = target.add('cac:PrepaidPayment');
    node.add('cbc:ID', '1');
    amount.write(from.totals.paid, node.add('cbc:PaidAmount'), writing);
  },
});

const isDuty = (node: SourceNode) =>
  node.all('cac:TaxSubtotal/cac:TaxCategory').some((part) => !isVat(schemeIdOf(part)));

/**
 * Danish duties (punktafgifter) in totals of their own add to what is due, and VAT is reckoned on them. EN 16931 has
 * no place for another tax than VAT: they are charges, named by the duty.
 */
const duties: Rule<Invoice> = invoice.custom({
  term: 'BG-21',
  path: 'cac:TaxTotal',
  read(source, into, reading) {
    for (const node of source.all('cac:TaxTotal').filter(isDuty)) {
      const sumNode = node.first('cbc:TaxAmount');
      const value = sumNode && amount.read(sumNode, reading);
      if (!value) continue;
      const name = node.first('cac:TaxSubtotal/cac:TaxCategory/cac:TaxScheme/cbc:Name')?.text.trim();
      const rated = into.vatBreakdown.find(({ category }) => category.code === 'S') ?? into.vatBreakdown[0];
      into.charges.push({
        amount: value,
        ...(name ? { reason: name } : {}),
        ...(rated ? { vat: { ...rated.category } } : {}),
      });
      into.totals.charges = add(into.totals.charges ?? ZERO, value);
      markAll(node);
    }
  },
  write() {},
});

function markAll(node: SourceNode): void {
  node.used = true;
  for (const [name] of node.attributes()) node.attribute(name);
  for (const child of node.children) markAll(child);
}

/** Allowances, VAT and totals of a document. */
export function money(form: Form): Mapping<Invoice> {
  return [
    ...lists<Invoice>(['BG-20', 'BG-21'], allowanceMapping(documentVat(form))),
    taxTotals(form.scheme),
    invoice.group('BG-22', 'cac:LegalMonetaryTotal', 'totals', () => ({}), TOTALS),
    duties,
    ...(form.kind === 'invoice' ? [prepaid] : []),
  ];
}
