import type { Context, Tx } from '../../platform/context.js';
import { newId } from '../../platform/crypto/ids.js';
import { Refusal } from '../../platform/errors.js';
import { withTransaction } from '../../platform/postgres/transaction.js';
import { creditOf } from './credit.js';
import { dayIn } from './days.js';
import { insertEntry, selectLastWithdrawal, selectWithdrawalOnce } from './ledger-queries.js';
import { askToPayOut } from './payout.js';
import { requireActive } from './service.js';
import { lockService } from './service-queries.js';
import { centsOf, centsText } from './terms.js';

/** A second withdrawal of the same amount within this time, without a key of its own, is a button pressed twice. */
export const doubleClickSeconds = 10;

/**
 * Draws an amount (euros, at most two decimals), which OP is asked to pay out. With a key a repetition draws nothing more, however late; without one
 * a repetition within `doubleClickSeconds` does not.
 * Throws Refusal `invalid_parameters`, `op_invoice_credit_not_enabled`, `op_invoice_credit_exceeded`,
 * `idempotency_key_reused`.
 */
export async function withdraw(
  ctx: Context,
  companyId: string,
  { amount, key }: { readonly amount: number; readonly key: string | undefined },
): Promise<void> {
  const cents = centsOf(amount);
  if (cents === undefined || cents <= 0n) {
    throw new Refusal('invalid_parameters', ['amount: above 0, with at most two decimals.']);
  }
  await withTransaction(ctx.db, async (tx) => {
    const service = requireActive(await lockService(tx, companyId));
    if (await isRepeated(ctx, tx, companyId, cents, key)) return;
    const { available } = await creditOf(ctx, tx, service);
    if (cents > available) {
      throw new Refusal('op_invoice_credit_exceeded', [`amount: ${centsText(available)} EUR can be drawn.`]);
    }
    const now = ctx.clock.now();
    const entryId = newId(ctx.clock);
    const entry = {
      entryId,
      kind: 'WITHDRAWAL',
      bookedOn: dayIn(ctx.config.timeZone, now),
      onceKey: key === undefined ? entryId : onceKey(key),
      lines: { LOAN: cents, PAYOUT: -cents },
    } as const;
    await insertEntry(tx, companyId, entry, now);
    await askToPayOut(ctx, tx, service, { entryId, cents });
  });
}

const onceKey = (key: string) => `key ${key}`;

async function isRepeated(
  ctx: Context,
  tx: Tx,
  companyId: string,
  cents: bigint,
  key: string | undefined,
): Promise<boolean> {
  if (key === undefined) {
    const last = await selectLastWithdrawal(tx, companyId);
    const since = ctx.clock.now().getTime() - doubleClickSeconds * 1000;
    return last !== undefined && last.cents === cents && last.createdAt.getTime() > since;
  }
  const before = await selectWithdrawalOnce(tx, companyId, onceKey(key));
  if (before === undefined) return false;
  if (before === cents) return true;
  throw new Refusal('idempotency_key_reused', [`Idempotency-Key: ${centsText(before)} EUR were drawn with it.`]);
}
