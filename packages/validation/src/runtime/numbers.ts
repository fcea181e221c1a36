import { Decimal, decToNumber } from './decimal.js';
import { DynamicError, notCastable } from './dynamic-error.js';
import { fromBig, type Int, intFromDigits } from './integer.js';

/** White space collapsed at both ends, as a cast from text does it. XML white space only, not Unicode's. */
export function trimXml(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return from === 0 && to === text.length ? text : text.slice(from, to);
}

export function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x09 || unit === 0x0d;
}

const doubleForm = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const decimalForm = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;
const integerForm = /^[+-]?\d+$/;

/** xs:double of a text, undefined when it has none. */
function readDouble(text: string): number | undefined {
  // Up to 15 digits are exact, and so is their power of ten: the one rounding of the division is the right one.
  const short = shortDecimal(text);
  if (short !== undefined && short.m !== 0) return decToNumber(short);
  const trimmed = trimXml(text);
  if (doubleForm.test(trimmed)) return Number(trimmed);
  if (trimmed === 'NaN') return Number.NaN;
  if (trimmed === 'INF') return Number.POSITIVE_INFINITY;
  if (trimmed === '-INF') return Number.NEGATIVE_INFINITY;
  return undefined;
}

/** Cast of a text to xs:double. */
export function toDouble(text: string): number {
  return readDouble(text) ?? notCastable(text, 'xs:double');
}

/** fn:number of a text: NaN where there is no number. */
export function numberOf(text: string): number {
  return readDouble(text) ?? Number.NaN;
}

export function isDouble(text: string): boolean {
  return readDouble(text) !== undefined;
}

/** xs:decimal of a text, undefined when it has none. */
export function readDecimal(text: string): Decimal | undefined {
  const fast = shortDecimal(text);
  if (fast !== undefined) return fast;
  const trimmed = trimXml(text);
  if (!decimalForm.test(trimmed)) return undefined;
  const point = trimmed.indexOf('.');
  if (point < 0) return new Decimal(intFromDigits(trimmed), 0);
  const scale = trimmed.length - point - 1;
  const digits = trimmed.slice(0, point) + trimmed.slice(point + 1);
  return new Decimal(intFromDigits(digits), scale);
}

/** The usual amount: up to 15 digits, no white space. Undefined for everything else, numbers included. */
function shortDecimal(text: string): Decimal | undefined {
  const { length } = text;
  if (length === 0 || length > 16) return undefined;
  let at = 0;
  let negative = false;
  const first = text.charCodeAt(0);
  if (first === 0x2d || first === 0x2b) {
    negative = first === 0x2d;
    at = 1;
  }
  let value = 0;
  let digits = 0;
  let scale = -1;
  for (; at < length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x30 && unit <= 0x39) {
      value = value * 10 + unit - 0x30;
      digits++;
      if (scale >= 0) scale++;
    } else if (unit === 0x2e && scale < 0) scale = 0;
    else return undefined;
  }
  if (digits === 0 || digits > 15) return undefined;
  return new Decimal(negative ? 0 - value : value, Math.max(scale, 0));
}

/** Cast of a text to xs:decimal. */
export function toDecimal(text: string): Decimal {
  return readDecimal(text) ?? notCastable(text, 'xs:decimal');
}

export function isDecimal(text: string): boolean {
  return readDecimal(text) !== undefined;
}

/** Cast of a text to xs:integer. */
export function toInteger(text: string): Int {
  const trimmed = trimXml(text);
  return integerForm.test(trimmed) ? intFromDigits(trimmed) : notCastable(text, 'xs:integer');
}

export function isInteger(text: string): boolean {
  return integerForm.test(trimXml(text));
}

/** xs:integer of an xs:double: truncated. */
export function integerOfNumber(value: number): Int {
  if (!Number.isFinite(value)) throw new DynamicError('FOCA0002', `${value} has no integer value`);
  const whole = Math.trunc(value) + 0;
  return Number.isSafeInteger(whole) ? whole : fromBig(BigInt(whole));
}

/** Lexical form of an xs:double: plain between 10^-6 and 10^6, with an exponent otherwise. */
export function numberToString(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? 'INF' : '-INF';
  if (value === 0) return Object.is(value, -0) ? '-0' : '0';
  const size = Math.abs(value);
  if (size >= 1e-6 && size < 1e6) return plain(value);
  const [mantissa = '', exponent = '0'] = value.toExponential().split('e');
  return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}E${Number(exponent)}`;
}

/** JavaScript writes the shortest digits too, but turns to exponents below 10^-6 only, which is the same limit. */
function plain(value: number): string {
  return String(value);
}

/** fn:round of an xs:double to `digits` fraction digits, halves towards positive infinity. */
export function roundNumber(value: number, digits = 0): number {
  if (!Number.isFinite(value)) return value;
  if (digits === 0) return Math.round(value);
  const shifted = Number(`${value}e${digits}`);
  return Number.isFinite(shifted) ? Number(`${Math.round(shifted)}e${-digits}`) : value;
}

/** fn:round-half-to-even of an xs:double. */
export function roundNumberHalfEven(value: number, digits = 0): number {
  if (!Number.isFinite(value)) return value;
  const shifted = Number(`${value}e${digits}`);
  if (!Number.isFinite(shifted)) return value;
  const floor = Math.floor(shifted);
  const rest = shifted - floor;
  const rounded = rest < 0.5 ? floor : rest > 0.5 ? floor + 1 : floor % 2 === 0 ? floor : floor + 1;
  return Number(`${rounded}e${-digits}`);
}

/** `idiv` of two xs:double. */
export function numberIntDivide(a: number, b: number): Int {
  if (b === 0) throw new DynamicError('FOAR0001', 'integer division by zero');
  const quotient = a / b;
  if (!Number.isFinite(quotient)) throw new DynamicError('FOAR0002', 'the quotient is no integer');
  return integerOfNumber(quotient);
}
