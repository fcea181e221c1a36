import { type Mapping, type Rule, rulesFor } from '../../mapping/rules.js';
import {
  absolute,
  add,
  compare,
  type Decimal,
  decimal,
  divide,
  isZero,
  multiply,
  subtract,
  trim,
  ZERO,
} from '../../model/decimal.js';
import type { InvoiceLine, Price } from '../../model/line.js';
import { amountsOf } from '../allowances.js';
import { price as amount, quantity } from './codecs.js';
import { oioublUnit } from './units.js';

const line = rulesFor<InvoiceLine>();
const price = rulesFor<Price>();

const ONE = decimal(1);

/** How far quantity times price may be from the line's amount (rules F-INV340, F-INV343, F-INV348). */
const TOLERANCE = ONE;

function perUnit(line: InvoiceLine): { quantity: Decimal; base: Decimal } {
  const base = line.price.baseQuantity?.value;
  return { quantity: line.quantity?.value ?? ONE, base: base && !isZero(base) ? base : ONE };
}

/** Whether base and invoiced quantity have one unit; otherwise OIOUBL holds nothing against the price. */
function sameUnit({ quantity: invoiced, price: { baseQuantity } }: InvoiceLine): boolean {
  return !baseQuantity || oioublUnit(baseQuantity.unit) === oioublUnit(invoiced?.unit);
}

function agrees(line: InvoiceLine, net: Decimal, total: Decimal): boolean {
  const { quantity: invoiced, base } = perUnit(line);
  const product = divide(multiply(net, invoiced), base, 4);
  return compare(absolute(subtract(product, total)), TOLERANCE) <= 0;
}

/** The line's amount before its own allowances and charges. */
const before = ({ netAmount, allowances, charges }: InvoiceLine): Decimal =>
  subtract(add(netAmount ?? ZERO, amountsOf(allowances)), amountsOf(charges));

/** The price of a unit that makes the amount: eight decimals, which is exact to a cent for a million units. */
function priceOf(line: InvoiceLine, total: Decimal): Decimal {
  const { quantity: invoiced, base } = perUnit(line);
  return isZero(invoiced) ? total : trim(divide(multiply(total, base), invoiced, 8), 2);
}

const hasAllowances = ({ allowances, charges }: InvoiceLine) => allowances.length + charges.length > 0;

/**
 * The price that OIOUBL writes for a line. There the allowances and charges of a line are within its price, so that
 * quantity times price is the line's amount; where EN 16931's price (BT-146) is another, OIOUBL's is computed.
 */
function oioublPrice(line: InvoiceLine): Decimal {
  const { net } = line.price;
  const total = line.netAmount ?? ZERO;
  if (net && !sameUnit(line)) return net;
  if (net && !hasAllowances(line) && agrees(line, net, total)) return net;
  return priceOf(line, total);
}

const CODE = 'AAB';
const LISTS = { listID: 'UN/ECE 5387', listAgencyID: '6' };

/** Price before allowances and charges of the line: UN/ECE 5387 code AAB, calculation gross. */
const BEFORE = `cac:PricingReference/cac:AlternativeConditionPrice[cbc:PriceTypeCode=${CODE}]`;

const DISCOUNT = 'cac:AllowanceCharge[cbc:ChargeIndicator=false]';

/** BT-147 and BT-148. Rule F-LIB317: a discount of nothing is none. */
const discount: Rule<Price> = price.custom({
  term: 'BT-147',
  path: DISCOUNT,
  read(source, into, reading) {
    const path = (name: string) => `${DISCOUNT}/cbc:${name}`;
    price.leaf('BT-147', path('Amount'), 'discount', amount).read(source, into, reading);
    price.leaf('BT-148', path('BaseAmount'), 'gross', amount).read(source, into, reading);
  },
  write(from, target, writing) {
    const off = from.discount ?? (from.gross && from.net ? subtract(from.gross, from.net) : ZERO);
    if (isZero(off) || off.units < 0n) return;
    const node = target.create(DISCOUNT);
    amount.write(off, node.add('cbc:Amount'), writing);
    if (from.gross && !isZero(from.gross)) amount.write(from.gross, node.add('cbc:BaseAmount'), writing);
  },
});

/** BG-29 but BT-146. */
const PRICE: Mapping<Price> = [price.leaf('BT-149', 'cbc:BaseQuantity', 'baseQuantity', quantity), discount];

/** BG-29 of a line. */
export const prices: Rule<InvoiceLine> = line.custom({
  term: 'BT-146',
  path: 'cac:Price/cbc:PriceAmount',
  read(source, into, reading) {
    const node = source.first('cac:Price');
    if (!node) return;
    node.used = true;
    for (const rule of PRICE) rule.read(node, into.price, reading);
    const given = node.first('cbc:PriceAmount');
    const value = given && amount.read(given, reading);
    if (!given || !value) return;
    given.used = true;
    const own = source.first(BEFORE)?.first('cbc:PriceAmount');
    const net = own && amount.read(own, reading);
    if (own && net) {
      source.use(`${BEFORE}/cbc:PriceAmount`, own);
      const code = source.first(`${BEFORE}/cbc:PriceTypeCode`);
      for (const [name, expected] of Object.entries(LISTS)) if (code?.peek(name) === expected) code.attribute(name);
      into.price.net = net;
      return;
    }
    const within = hasAllowances(into) && sameUnit(into) && agrees(into, value, into.netAmount ?? ZERO);
    given.keepText = within;
    into.price.net = within ? priceOf(into, before(into)) : value;
  },
  write(from, target, writing) {
    const node = target.add('cac:Price');
    amount.write(oioublPrice(from), node.add('cbc:PriceAmount'), writing);
    for (const rule of PRICE) rule.write(from.price, node, writing);
    const { net } = from.price;
    if (!net || !hasAllowances(from) || !agrees(from, net, before(from)) || !sameUnit(from)) return;
    const own = target.create(BEFORE);
    amount.write(net, own.add('cbc:PriceAmount'), writing);
    const code = own.first('cbc:PriceTypeCode');
    for (const [name, value] of Object.entries(LISTS)) code?.attributes.set(name, value);
  },
});
