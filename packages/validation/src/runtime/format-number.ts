import { type Decimal, decAbs, decOfNumber, decRoundHalfEven, decToString } from './decimal.js';
import { DynamicError } from './dynamic-error.js';
import { readDecimal } from './numbers.js';

/** fn:format-number with the default decimal format (`.` `,` `%` `‰` `-` `0` `#`). */

interface Picture {
  readonly prefix: string;
  readonly suffix: string;
  readonly minInteger: number;
  readonly minFraction: number;
  readonly maxFraction: number;
  /** Digits in a group when groups are regular; 0: no grouping. */
  readonly group: number;
  readonly shift: number;
}

const known = new Map<string, readonly [positive: Picture, negative: Picture]>();

function parts(picture: string): readonly [positive: Picture, negative: Picture] {
  const cached = known.get(picture);
  if (cached !== undefined) return cached;
  const [first = '', second, ...rest] = picture.split(';');
  if (rest.length > 0) throw new DynamicError('FODF1310', `invalid picture "${picture}"`);
  const positive = read(first, picture);
  const negative = second === undefined ? { ...positive, prefix: `-${positive.prefix}` } : read(second, picture);
  known.set(picture, [positive, negative]);
  return [positive, negative];
}

function read(part: string, picture: string): Picture {
  const found = /^([^#0-9.,]*)([#0-9,]*)(?:\.([#0-9,]*))?([^#0-9.,]*)$/.exec(part);
  const [, prefix = '', whole = '', fraction = '', suffix = ''] = found ?? [];
  const valid = found !== null && /[#0-9]/.test(whole + fraction) && /^[#,]*[0-9,]*$/.test(whole);
  if (!valid || !/^[0-9,]*[#,]*$/.test(fraction)) throw new DynamicError('FODF1310', `invalid picture "${picture}"`);
  const digits = fraction.replaceAll(',', '');
  const minInteger = whole.replace(/[#,]/g, '').length;
  const minFraction = digits.replaceAll('#', '').length;
  const groupAt = whole.lastIndexOf(',');
  return {
    prefix,
    suffix,
    // A picture without any obligatory digit still shows one.
    minInteger: minInteger === 0 && minFraction === 0 && digits.length === 0 ? 1 : minInteger,
    minFraction: minInteger === 0 && minFraction === 0 && digits.length > 0 ? 1 : minFraction,
    maxFraction: digits.length,
    group: groupAt < 0 ? 0 : whole.length - groupAt - 1,
    shift: /%/.test(prefix + suffix) ? 2 : /‰/.test(prefix + suffix) ? 3 : 0,
  };
}

/**
 * @param value a number, or a decimal where the value is exact
 * @throws DynamicError FODF1310 when the picture is invalid
 */
export function formatNumber(value: number | Decimal, picture: string): string {
  const [positive, negative] = parts(picture);
  if (typeof value === 'number' && Number.isNaN(value)) return 'NaN';
  const below = typeof value === 'number' ? value < 0 || Object.is(value, -0) : value.m < 0;
  const chosen = below ? negative : positive;
  if (typeof value === 'number' && !Number.isFinite(value)) return `${chosen.prefix}Infinity${chosen.suffix}`;
  // A double is taken by its shortest decimal form, which is how the reference engine shows 0.1 as 0.1.
  const exact = typeof value === 'number' ? (readDecimal(shortest(value)) ?? decOfNumber(value)) : value;
  const shifted = chosen.shift === 0 ? exact : { m: exact.m, s: exact.s - chosen.shift };
  return chosen.prefix + digitsOf(shifted, chosen) + chosen.suffix;
}

function shortest(value: number): string {
  return String(value);
}

function digitsOf(value: Decimal, picture: Picture): string {
  const text = decToString(decRoundHalfEven(decAbs(normalScale(value)), picture.maxFraction));
  const [whole = '', fraction = ''] = text.split('.');
  const integer = (whole === '0' ? '' : whole).padStart(picture.minInteger, '0');
  const padded = fraction.padEnd(picture.minFraction, '0');
  const grouped = picture.group > 0 ? group(integer, picture.group) : integer;
  return padded === '' ? grouped : `${grouped}.${padded}`;
}

function normalScale(value: Decimal): Decimal {
  if (value.s >= 0) return value;
  const zeros = '0'.repeat(-value.s);
  return readDecimal(`${value.m}${zeros}`) ?? value;
}

function group(digits: string, size: number): string {
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= size) groups.unshift(digits.slice(Math.max(0, end - size), end));
  return groups.join(',');
}
