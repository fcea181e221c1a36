import { type Rule, rulesFor } from '../../mapping/rules.js';
import type { SourceNode } from '../../mapping/source.js';
import { stands } from '../../mapping/stands.js';
import {
  absolute,
  add,
  compare,
  type Decimal,
  decimal,
  multiply,
  percentOf,
  round,
  subtract,
  tryParseDecimal,
  ZERO,
} from '../../model/decimal.js';
import type { InvoiceLine } from '../../model/line.js';
import type { AllowanceCharge } from '../../model/totals.js';
import { decimals } from './codecs.js';
import { perUnit, unitPrice } from './unit-price.js';

const PATH = 'ScontoMaggiorazione';
const ONE = decimal(1);
const HUNDRED = decimal(100);

const numberAt = (node: SourceNode, name: string) => tryParseDecimal(node.first(name)?.text ?? '');

/** The percentage, where it says the same as the amount and two decimals hold it. */
function saysAll(percentage: Decimal | undefined, price: Decimal, amount: Decimal): percentage is Decimal {
  if (!percentage || compare(percentage, HUNDRED) > 0 || percentage.units < 0n || percentage.scale > 2) return false;
  return compare(percentOf(price, percentage, 8), round(amount, 8)) === 0;
}

/**
 * BG-27 and BG-28: discounts and surcharges of the unit price, one after the other, each on what the one before left; an
 * amount goes before a percentage. They have no reason but their sort. The price stands in the line's table before them.
 */
export const lineDiscounts: Rule<InvoiceLine> = rulesFor<InvoiceLine>().custom({
  term: 'BG-27',
  path: PATH,
  mapping: [
    ...['BT-136', 'BT-141'].map((term) => stands(term, 'Importo')),
    ...['BT-138', 'BT-143'].map((term) => stands(term, 'Percentuale')),
  ],
  read(source, into) {
    const quantity = absolute(into.quantity?.value ?? ONE);
    let price = numberAt(source, 'PrezzoUnitario') ?? ZERO;
    for (const node of source.all(PATH)) {
      const percentage = numberAt(node, 'Percentuale');
      const stated = numberAt(node, 'Importo');
      const unit = stated ?? (percentage && percentOf(price, percentage, 8));
      if (!unit) continue;
      const surcharge = node.first('Tipo')?.text.trim() === 'MG';
      price = surcharge ? add(price, unit) : subtract(price, unit);
      const reason = surcharge ? 'Maggiorazione' : 'Sconto';
      const member: AllowanceCharge = { amount: round(multiply(unit, quantity), 2), reason };
      if (percentage) member.percentage = percentage;
      node.owner = member;
      (surcharge ? into.charges : into.allowances).push(member);
    }
  },
  write(from, target, writing) {
    const { quantity, price } = unitPrice(from);
    let left = price;
    const write = (type: 'SC' | 'MG', member: AllowanceCharge) => {
      const node = target.add(PATH);
      const amount = perUnit(member.amount, quantity);
      node.add('Tipo', type);
      if (saysAll(member.percentage, left, amount)) node.add('Percentuale', decimals(member.percentage, 2, 2));
      else node.add('Importo', decimals(amount, 2, 8));
      left = type === 'MG' ? add(left, amount) : subtract(left, amount);
      writing.own(node, member);
    };
    for (const member of from.allowances) write('SC', member);
    for (const member of from.charges) write('MG', member);
  },
});
