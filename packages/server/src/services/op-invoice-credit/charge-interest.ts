import type { Context, Tx } from '../../platform/context.js';
import { newId } from '../../platform/crypto/ids.js';
import { dayIn, daysLater, monthStart, nextMonth } from './days.js';
import { interestOf } from './interest.js';
import { insertEntry, selectLastInterestMonth, selectLoanMovements } from './ledger-queries.js';
import type { CreditService } from './service-queries.js';
import { ratesOf } from './settings.js';

/**
 * Books the interest of every month that has ended and was not booked yet, each on the last day of its month, and
 * gives the interest of the present month so far. Whoever reads or changes the ledger does this first, with the
 * service locked: so that nobody sees a ledger without it, however long nobody has looked.
 */
export async function chargeInterest(ctx: Context, tx: Tx, service: CreditService): Promise<bigint> {
  const now = ctx.clock.now();
  const today = dayIn(ctx.config.timeZone, now);
  const movements = await selectLoanMovements(tx, service.companyId);
  const [first] = movements;
  if (!first) return 0n;
  const rates = await ratesOf(ctx, tx, service);
  const booked = await selectLastInterestMonth(tx, service.companyId);
  const start = booked === undefined ? monthStart(first.day) : nextMonth(`${booked}-01`);
  for (let month = start; nextMonth(month) <= today; month = nextMonth(month)) {
    const cents = interestOf(movements, rates, month, nextMonth(month));
    if (cents === 0n) continue;
    await insertEntry(
      tx,
      service.companyId,
      {
        entryId: newId(ctx.clock),
        kind: 'INTEREST',
        bookedOn: daysLater(nextMonth(month), -1),
        onceKey: month.slice(0, 7),
        lines: { INTEREST: cents, INCOME: -cents },
      },
      now,
    );
  }
  return interestOf(movements, rates, monthStart(today), daysLater(today, 1));
}
