import { unitCode, unitText } from '../../codes/units.js';
import { type Codec, cut, isIsoDate } from '../../mapping/codecs.js';
import type { Reading } from '../../mapping/context.js';
import type { SourceNode } from '../../mapping/source.js';
import type { Identifier } from '../../model/common.js';
import { type Decimal, formatDecimal, round, trim, tryParseDecimal } from '../../model/decimal.js';
import type { Quantity } from '../../model/line.js';

/** Stands where the schema demands a text and the invoice has none; read as no text. */
export const NOTHING = '--';

/** Codes of UN/EDIFACT lists, and of countries and languages, as the schema takes them. */
export const UNTDID = /^[A-Z0-9]{1,3}$/;
export const TWO_LETTERS = /^\S{2}$/;

/** Text of `min` to `max` characters. A shorter one is filled with blanks, which reading takes away again. */
export function str(max: number, min = 0): Codec<string> {
  return {
    read(node) {
      const value = node.text.trim();
      return value === '' || value === NOTHING ? undefined : value;
    },
    write(value, node) {
      const text = cut(value, max);
      // The schema counts code points, not UTF-16 units.
      node.text = text + ' '.repeat(Math.max(0, min - [...text].length));
    },
  };
}

function parse(node: SourceNode, reading: Reading): Decimal | undefined {
  const value = node.text.trim();
  if (value === '') return undefined;
  // Finvoice has a decimal comma; a point is a common mistake that leaves no doubt about the value.
  return tryParseDecimal(value.replace(',', '.')) ?? reading.problem(node, `not a number: ${value.slice(0, 40)}`);
}

function bounded(value: Decimal, minimum: number, maximum: number): string {
  const exact = value.scale > maximum ? round(value, maximum) : value;
  return formatDecimal(exact.scale < minimum ? round(exact, minimum) : exact, ',');
}

function money(minimum: number, maximum: number): Codec<Decimal> {
  return {
    read(node, reading) {
      const value = parse(node, reading);
      if (value && node.peek('AmountCurrencyIdentifier') === reading.currency)
        node.attribute('AmountCurrencyIdentifier');
      return value;
    },
    write(value, node, writing) {
      node.text = bounded(value, minimum, maximum);
      node.attributes.set('AmountCurrencyIdentifier', writing.currency);
    },
  };
}

/** An amount or a unit price: two to five decimals. */
export const amount = money(2, 5);

/** An amount of the payment part: exactly two decimals. */
export const epiAmount = money(2, 2);

/** A percentage: no sign, at most three decimals. */
export const percentage: Codec<Decimal> = {
  read: parse,
  write(value, node) {
    node.text = bounded(trim(value.units < 0n ? { ...value, units: -value.units } : value), 0, 3);
  },
};

/** A day as CCYYMMDD. */
export const date: Codec<string> = {
  read(node, reading) {
    const value = node.text.trim();
    if (value === '') return undefined;
    const match = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(value);
    const day = match ? `${match[1]}-${match[2]}-${match[3]}` : '';
    if (!isIsoDate(day)) return reading.problem(node, `not a date: ${value.slice(0, 40)}`);
    if (node.peek('Format') === 'CCYYMMDD') node.attribute('Format');
    return day;
  },
  write(value, node) {
    node.text = value.replaceAll('-', '');
    node.attributes.set('Format', 'CCYYMMDD');
  },
};

const QUANTITY_LENGTH = 14;

/** A number in the 14 characters that Finvoice has for quantities: decimals give way. */
function quantityText(value: Decimal): string {
  let exact = value;
  while (exact.scale > 0 && formatDecimal(exact).length > QUANTITY_LENGTH) exact = round(exact, exact.scale - 1);
  return formatDecimal(exact, ',');
}

/** A quantity: unit code of Recommendation 20, and the unit as printed. */
export const quantity: Codec<Quantity> = {
  read(node, reading) {
    const value = parse(node, reading);
    if (!value) return undefined;
    const code = node.attribute('QuantityUnitCodeUN')?.trim();
    const printed = node.peek('QuantityUnitCode')?.trim();
    const unit = code || (printed ? unitCode(printed, 'FI') : undefined);
    if (unit && printed === unitText(unit, 'FI')) node.attribute('QuantityUnitCode');
    return unit ? { value, unit } : { value };
  },
  write(value, node) {
    node.text = quantityText(value.value);
    if (!value.unit) return;
    node.attributes.set('QuantityUnitCode', cut(unitText(value.unit, 'FI'), 14));
    if (/^[A-Z0-9]{2,3}$/.test(value.unit)) node.attributes.set('QuantityUnitCodeUN', value.unit);
  },
};

/** An identifier whose scheme is an ISO 6523 code of four digits. */
export function coded(max: number): Codec<Identifier> {
  return {
    read(node) {
      const value = node.text.trim();
      if (value === '') return undefined;
      const scheme = node.attribute('SchemeID')?.trim();
      return scheme ? { value, scheme } : { value };
    },
    write(value, node) {
      node.text = cut(value.value, max);
      if (value.scheme && /^\d{4}$/.test(value.scheme)) node.attributes.set('SchemeID', value.scheme);
    },
  };
}

/** An identifier whose scheme is a UN/EDIFACT code of one to three characters, perhaps with a version. */
export function listed(max: number): Codec<Identifier> {
  return {
    read(node) {
      const value = node.text.trim();
      if (value === '') return undefined;
      const result: Identifier = { value };
      const scheme = node.attribute('SchemeID')?.trim();
      const version = node.attribute('SchemeVersion')?.trim();
      if (scheme) result.scheme = scheme;
      if (version) result.schemeVersion = version;
      return result;
    },
    write(value, node) {
      node.text = cut(value.value, max);
      if (value.scheme && /^[A-Z0-9]{1,3}$/.test(value.scheme)) node.attributes.set('SchemeID', value.scheme);
      if (value.schemeVersion) node.attributes.set('SchemeVersion', cut(value.schemeVersion, 35));
    },
  };
}
