import {
  absolute,
  add,
  compare,
  type Decimal,
  decimal,
  divide,
  isZero,
  multiply,
  negate,
  subtract,
  sum,
  trim,
  ZERO,
} from '../../model/decimal.js';
import type { InvoiceLine } from '../../model/line.js';

const ONE = decimal(1);
/** The exchange system takes a cent's difference (00423); rounding of what is written may add to what is seen here. */
const TOLERANCE = decimal(9, 3);
/** Prices have eight decimals at most, */
const DECIMALS = 8;
/** and eleven digits before the point: what is divided by a small quantity may have more. */
const TOO_MUCH = decimal(10n ** 11n);

/** A line as FatturaPA counts it: quantity, which is never negative, times unit price with its changes. */
export interface UnitPrice {
  /** Absent where the line has none, or none that the amount can be divided by. */
  quantity?: Decimal;
  price: Decimal;
  /** True when the price or quantity is not that of the invoice but one that gives the amount of the line. */
  restated: boolean;
}

/** The amount of an allowance or charge of a line, for one unit. */
export function perUnit(amount: Decimal, quantity: Decimal | undefined): Decimal {
  return trim(divide(amount, quantity && !isZero(quantity) ? quantity : ONE, DECIMALS), 2);
}

/** Allowances less charges, for one unit, as they will be written. */
function takenPerUnit(line: InvoiceLine, quantity: Decimal | undefined): Decimal {
  const total = (list: InvoiceLine['allowances']) => sum(list.map((member) => perUnit(member.amount, quantity)));
  return subtract(total(line.allowances), total(line.charges));
}

/** The price as the invoice has it, for one unit. */
function statedPrice({ price: { net, baseQuantity }, quantity }: InvoiceLine): Decimal | undefined {
  const base = baseQuantity?.value;
  const one = net && base && !isZero(base) ? divide(net, base, DECIMALS) : net;
  if (!one || one.scale > DECIMALS) return undefined;
  return quantity && quantity.value.units < 0n ? negate(one) : one;
}

/**
 * BT-146 by BT-149 as the price of one unit. A negative quantity (BT-129) is written positive with a negative price. A
 * price that does not give BT-131 is reckoned back from it, and a quantity that no price gives it for is left out.
 */
export function unitPrice(line: InvoiceLine): UnitPrice {
  const total = line.netAmount ?? ZERO;
  const quantity = line.quantity && absolute(line.quantity.value);
  const count = quantity ?? ONE;
  const taken = takenPerUnit(line, quantity);
  const fits = (value: Decimal) => compare(absolute(value), TOO_MUCH) < 0;
  const changesFit = [...line.allowances, ...line.charges].every(({ amount }) => fits(perUnit(amount, quantity)));
  const gives = (price: Decimal) =>
    changesFit &&
    fits(price) &&
    compare(absolute(subtract(multiply(subtract(price, taken), count), total)), TOLERANCE) <= 0;
  const counted = quantity ? { quantity } : {};
  const stated = statedPrice(line);
  if (stated && gives(stated)) return { ...counted, price: trim(stated, 2), restated: false };
  const reckoned = isZero(count) ? undefined : add(divide(total, count, DECIMALS), taken);
  const restated = line.price.net !== undefined;
  if (reckoned && gives(reckoned)) return { ...counted, price: trim(reckoned, 2), restated };
  return { price: trim(add(total, takenPerUnit(line, undefined)), 2), restated: restated || quantity !== undefined };
}
