import { hasContent, type Mapping, type Rule, readBy, rulesFor, writeBy } from '../../mapping/rules.js';
import type { SourceNode } from '../../mapping/source.js';
import { multiply, percentOf } from '../../model/decimal.js';
import type { InvoiceLine } from '../../model/line.js';
import type { AllowanceCharge } from '../../model/totals.js';
import { amount, percentage, str, UNTDID } from './codecs.js';

const allowance = rulesFor<Partial<AllowanceCharge>>();

/** BG-27. */
const DISCOUNT: Mapping<Partial<AllowanceCharge>> = [
  allowance.leaf('BT-138', 'RowDiscountPercent', 'percentage', percentage),
  allowance.leaf('BT-136', 'RowDiscountAmount', 'amount', amount),
  allowance.leaf('BT-137', 'RowDiscountBaseAmount', 'baseAmount', amount),
  allowance.code('BT-140', 'RowDiscountTypeCode', 'reasonCode', UNTDID),
  allowance.leaf('BT-139', 'RowDiscountTypeText', 'reason', str(35)),
];

const MANY = 'RowProgressiveDiscountDetails';

function isNamed(node: SourceNode): boolean {
  return DISCOUNT.some((rule) => node.first(rule.path)?.text.trim());
}

/** Rows may say a percentage only; the amount is then of the row's base or of quantity times price. */
function withAmount(found: Partial<AllowanceCharge>, line: InvoiceLine): AllowanceCharge | undefined {
  if (found.amount) return { ...found, amount: found.amount };
  const { net } = line.price;
  const base = found.baseAmount ?? (net && line.quantity ? multiply(net, line.quantity.value) : undefined);
  if (!found.percentage || !base) return undefined;
  return { ...found, amount: percentOf(base, found.percentage) };
}

/** One discount stands in the row itself, several in a list of progressive discounts. */
export const lineAllowances: Rule<InvoiceLine> = rulesFor<InvoiceLine>().custom({
  term: 'BG-27',
  path: MANY,
  read(source, into, reading) {
    for (const node of [source, ...source.all(MANY)]) {
      if (!isNamed(node)) continue;
      const found: Partial<AllowanceCharge> = {};
      readBy(DISCOUNT, node, found, reading);
      const whole = hasContent(found) ? withAmount(found, into) : undefined;
      if (!whole) continue;
      node.used = true;
      if (node !== source) node.owner = whole;
      into.allowances.push(whole);
    }
  },
  write(from, target, writing) {
    const [only, ...others] = from.allowances;
    if (!only) return;
    if (others.length === 0) {
      writeBy(DISCOUNT, only, target, writing);
      return;
    }
    for (const member of from.allowances) {
      const node = target.add(MANY);
      writeBy(DISCOUNT, member, node, writing);
      writing.own(node, member);
    }
  },
});
