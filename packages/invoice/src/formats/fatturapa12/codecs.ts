import { type Codec, cut } from '../../mapping/codecs.js';
import { type Decimal, formatDecimal, round, tryParseDecimal } from '../../model/decimal.js';
import { asciiText, latinText } from './letters.js';

/** Stands where the schema demands a text and the invoice has none; read as no text. */
export const NOTHING = '-';

/** Text in letters of ISO 8859-1, at most `max`. */
export function latin(max: number): Codec<string> {
  return {
    read: (node) => {
      const value = node.text.replace(/\s+/g, ' ').trim();
      return value === '' || value === NOTHING ? undefined : value;
    },
    write: (value, node) => {
      node.text = cut(latinText(value), max);
    },
  };
}

/** Text in letters of ASCII, at most `max`. */
export function ascii(max: number): Codec<string> {
  return {
    read: latin(max).read,
    write: (value, node) => {
      node.text = cut(asciiText(value), max);
    },
  };
}

function bounded(minimum: number, maximum: number): Codec<Decimal> {
  return {
    read(node, reading) {
      const value = node.text.trim();
      if (value === '') return undefined;
      return tryParseDecimal(value) ?? reading.problem(node, `not a number: ${value.slice(0, 40)}`);
    },
    write(value, node) {
      node.text = decimals(value, minimum, maximum);
    },
  };
}

/** A number with at least `minimum` and at most `maximum` decimals. */
export function decimals(value: Decimal, minimum: number, maximum: number): string {
  const exact = value.scale > maximum ? round(value, maximum) : value;
  return formatDecimal(exact.scale < minimum ? round(exact, minimum) : exact);
}

/** An amount of the document: two decimals. */
export const amount = bounded(2, 2);

/** A price, a quantity, the amount of a line: two to eight decimals. */
export const fine = bounded(2, 8);

/** A percentage: two decimals. */
export const rate = bounded(2, 2);
