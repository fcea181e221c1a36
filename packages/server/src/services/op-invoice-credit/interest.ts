import { daysLater } from './days.js';

/** A change of the loan on a day: what was drawn above nothing, what was paid back below. */
export interface Movement {
  readonly day: string;
  readonly cents: bigint;
}

/** A yearly rate in percent that holds from a day on. */
export interface Rate {
  readonly fromDay: string;
  readonly percent: number;
}

/** Days of a year by which interest is counted: actual days over 360, as banks in the euro area lend. */
const yearDays = 360n;

/**
 * Interest of the days from `from` until before `until`, on what is owed at the end of each, rounded once to a cent,
 * halves up. Movements and rates stand in the order of their days; earlier ones count.
 */
export function interestOf(
  movements: readonly Movement[],
  rates: readonly Rate[],
  from: string,
  until: string,
): bigint {
  let owed = 0n;
  let next = 0;
  let sum = 0n;
  for (let day = from; day < until; day = daysLater(day, 1)) {
    for (let move = movements[next]; move && move.day <= day; move = movements[++next]) owed += move.cents;
    const rate = rates.findLast((one) => one.fromDay <= day)?.percent ?? rates[0]?.percent ?? 0;
    if (owed > 0n) sum += owed * BigInt(rate);
  }
  const whole = 100n * yearDays;
  return (2n * sum + whole) / (2n * whole);
}
