/** A decimal as written, taken apart: sign, digits before and after the point, needless zeros cut. */
interface Parts {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
}

function partsOf(value: string): Parts {
  const unsigned = value.replace(/^[+-]/, '');
  const point = unsigned.indexOf('.');
  const whole = (point < 0 ? unsigned : unsigned.slice(0, point)).replace(/^0+/, '');
  const fraction = (point < 0 ? '' : unsigned.slice(point + 1)).replace(/0+$/, '');
  return { negative: value.startsWith('-') && whole + fraction !== '', whole, fraction };
}

/** The same string for the same number. */
export function decimalKey(value: string): string {
  const { negative, whole, fraction } = partsOf(value);
  return `${negative ? '-' : ''}${whole}.${fraction}`;
}

export function compareDecimals(a: string, b: string): -1 | 0 | 1 {
  const left = partsOf(a);
  const right = partsOf(b);
  if (left.negative !== right.negative) return left.negative ? -1 : 1;
  const order = compareMagnitudes(left, right);
  if (order === 0) return 0;
  return order < 0 === left.negative ? 1 : -1;
}

function compareMagnitudes(a: Parts, b: Parts): number {
  if (a.whole.length !== b.whole.length) return a.whole.length - b.whole.length;
  if (a.whole !== b.whole) return a.whole < b.whole ? -1 : 1;
  if (a.fraction === b.fraction) return 0;
  return a.fraction < b.fraction ? -1 : 1;
}

/** Digits a decimal needs: in all, and after the point. Zero needs one digit. */
export function digitsOf(value: string): { total: number; fraction: number } {
  const { whole, fraction } = partsOf(value);
  return { total: Math.max(1, whole.length + fraction.length), fraction: fraction.length };
}
