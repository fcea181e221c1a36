import { dayNumber } from './calendar.js';

const form = /^(-)?P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d+))?S)?)?$/;

/** A duration as the two amounts that cannot be turned into each other; nanoseconds are exact to 18 digits. */
interface Duration {
  readonly months: bigint;
  readonly attoseconds: bigint;
}

const second = 10n ** 18n;

function parse(value: string): Duration {
  const parts = form.exec(value);
  const amount = (index: number): bigint => BigInt(parts?.[index] ?? '0');
  const sign = parts?.[1] === '-' ? -1n : 1n;
  const fraction = BigInt((parts?.[8] ?? '').slice(0, 18).padEnd(18, '0'));
  const seconds = ((amount(4) * 24n + amount(5)) * 60n + amount(6)) * 60n + amount(7);
  return { months: sign * (amount(2) * 12n + amount(3)), attoseconds: sign * (seconds * second + fraction) };
}

/** The same string for equal durations. */
export function durationKey(value: string): string {
  const { months, attoseconds } = parse(value);
  return `${months} ${attoseconds}`;
}

/** The four moments that decide the order of durations (XML Schema 1.0 part 2, 3.2.6.2). */
const starts: readonly [bigint, number][] = [
  [1696n, 9],
  [1697n, 2],
  [1903n, 3],
  [1903n, 7],
];

/** -1, 0 or 1 when all four reference moments agree; else undefined (a month against 30 days). */
export function compareDurations(a: string, b: string): -1 | 0 | 1 | undefined {
  const left = parse(a);
  const right = parse(b);
  const orders = new Set(
    starts.map(([year, month]) => {
      const difference = addedTo(year, month, left) - addedTo(year, month, right);
      return difference === 0n ? 0 : difference < 0n ? -1 : 1;
    }),
  );
  return orders.size === 1 ? [...orders][0] : undefined;
}

/** Attoseconds from 1970 of the first of a month with a duration added. */
function addedTo(year: bigint, month: number, { months, attoseconds }: Duration): bigint {
  const index = year * 12n + BigInt(month - 1) + months;
  const rest = ((index % 12n) + 12n) % 12n;
  return dayNumber((index - rest) / 12n, Number(rest) + 1, 1) * 86_400n * second + attoseconds;
}
