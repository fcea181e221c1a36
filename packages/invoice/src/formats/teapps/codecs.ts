import { unitCode, unitText } from '../../codes/units.js';
import { type Codec, cut, isIsoDate } from '../../mapping/codecs.js';
import type { Reading } from '../../mapping/context.js';
import type { SourceNode } from '../../mapping/source.js';
import type { TargetNode } from '../../mapping/target.js';
import type { Identifier } from '../../model/common.js';
import { absolute, type Decimal, formatDecimal, negate, round, trim, tryParseDecimal } from '../../model/decimal.js';
import type { Quantity } from '../../model/line.js';

/** Stands where the schema demands a name and the invoice has none; read as no text. */
export const NOTHING = '-';

/** Codes of countries, as the schema takes them. */
export const TWO_LETTERS = /^\S{2}$/;

/** Text of at most `max` characters; texts without a limit in the schema have none here. */
export function str(max?: number): Codec<string> {
  return {
    read(node) {
      const value = node.text.trim();
      return value === '' || value === NOTHING ? undefined : value;
    },
    write(value, node) {
      node.text = max === undefined ? value : cut(value, max);
    },
  };
}

/** The parts of a DATE element: guide 1.10. */
const PARTS = ['DAY', 'MONTH', 'CENTURY', 'DECADE_AND_YEAR'] as const;

/** A day in the four elements of DATE. One whose parts are all empty is no date. */
export const date: Codec<string> = {
  read(node, reading) {
    const parts = PARTS.map((name) => node.first(name));
    const texts = parts.map((part) => part?.text.trim() ?? '');
    if (texts.every((text) => text === '')) return undefined;
    const [day = '', month = '', century = '', year = ''] = texts.map((text) => text.padStart(2, '0'));
    const value = `${century}${year}-${month}-${day}`;
    if (!isIsoDate(value)) return reading.problem(node, `not a date: ${value.slice(0, 40)}`);
    for (const [at, part] of parts.entries()) {
      if (!part) continue;
      part.used = true;
      part.keepText = texts[at]?.length === 1;
    }
    return value;
  },
  write(value, node) {
    const texts = [value.slice(8, 10), value.slice(5, 7), value.slice(0, 2), value.slice(2, 4)];
    PARTS.forEach((name, at) => {
      node.add(name, texts[at] ?? '');
    });
  },
};

function parse(node: SourceNode, reading: Reading): Decimal | undefined {
  const text = node.text.trim();
  if (text === '') return undefined;
  const value = tryParseDecimal(text.replace(',', '.'));
  if (!value) return reading.problem(node, `not a number: ${text.slice(0, 40)}`);
  // The sign stands in an attribute (guide 1.7); a minus in the text as well says it a second time.
  return node.attribute('SIGN')?.trim() === '-' ? negate(absolute(value)) : value;
}

function writeSigned(value: Decimal, text: string, node: TargetNode): void {
  node.text = text;
  node.attributes.set('SIGN', value.units < 0n ? '-' : '+');
}

/** At least two and at most six decimals: guide 1.5. */
function amountText(value: Decimal): string {
  const exact = absolute(value.scale > 6 ? round(value, 6) : value);
  return formatDecimal(exact.scale < 2 ? round(exact, 2) : exact);
}

/** An AMOUNT element: digits, and the sign in an attribute. */
export const amount: Codec<Decimal> = {
  read: parse,
  write: (value, node) => writeSigned(value, amountText(value), node),
};

/** A number with its sign in the text and at most `decimals` decimals. */
function plain(decimals: number): Codec<Decimal> {
  return {
    read: parse,
    write(value, node) {
      node.text = formatDecimal(value.scale > decimals ? round(value, decimals) : value);
    },
  };
}

/** SUMMARY/ROUNDINGS: one digit and two decimals. */
export const rounding: Codec<Decimal> = {
  read: parse,
  write(value, node) {
    node.text = formatDecimal(round(value, 2));
  },
};

const unsigned = plain(6);

/** A percentage: no sign, at most six decimals. */
export const percentage: Codec<Decimal> = {
  read: parse,
  write: (value, node, writing) => unsigned.write(trim(absolute(value)), node, writing),
};

/** The unit as printed and as a code of Recommendation 20, read from the attributes that hold them. */
export function readUnit(node: SourceNode, printed: string, coded: string): string | undefined {
  const code = node.attribute(coded)?.trim();
  const word = node.peek(printed)?.trim();
  const unit = code || (word ? unitCode(word, 'FI') : undefined);
  if (unit && word === unitText(unit, 'FI')) node.attribute(printed);
  return unit;
}

/** Writes what `readUnit` reads. */
export function writeUnit(unit: string, node: TargetNode, printed: string, coded: string): void {
  node.attributes.set(printed, unitText(unit, 'FI'));
  node.attributes.set(coded, unit);
}

const QUANTITY_DECIMALS = 5;

/** A quantity: at most five decimals, the sign in an attribute, the unit in two. */
export const quantity: Codec<Quantity> = {
  read(node, reading) {
    const value = parse(node, reading);
    if (!value) return undefined;
    const unit = readUnit(node, 'Q_UNIT', 'Q_UNIT_UNECE_CODE');
    return unit ? { value, unit } : { value };
  },
  write({ value, unit }, node) {
    const exact = absolute(value.scale > QUANTITY_DECIMALS ? round(value, QUANTITY_DECIMALS) : value);
    writeSigned(value, formatDecimal(exact), node);
    if (unit) writeUnit(unit, node, 'Q_UNIT', 'Q_UNIT_UNECE_CODE');
  },
};

/** An identifier with its scheme, and the version of it, in attributes. */
export const schemed: Codec<Identifier> = {
  read(node) {
    const value = node.text.trim();
    if (value === '') return undefined;
    const result: Identifier = { value };
    const scheme = node.attribute('SCHEME_ID')?.trim();
    const version = node.attribute('SCHEME_VERSION')?.trim();
    if (scheme) result.scheme = scheme;
    if (version) result.schemeVersion = version;
    return result;
  },
  write({ value, scheme, schemeVersion }, node) {
    node.text = value;
    if (scheme) node.attributes.set('SCHEME_ID', scheme);
    if (schemeVersion) node.attributes.set('SCHEME_VERSION', schemeVersion);
  },
};

/** Path of the amounts in an element, without or with VAT: guide 1.7. */
export const excluded = (path: string): string => `${path}/AMOUNT[@VAT=EXCLUDED]`;
export const included = (path: string): string => `${path}/AMOUNT[@VAT=INCLUDED]`;
