/** An exact decimal: `units` of 10^-`scale`. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

/** Reads a decimal as amounts are written; undefined for anything else. */
export function readDecimal(text: string): Decimal | undefined {
  const parts = /^\s*([+-]?)(\d+)(?:\.(\d*))?\s*$/.exec(text);
  if (parts === null) return undefined;
  const [, sign = '', whole = '', fraction = ''] = parts;
  const units = BigInt(`${whole}${fraction}`);
  return { units: sign === '-' ? -units : units, scale: fraction.length };
}

export const zero: Decimal = { units: 0n, scale: 0 };

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: scaled(a, scale) + scaled(b, scale), scale };
}

export const negate = ({ units, scale }: Decimal): Decimal => ({ units: -units, scale });

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, scale: a.scale + b.scale };
}

/** Rounded half up (away from zero) to a number of decimals, as amounts of invoices are. */
export function round({ units, scale }: Decimal, decimals: number): Decimal {
  if (scale <= decimals) return { units: scaled({ units, scale }, decimals), scale: decimals };
  const step = 10n ** BigInt(scale - decimals);
  const half = step / 2n;
  return { units: (units < 0n ? units - half : units + half) / step, scale: decimals };
}

/** With at least `decimals` digits after the point. */
export function writeDecimal(value: Decimal, decimals: number): string {
  const { units, scale } = value.scale < decimals ? round(value, decimals) : value;
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const point = digits.length - scale;
  return `${units < 0n ? '-' : ''}${digits.slice(0, point)}${scale === 0 ? '' : `.${digits.slice(point)}`}`;
}

const scaled = ({ units, scale }: Decimal, to: number): bigint => units * 10n ** BigInt(to - scale);
