import { number } from '../mapping/codecs.js';
import { type Rule, rulesFor } from '../mapping/rules.js';
import { absolute, compare, type Decimal, decimal, formatDecimal, multiply, subtract, trim } from '../model/decimal.js';
import type { AllowanceCharge } from '../model/totals.js';

const PATH = 'cbc:MultiplierFactorNumeric';
const HUNDRED = decimal(100);

/**
 * BT-94, BT-101, BT-138 and BT-143 as OIOUBL and Svefaktura have them, a factor of the base amount: 20 % is 0.2.
 * Documents that give per cent instead are seen by the amount: whichever of the two comes nearer. The row stands after
 * those of the amounts.
 */
export const percentageAsFactor: Rule<AllowanceCharge> = rulesFor<AllowanceCharge>().custom({
  term: 'BT-138',
  path: PATH,
  read(source, into, reading) {
    const node = source.first(PATH);
    const value = node && number.read(node, reading);
    if (!node || !value) return;
    node.used = true;
    const product = into.baseAmount && multiply(into.baseAmount, value);
    const off = (of: Decimal) => absolute(subtract(of, multiply(into.amount, HUNDRED)));
    const inPercent = product !== undefined && compare(off(product), off(multiply(product, HUNDRED))) < 0;
    node.keepText = inPercent;
    into.percentage = inPercent ? value : multiply(value, HUNDRED);
  },
  write(from, target) {
    const { percentage } = from;
    if (!percentage) return;
    target.add(PATH, formatDecimal(trim({ units: percentage.units, scale: percentage.scale + 2 })));
  },
});
