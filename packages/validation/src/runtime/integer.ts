import { DynamicError } from './dynamic-error.js';

/** xs:integer of any size: a number while it is a safe integer, otherwise a bigint. */
export type Int = number | bigint;

/** The shortest representation of a bigint. */
export function fromBig(value: bigint): Int {
  return value >= -9007199254740991n && value <= 9007199254740991n ? Number(value) : value;
}

export function intAdd(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return fromBig(BigInt(a) + BigInt(b));
}

export function intSubtract(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b;
    if (Number.isSafeInteger(difference)) return difference;
  }
  return fromBig(BigInt(a) - BigInt(b));
}

export function intMultiply(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    // `+ 0` turns a negative zero, which integers do not have, into zero.
    if (Number.isSafeInteger(product)) return product + 0;
  }
  return fromBig(BigInt(a) * BigInt(b));
}

/** `mod`: the result has the sign of the dividend. */
export function intModulo(a: Int, b: Int): Int {
  if (b === 0) throw new DynamicError('FOAR0001', 'integer division by zero');
  if (typeof a === 'number' && typeof b === 'number') return (a % b) + 0;
  return fromBig(BigInt(a) % BigInt(b));
}

/** `idiv`: truncates towards zero. */
export function intDivide(a: Int, b: Int): Int {
  if (b === 0) throw new DynamicError('FOAR0001', 'integer division by zero');
  if (typeof a === 'number' && typeof b === 'number') return Math.trunc(a / b) + 0;
  return fromBig(BigInt(a) / BigInt(b));
}

export function intNegate(a: Int): Int {
  return typeof a === 'number' ? 0 - a : fromBig(-a);
}

export function intAbs(a: Int): Int {
  return a < 0 ? intNegate(a) : a;
}

/** Value of a checked run of digits with an optional sign. */
export function intFromDigits(digits: string): Int {
  const value = Number(digits);
  if (Number.isSafeInteger(value)) return value + 0;
  return fromBig(BigInt(digits.startsWith('+') ? digits.slice(1) : digits));
}
