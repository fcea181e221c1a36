import { DynamicError } from './dynamic-error.js';
import { fromBig, type Int } from './integer.js';

/**
 * xs:decimal, exact: `m` / 10^`s`. The unscaled value is a number while it is a safe integer, otherwise a bigint.
 */
export class Decimal {
  readonly m: Int;
  readonly s: number;

  constructor(m: Int, s: number) {
    this.m = m;
    this.s = s;
  }
}

const powers = Array.from({ length: 16 }, (_, n) => 10 ** n);

/** 10 to a power that may be too large for a number. */
function power(n: number): Int {
  return powers[n] ?? 10n ** BigInt(n);
}

/** `m` * 10^`by`, `by` not negative. */
function scaleUp(m: Int, by: number): Int {
  if (by === 0) return m;
  const p = power(by);
  if (typeof m === 'number' && typeof p === 'number') {
    const product = m * p;
    if (Number.isSafeInteger(product)) return product;
  }
  return fromBig(BigInt(m) * BigInt(p));
}

export function decOfInt(value: Int): Decimal {
  return new Decimal(value, 0);
}

function sum(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    const total = a + b;
    if (Number.isSafeInteger(total)) return total;
  }
  return fromBig(BigInt(a) + BigInt(b));
}

export function decAdd(a: Decimal, b: Decimal): Decimal {
  if (a.s === b.s) return new Decimal(sum(a.m, b.m), a.s);
  if (a.s > b.s) return new Decimal(sum(a.m, scaleUp(b.m, a.s - b.s)), a.s);
  return new Decimal(sum(scaleUp(a.m, b.s - a.s), b.m), b.s);
}

export function decNegate(a: Decimal): Decimal {
  return new Decimal(typeof a.m === 'number' ? 0 - a.m : fromBig(-a.m), a.s);
}

export function decSubtract(a: Decimal, b: Decimal): Decimal {
  return decAdd(a, decNegate(b));
}

export function decMultiply(a: Decimal, b: Decimal): Decimal {
  if (typeof a.m === 'number' && typeof b.m === 'number') {
    const product = a.m * b.m;
    if (Number.isSafeInteger(product)) return new Decimal(product + 0, a.s + b.s);
  }
  return new Decimal(fromBig(BigInt(a.m) * BigInt(b.m)), a.s + b.s);
}

/** Without trailing zeros; the scale may become negative, as in 1E+2. */
function stripped(a: Decimal): Decimal {
  let { m, s } = a;
  if (m === 0) return new Decimal(0, 0);
  if (typeof m === 'number') {
    while (m % 10 === 0) {
      m /= 10;
      s--;
    }
    return new Decimal(m, s);
  }
  while (m % 10n === 0n) {
    m /= 10n;
    s--;
  }
  return new Decimal(fromBig(m), s);
}

/** Fraction digits a division keeps beyond those of its operands, as Saxon has them (the specification leaves it open). */
const divisionDigits = 18;

/** Division; the quotient is rounded to the nearest, halves towards zero, at 18 digits or more. */
export function decDivide(a: Decimal, b: Decimal): Decimal {
  if (b.m === 0) throw new DynamicError('FOAR0001', 'decimal division by zero');
  const exact = exactQuotient(a, b);
  if (exact !== undefined) return exact;
  const x = stripped(a);
  const y = stripped(b);
  const scale = Math.max(divisionDigits, x.s - y.s + divisionDigits);
  // quotient * 10^scale = x.m * 10^(scale - x.s + y.s) / y.m; the exponent is not negative by the choice of scale.
  const dividend = BigInt(x.m) * 10n ** BigInt(scale - x.s + y.s);
  const divisor = BigInt(y.m);
  let quotient = dividend / divisor;
  const rest = dividend % divisor;
  const twice = (rest < 0n ? -rest : rest) * 2n;
  if (twice > (divisor < 0n ? -divisor : divisor)) quotient += dividend < 0n === divisor < 0n ? 1n : -1n;
  return normal(new Decimal(fromBig(quotient), scale));
}

/** The quotient where no rounding is needed and numbers do, as when dividing by 100 or by a quantity of 1. */
function exactQuotient(a: Decimal, b: Decimal): Decimal | undefined {
  if (typeof a.m !== 'number' || typeof b.m !== 'number') return undefined;
  let divisor = b.m;
  let scale = a.s - b.s;
  while (divisor % 10 === 0) {
    divisor /= 10;
    scale++;
  }
  if (a.m % divisor !== 0) return undefined;
  const quotient = a.m / divisor + 0;
  return scale >= 0 ? new Decimal(quotient, scale) : new Decimal(scaleUp(quotient, -scale), 0);
}

/** With a scale of at least 0 and no trailing zeros in the fraction. */
function normal(a: Decimal): Decimal {
  const short = stripped(a);
  return short.s < 0 ? new Decimal(scaleUp(short.m, -short.s), 0) : short;
}

/** Negative, zero or positive. */
export function decCompare(a: Decimal, b: Decimal): number {
  let x = a.m;
  let y = b.m;
  if (a.s !== b.s) {
    if (a.s > b.s) y = scaleUp(y, a.s - b.s);
    else x = scaleUp(x, b.s - a.s);
  }
  return x < y ? -1 : x > y ? 1 : 0;
}

/** `idiv`: the integer part of the quotient. */
export function decIntDivide(a: Decimal, b: Decimal): Int {
  if (b.m === 0) throw new DynamicError('FOAR0001', 'integer division by zero');
  const scale = Math.max(a.s, b.s);
  return fromBig(BigInt(scaleUp(a.m, scale - a.s)) / BigInt(scaleUp(b.m, scale - b.s)));
}

/** `mod`: the result has the sign of the dividend. */
export function decModulo(a: Decimal, b: Decimal): Decimal {
  if (b.m === 0) throw new DynamicError('FOAR0001', 'decimal division by zero');
  const scale = Math.max(a.s, b.s);
  return new Decimal(fromBig(BigInt(scaleUp(a.m, scale - a.s)) % BigInt(scaleUp(b.m, scale - b.s))), scale);
}

/** Largest integer not above. */
export function decFloor(a: Decimal): Int {
  if (a.s === 0) return a.m;
  const p = power(a.s);
  if (typeof a.m === 'number' && typeof p === 'number') return Math.floor(a.m / p) + 0;
  const big = BigInt(a.m);
  const divisor = BigInt(p);
  const quotient = big / divisor;
  return fromBig(big < 0n && big % divisor !== 0n ? quotient - 1n : quotient);
}

export function decCeiling(a: Decimal): Int {
  const floor = decFloor(decNegate(a));
  return typeof floor === 'number' ? 0 - floor : fromBig(-floor);
}

/** Integer part, towards zero. */
export function decTruncate(a: Decimal): Int {
  return a.m < 0 ? decCeiling(a) : decFloor(a);
}

/** `round`: to `digits` fraction digits, halves towards positive infinity. */
export function decRound(a: Decimal, digits = 0): Decimal {
  if (a.s <= digits) return a;
  // floor(a * 10^digits + 1/2) / 10^digits
  const shifted = decAdd(new Decimal(a.m, a.s - digits), new Decimal(5, 1));
  const rounded = decFloor(shifted);
  return digits >= 0 ? new Decimal(rounded, digits) : new Decimal(scaleUp(rounded, -digits), 0);
}

/** `round-half-to-even`. */
export function decRoundHalfEven(a: Decimal, digits = 0): Decimal {
  if (a.s <= digits) return a;
  const up = decRound(a, digits);
  const distance = decSubtract(up, a);
  const half = digits >= 0 ? new Decimal(5, digits + 1) : new Decimal(scaleUp(5, -digits - 1), 0);
  if (decCompare(distance, half) !== 0) return up;
  const unit = digits >= 0 ? new Decimal(1, digits) : new Decimal(scaleUp(1, -digits), 0);
  const quotient = decIntDivide(up, unit);
  return BigInt(quotient) % 2n === 0n ? up : decSubtract(up, unit);
}

export function decAbs(a: Decimal): Decimal {
  return a.m < 0 ? decNegate(a) : a;
}

/** Canonical lexical form: no exponent, no trailing zeros, no point when integer. */
export function decToString(a: Decimal): string {
  if (a.s === 0) return String(a.m);
  const { m, s } = normal(a);
  if (s === 0) return String(m);
  const negative = m < 0;
  const digits = String(m)
    .slice(negative ? 1 : 0)
    .padStart(s + 1, '0');
  return `${negative ? '-' : ''}${digits.slice(0, -s)}.${digits.slice(-s)}`;
}

/** The nearest xs:double. */
export function decToNumber(a: Decimal): number {
  // Both operands are exact below these limits, so the one rounding of the division is the right one.
  if (typeof a.m === 'number' && a.s <= 15) return a.m / powers[a.s]!;
  return Number(`${a.m}e${-a.s}`);
}

/** The exact value of a finite xs:double. */
export function decOfNumber(value: number): Decimal {
  if (Number.isSafeInteger(value)) return new Decimal(value + 0, 0);
  if (!Number.isFinite(value)) throw new DynamicError('FOCA0002', `${value} has no decimal value`);
  // Doubling is exact, so this finds the whole number and the power of two it is divided by: n / 2^k = n * 5^k / 10^k.
  let whole = value;
  let halvings = 0;
  while (!Number.isInteger(whole)) {
    whole *= 2;
    halvings++;
  }
  if (halvings === 0) return new Decimal(fromBig(BigInt(whole)), 0);
  return new Decimal(fromBig(BigInt(whole) * powerOfFive(halvings)), halvings);
}

const powersOfFive: bigint[] = [];

function powerOfFive(exponent: number): bigint {
  let power = powersOfFive[exponent];
  if (power === undefined) {
    power = 5n ** BigInt(exponent);
    powersOfFive[exponent] = power;
  }
  return power;
}
