/**
 * Exact decimal numbers. An invoice's amounts, prices, quantities and percentages are decimals of the
 * document, so `1.50` keeps its two decimals through a round trip; equality of value is `compare`.
 */

/** A decimal: `units / 10^scale`, for example 12.50 is `{ units: 1250n, scale: 2 }`. */
export interface Decimal {
  readonly units: bigint;
  /** Number of decimals, 0 or more. */
  readonly scale: number;
}

export const ZERO: Decimal = { units: 0n, scale: 0 };

// Longer numbers are no amounts; the bound keeps a hostile document from costing time.
const PLAIN = /^([+-]?)(\d{0,60})(?:\.(\d{0,60}))?$/;

/** Makes a decimal from integer units and a scale: `decimal(1250n, 2)` is 12.50. */
export function decimal(units: bigint | number, scale = 0): Decimal {
  return { units: BigInt(units), scale };
}

/**
 * Reads `xs:decimal` text (`-12.50`, `.5`, `7.`); surrounding white space is ignored.
 * Gives undefined when the text is no decimal number: exponents, grouping and commas are refused.
 */
export function tryParseDecimal(text: string): Decimal | undefined {
  const match = PLAIN.exec(text.trim());
  if (!match) return undefined;
  const whole = match[2] ?? '';
  const fraction = match[3] ?? '';
  if (whole === '' && fraction === '') return undefined;
  const units = BigInt(whole + fraction);
  return { units: match[1] === '-' ? -units : units, scale: fraction.length };
}

/** Like `tryParseDecimal`, but throws RangeError when the text is no decimal number. */
export function parseDecimal(text: string): Decimal {
  const value = tryParseDecimal(text);
  if (!value) throw new RangeError(`not a decimal number: ${text.slice(0, 40)}`);
  return value;
}

/** Writes a decimal with exactly its own scale and a point: `-12.50`. `point` replaces the point (Finvoice: a comma). */
export function formatDecimal(value: Decimal, point = '.'): string {
  const negative = value.units < 0n;
  const digits = (negative ? -value.units : value.units).toString().padStart(value.scale + 1, '0');
  const sign = negative ? '-' : '';
  if (value.scale === 0) return sign + digits;
  return `${sign}${digits.slice(0, -value.scale)}${point}${digits.slice(-value.scale)}`;
}

function unitsAt(value: Decimal, scale: number): bigint {
  return value.units * 10n ** BigInt(scale - value.scale);
}

/** a + b, exact; the scale is the larger of the two. */
export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: unitsAt(a, scale) + unitsAt(b, scale), scale };
}

/** a − b, exact; the scale is the larger of the two. */
export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, negate(b));
}

/** Sum of all values, exact; 0 for none. Undefined members count as nothing. */
export function sum(values: Iterable<Decimal | undefined>): Decimal {
  let total = ZERO;
  for (const value of values) if (value) total = add(total, value);
  return total;
}

/** a × b, exact; the scale is the sum of both scales. */
export function multiply(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, scale: a.scale + b.scale };
}

/** −a. */
export function negate(a: Decimal): Decimal {
  return { units: -a.units, scale: a.scale };
}

/** |a|. */
export function absolute(a: Decimal): Decimal {
  return a.units < 0n ? negate(a) : a;
}

/** The quotient of integers, halves away from zero: the commercial rounding that EN 16931 (6.5.12) and EN ISO 80000 rule B ask for. */
function divideHalfAway(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const quotient = (2n * n + d) / (2n * d);
  return negative ? -quotient : quotient;
}

/** a ÷ b rounded to `scale` decimals, halves away from zero. Throws RangeError when b is 0. */
export function divide(a: Decimal, b: Decimal, scale: number): Decimal {
  if (b.units === 0n) throw new RangeError('division by zero');
  const shift = scale - a.scale + b.scale;
  const numerator = shift >= 0 ? a.units * 10n ** BigInt(shift) : a.units;
  const denominator = shift >= 0 ? b.units : b.units * 10n ** BigInt(-shift);
  return { units: divideHalfAway(numerator, denominator), scale };
}

/** The value with exactly `scale` decimals, halves away from zero. */
export function round(value: Decimal, scale: number): Decimal {
  if (value.scale <= scale) return { units: unitsAt(value, scale), scale };
  return { units: divideHalfAway(value.units, 10n ** BigInt(value.scale - scale)), scale };
}

/** `percent` per cent of `base`, rounded to `scale` decimals (2 for amounts). */
export function percentOf(base: Decimal, percent: Decimal, scale = 2): Decimal {
  const product = multiply(base, percent);
  return round({ units: product.units, scale: product.scale + 2 }, scale);
}

/** Less than, equal or greater by value, whatever the scales: -1, 0 or 1. */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const scale = Math.max(a.scale, b.scale);
  const difference = unitsAt(a, scale) - unitsAt(b, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Same value: 1.5 equals 1.50. */
export function equals(a: Decimal, b: Decimal): boolean {
  return compare(a, b) === 0;
}

/** True for 0, 0.00 and so on. */
export function isZero(value: Decimal): boolean {
  return value.units === 0n;
}

/** The value without trailing zero decimals, but not fewer than `minimum` decimals. */
export function trim(value: Decimal, minimum = 0): Decimal {
  let { units, scale } = value;
  while (scale > minimum && units % 10n === 0n) {
    units /= 10n;
    scale -= 1;
  }
  return scale < minimum ? round({ units, scale }, minimum) : { units, scale };
}

/** True for a value of type Decimal (and not another member of the model). */
export function isDecimal(value: unknown): value is Decimal {
  return typeof value === 'object' && value !== null && typeof (value as { units?: unknown }).units === 'bigint';
}
