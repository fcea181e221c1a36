import { DateValue, toDate } from './dates.js';
import { Decimal, decCompare, decOfInt, decToNumber } from './decimal.js';
import { fail } from './dynamic-error.js';
import { type Atomic, Integer, Untyped } from './item.js';
import { toDouble, trimXml } from './numbers.js';
import { compareText } from './strings.js';

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** Whether an order (negative, zero, positive, NaN for incomparable) satisfies a comparison. */
export function satisfies(order: number, operator: Comparison): boolean {
  switch (operator) {
    case '=':
      return order === 0;
    case '!=':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    default:
      return order >= 0;
  }
}

/** Order of two doubles, NaN when one is NaN: then only `!=` holds. */
export function orderOfNumbers(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : a === b ? 0 : Number.NaN;
}

type Numeric = number | Integer | Decimal;

function isNumeric(value: Atomic): value is Numeric {
  return typeof value === 'number' || value instanceof Integer || value instanceof Decimal;
}

export function doubleOf(value: Numeric): number {
  if (typeof value === 'number') return value;
  return value instanceof Integer ? Number(value.value) : decToNumber(value);
}

function decimalOf(value: Integer | Decimal): Decimal {
  return value instanceof Integer ? decOfInt(value.value) : value;
}

function orderOfNumerics(a: Numeric, b: Numeric): number {
  if (typeof a === 'number' || typeof b === 'number') return orderOfNumbers(doubleOf(a), doubleOf(b));
  return decCompare(decimalOf(a), decimalOf(b));
}

/** An untyped value takes the type the other one asks for in a general comparison. */
function adapted(value: Atomic, other: Atomic): Atomic {
  if (!(value instanceof Untyped)) return value;
  if (isNumeric(other)) return toDouble(value.text);
  if (typeof other === 'boolean') return toBoolean(value.text);
  if (other instanceof DateValue) return toDate(value.text, other.type);
  return value.text;
}

/** Cast of a text to xs:boolean. */
export function toBoolean(text: string): boolean {
  const trimmed = trimXml(text);
  if (trimmed === 'true' || trimmed === '1') return true;
  if (trimmed === 'false' || trimmed === '0') return false;
  return fail('FORG0001', `"${text}" is not a value of type xs:boolean`);
}

/** Order of two values of comparable types. */
export function orderOf(x: Atomic, y: Atomic): number {
  const a = x instanceof Untyped ? x.text : x;
  const b = y instanceof Untyped ? y.text : y;
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b);
  if (isNumeric(a) && isNumeric(b)) return orderOfNumerics(a, b);
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  if (a instanceof DateValue && b instanceof DateValue && a.type === b.type)
    return orderOfNumbers(a.instant, b.instant);
  return fail('XPTY0004', 'values of these types cannot be compared');
}

/** One pair of a general comparison (`=`, `<` …). */
export function pairCompares(a: Atomic, b: Atomic, operator: Comparison): boolean {
  return satisfies(orderOf(adapted(a, b), adapted(b, a)), operator);
}

/** General comparison in XPath 1.0 compatibility mode: numbers win over text, and order is always numeric. */
export function pairCompares1(a: Atomic, b: Atomic, operator: Comparison): boolean {
  if (typeof a === 'boolean' || typeof b === 'boolean')
    return satisfies(Number(truth1(a)) - Number(truth1(b)), operator);
  const numeric = isNumeric(a) || isNumeric(b) || (operator !== '=' && operator !== '!=');
  if (numeric && !(a instanceof DateValue) && !(b instanceof DateValue)) {
    return satisfies(orderOfNumbers(number1(a), number1(b)), operator);
  }
  return pairCompares(a, b, operator);
}

function truth1(value: Atomic): boolean {
  if (typeof value === 'boolean') return value;
  if (isNumeric(value)) return doubleOf(value) !== 0 && !Number.isNaN(doubleOf(value));
  return value instanceof Untyped ? value.text !== '' : value !== '';
}

function number1(value: Atomic): number {
  if (isNumeric(value)) return doubleOf(value);
  const text = value instanceof Untyped ? value.text : typeof value === 'string' ? value : '';
  return /^[ \t\n\r]*-?(?:\d+(?:\.\d*)?|\.\d+)[ \t\n\r]*$/.test(text) ? Number(text) : Number.NaN;
}
