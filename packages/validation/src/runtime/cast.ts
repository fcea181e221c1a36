import { toBoolean } from './compare.js';
import { castDate, type DateType, DateValue, toDate } from './dates.js';
import { Decimal, decOfInt, decOfNumber, decToNumber, decTruncate } from './decimal.js';
import { DynamicError, fail } from './dynamic-error.js';
import type { Int } from './integer.js';
import { type Atomic, Integer, textOf, truthOf, Untyped } from './item.js';
import { integerOfNumber, numberOf, toDecimal, toDouble, toInteger } from './numbers.js';

/** Types that the engine can cast to; integers of limited size are checked against `integerRanges`. */
export type CastType = 'string' | 'untyped' | 'boolean' | 'integer' | 'decimal' | 'double' | DateType;

/** Smallest and largest value of the types derived from xs:integer. */
export const integerRanges: Readonly<Record<string, readonly [min: bigint | undefined, max: bigint | undefined]>> = {
  integer: [undefined, undefined],
  long: [-(2n ** 63n), 2n ** 63n - 1n],
  int: [-(2n ** 31n), 2n ** 31n - 1n],
  short: [-32768n, 32767n],
  byte: [-128n, 127n],
  nonNegativeInteger: [0n, undefined],
  positiveInteger: [1n, undefined],
  nonPositiveInteger: [undefined, 0n],
  negativeInteger: [undefined, -1n],
  unsignedLong: [0n, 2n ** 64n - 1n],
  unsignedInt: [0n, 2n ** 32n - 1n],
  unsignedShort: [0n, 65535n],
  unsignedByte: [0n, 255n],
};

/** The integer if it lies in the range of the named type. */
export function inRange(value: Int, type: string): Int {
  const [min, max] = integerRanges[type] ?? [undefined, undefined];
  const fits = (min === undefined || BigInt(value) >= min) && (max === undefined || BigInt(value) <= max);
  return fits ? value : fail('FORG0001', `${value} is outside the range of xs:${type}`);
}

function textOrUndefined(value: Atomic): string | undefined {
  return typeof value === 'string' ? value : value instanceof Untyped ? value.text : undefined;
}

export function castToDecimal(value: Atomic): Decimal {
  const text = textOrUndefined(value);
  if (text !== undefined) return toDecimal(text);
  if (value instanceof Decimal) return value;
  if (value instanceof Integer) return decOfInt(value.value);
  if (typeof value === 'number') return decOfNumber(value);
  if (typeof value === 'boolean') return decOfInt(value ? 1 : 0);
  return fail('XPTY0004', 'a date cannot be cast to a number');
}

export function castToInteger(value: Atomic): Int {
  const text = textOrUndefined(value);
  if (text !== undefined) return toInteger(text);
  if (value instanceof Integer) return value.value;
  if (value instanceof Decimal) return decTruncate(value);
  if (typeof value === 'number') return integerOfNumber(value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  return fail('XPTY0004', 'a date cannot be cast to a number');
}

export function castToDouble(value: Atomic): number {
  const text = textOrUndefined(value);
  if (text !== undefined) return toDouble(text);
  if (typeof value === 'number') return value;
  if (value instanceof Integer) return Number(value.value);
  if (value instanceof Decimal) return decToNumber(value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  return fail('XPTY0004', 'a date cannot be cast to a number');
}

export function castToBoolean(value: Atomic): boolean {
  const text = textOrUndefined(value);
  if (text !== undefined) return toBoolean(text);
  if (value instanceof DateValue) return fail('XPTY0004', 'a date cannot be cast to a boolean');
  return truthOf(value);
}

export function castToDate(value: Atomic, type: DateType): DateValue {
  const text = textOrUndefined(value);
  if (text !== undefined) return toDate(text, type);
  return value instanceof DateValue ? castDate(value, type) : fail('XPTY0004', `a value that is no xs:${type}`);
}

/** fn:number: NaN where a cast to xs:double would fail. */
export function numberOfAtomic(value: Atomic): number {
  const text = textOrUndefined(value);
  if (text !== undefined) return numberOf(text);
  return value instanceof DateValue ? Number.NaN : castToDouble(value);
}

/** Cast by type name at run time, boxed. */
export function castTo(value: Atomic, type: CastType): Atomic {
  switch (type) {
    case 'string':
      return textOf(value);
    case 'untyped':
      return new Untyped(textOf(value));
    case 'boolean':
      return castToBoolean(value);
    case 'integer':
      return new Integer(castToInteger(value));
    case 'decimal':
      return castToDecimal(value);
    case 'double':
      return castToDouble(value);
    default:
      return castToDate(value, type);
  }
}

/** Whether a computation has a value: used for `castable as`. */
export function succeeds(compute: () => unknown): boolean {
  try {
    compute();
    return true;
  } catch (error) {
    if (error instanceof DynamicError) return false;
    throw error;
  }
}
