import {
  absolute,
  add,
  compare,
  type Decimal,
  decimal,
  divide,
  equals,
  isZero,
  multiply,
  round,
  subtract,
  sum,
  trim,
} from '../model/decimal.js';
import type { InvoiceLine, Price } from '../model/line.js';
import type { AllowanceCharge } from '../model/totals.js';
import type { Mend } from './mend.js';

const ONE = decimal(1);
const HUNDRED = decimal(100);
const CENT2 = decimal(2, 2);

const amounts = (list: readonly AllowanceCharge[]) => sum(list.map((member) => member.amount));

/** What quantity times price has to come to: the line amount before its allowances and charges. */
const goodsOf = (line: InvoiceLine, net: Decimal) =>
  subtract(add(net, amounts(line.allowances)), amounts(line.charges));

/** The price with as many decimals as quantity times price needs to come to the amount. */
function exactPrice(goods: Decimal, quantity: Decimal, base: Decimal): Decimal {
  return trim(divide(multiply(goods, base), quantity, 10), 2);
}

/** Whether a price is in cents: quantity times price is a hundred times what the line comes to. */
const isInCents = ({ price }: InvoiceLine, product: Decimal, goods: Decimal) =>
  !price.baseQuantity && equals(divide(product, HUNDRED, 2), round(goods, 2));

function ofHundred(line: InvoiceLine): InvoiceLine {
  const unit = line.quantity?.unit;
  return { ...line, price: { ...line.price, baseQuantity: unit ? { value: HUNDRED, unit } : { value: HUNDRED } } };
}

/** Whether the price of a line is in cents; undefined where a quantity or amount of zero leaves it open. */
function tellsCents(line: InvoiceLine): boolean | undefined {
  const { price, quantity, netAmount } = line;
  if (!price.net || !quantity || !netAmount || isZero(netAmount)) return undefined;
  return isInCents(line, multiply(price.net, quantity.value), goodsOf(line, netAmount));
}

/**
 * Lines whose prices are in cents (c/kWh), with the price of a hundred units instead. What cost nothing because nothing
 * was used is priced as the other lines of its unit are, when those agree.
 */
export function pricesInCurrency(lines: readonly InvoiceLine[]): InvoiceLine[] {
  const byUnit = new Map<string | undefined, Set<boolean>>();
  const told = lines.map(tellsCents);
  told.forEach((inCents, at) => {
    const unit = lines[at]?.quantity?.unit;
    if (inCents !== undefined) byUnit.set(unit, (byUnit.get(unit) ?? new Set()).add(inCents));
  });
  return lines.map((line, at) => {
    const unused = line.quantity !== undefined && isZero(line.quantity.value) && !line.price.baseQuantity;
    const others = byUnit.get(line.quantity?.unit);
    const inCents = told[at] ?? (unused && others?.size === 1 && others.has(true));
    return inCents ? ofHundred(line) : line;
  });
}

/**
 * A line whose price was rounded when it was printed (3 × 12.35 = 37.04) gets the decimals back; a price in cents
 * (Finnish energy invoices: c/kWh) becomes the price of a hundred units. Another price is left as it is.
 */
function agreeing(line: InvoiceLine): InvoiceLine {
  const { net, baseQuantity } = line.price;
  const quantity = line.quantity?.value;
  if (!net || !quantity || !line.netAmount || isZero(quantity)) return line;
  const base = baseQuantity && !isZero(baseQuantity.value) ? baseQuantity.value : ONE;
  const goods = goodsOf(line, line.netAmount);
  const product = divide(multiply(net, quantity), base, 10);
  if (compare(absolute(subtract(product, goods)), CENT2) <= 0) return line;
  if (isInCents(line, product, goods)) return ofHundred(line);
  const exact = exactPrice(goods, quantity, base);
  if (!equals(round(exact, net.scale), net)) return line;
  const { discount, gross, ...price } = line.price;
  return { ...line, price: { ...price, net: exact, ...(gross ? { gross, discount: subtract(gross, exact) } : {}) } };
}

/** PEPPOL-EN16931-R120: line amount = quantity × price ÷ base quantity + charges − allowances. */
export const pricesAgree: Mend = (invoice) => ({ ...invoice, lines: invoice.lines.map(agreeing) });

/** PEPPOL-EN16931-R046, -R121, -R130: gross price − discount = net price; a base quantity above zero in the unit of BT-130. */
function consistent(line: InvoiceLine): InvoiceLine {
  const { gross, discount, baseQuantity, ...rest } = line.price;
  const price: Price = { ...rest };
  const fits = !gross || !rest.net || !discount || equals(subtract(gross, discount), rest.net);
  if (fits && gross) price.gross = gross;
  if (fits && discount) price.discount = discount;
  if (baseQuantity && !isZero(baseQuantity.value)) {
    const same = !baseQuantity.unit || baseQuantity.unit === line.quantity?.unit;
    price.baseQuantity = same ? baseQuantity : { value: baseQuantity.value };
  }
  return { ...line, price };
}

export const pricesAreConsistent: Mend = (invoice) => ({ ...invoice, lines: invoice.lines.map(consistent) });
