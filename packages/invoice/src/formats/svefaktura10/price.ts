import { absolute, add, compare, decimal, divide, isZero, multiply, subtract } from '../../model/decimal.js';
import type { InvoiceLine, Price } from '../../model/line.js';
import { amountsOf } from '../allowances.js';

/** How far quantity times price, with the line's allowances and charges, may be from the line's amount (SFTI). */
const TOLERANCE = decimal(5, 1);

/** The price as Svefaktura takes it, for the unit that is invoiced; undefined for one that does not make the amount. */
export function fittingPrice({ price, quantity, netAmount, allowances, charges }: InvoiceLine): Price | undefined {
  const { net, baseQuantity } = price;
  const base = baseQuantity && !isZero(baseQuantity.value) ? baseQuantity : undefined;
  const unit = quantity?.unit;
  if (!net || !quantity || !netAmount || (base?.unit && base.unit !== unit)) return undefined;
  const product = divide(multiply(net, quantity.value), base?.value ?? decimal(1), 4);
  const total = subtract(add(product, amountsOf(charges)), amountsOf(allowances));
  if (compare(absolute(subtract(total, netAmount)), TOLERANCE) > 0) return undefined;
  if (!base) return { net };
  return { net, baseQuantity: unit ? { value: base.value, unit } : base };
}
