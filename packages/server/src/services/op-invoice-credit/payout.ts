import { askOutside } from '../../outside/ask.js';
import type { OnAnswer } from '../../outside/subjects.js';
import type { Context, Tx } from '../../platform/context.js';
import { newId } from '../../platform/crypto/ids.js';
import { dayIn } from './days.js';
import { insertEntry, selectBalances, selectWithdrawal } from './ledger-queries.js';
import { type CreditService, lockService } from './service-queries.js';
import { centsText } from './terms.js';

/** Subject of what OP is asked about withdrawals. */
export const payoutSubject = 'op_invoice_credit_withdrawal';

/** Asks OP to pay a withdrawal out, in the transaction that books it. */
export const askToPayOut = (
  ctx: Context,
  tx: Tx,
  { companyId, iban, bic, given }: CreditService,
  { entryId, cents }: { readonly entryId: string; readonly cents: bigint },
): Promise<void> =>
  askOutside(ctx, tx, {
    companyId,
    provider: 'OP_INVOICE_CREDIT',
    subject: payoutSubject,
    subjectId: entryId,
    details: { channel_user_id: given.channelUserId ?? null, amount: centsText(cents), currency: 'EUR', iban, bic },
  });

/**
 * Takes OP's answer about a withdrawal: one that is refused is reversed. What customers have paid of it meanwhile is
 * the company's, so no more than the loan goes back.
 */
export const onPayoutAnswer: OnAnswer = async (ctx, tx, { companyId, subjectId }, answer) => {
  if (answer.outcome === 'ACCEPTED' || !(await lockService(tx, companyId))) return;
  const drawn = await selectWithdrawal(tx, companyId, subjectId);
  const { LOAN: loan } = await selectBalances(tx, companyId);
  const cents = drawn === undefined || loan < drawn ? loan : drawn;
  if (drawn === undefined || cents <= 0n) return;
  const now = ctx.clock.now();
  const entry = {
    entryId: newId(ctx.clock),
    kind: 'REVERSAL',
    bookedOn: dayIn(ctx.config.timeZone, now),
    onceKey: subjectId,
    lines: { LOAN: -cents, PAYOUT: cents },
  } as const;
  await insertEntry(tx, companyId, entry, now);
};
