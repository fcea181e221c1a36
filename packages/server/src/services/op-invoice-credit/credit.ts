import type { Context, Tx } from '../../platform/context.js';
import { withTransaction } from '../../platform/postgres/transaction.js';
import { chargeInterest } from './charge-interest.js';
import { selectCollateral } from './collateral-queries.js';
import { dayIn } from './days.js';
import { selectBalances } from './ledger-queries.js';
import { requireActive } from './service.js';
import { type CreditService, lockService } from './service-queries.js';
import { termsOf } from './settings.js';

/** What a company may draw, and why; cents. */
export interface AvailableCredit {
  readonly available: bigint;
  readonly collateral: bigint;
  /** The share of the collateral that is lent, at most the credit limit. */
  readonly most: bigint;
  readonly withdrawn: bigint;
  /** Interest of months that have ended, not paid yet. */
  readonly interest: bigint;
  readonly currentMonthInterest: bigint;
}

/** What the company may draw now. Throws Refusal `op_invoice_credit_not_enabled`. */
export const getAvailableCredit = (ctx: Context, companyId: string): Promise<AvailableCredit> =>
  withTransaction(ctx.db, async (tx) => creditOf(ctx, tx, requireActive(await lockService(tx, companyId))));

/** The same of a locked service, in the caller's transaction. */
export async function creditOf(ctx: Context, tx: Tx, service: CreditService): Promise<AvailableCredit> {
  const currentMonthInterest = await chargeInterest(ctx, tx, service);
  const { b2cEnabled, paymentPercent, creditLimitCents } = await termsOf(ctx, tx, service);
  const day = dayIn(ctx.config.timeZone, ctx.clock.now());
  const collateral = await selectCollateral(tx, service.companyId, { day, b2cEnabled });
  const { LOAN: withdrawn, INTEREST: interest } = await selectBalances(tx, service.companyId);
  const share = (collateral * BigInt(paymentPercent)) / 100n;
  const most = share < creditLimitCents ? share : creditLimitCents;
  const left = most - withdrawn - interest;
  return { available: left > 0n ? left : 0n, collateral, most, withdrawn, interest, currentMonthInterest };
}
