import { getCompanyUser } from '../../accounts/users/company-users.js';
import type { Context, Tx } from '../../platform/context.js';
import { isId } from '../../platform/crypto/ids.js';
import { Refusal } from '../../platform/errors.js';
import { withTransaction } from '../../platform/postgres/transaction.js';
import {
  lockTakeover,
  selectTakeoverByLink,
  selectTakeoverOf,
  selectTakeoversOf,
  type Takeover,
  updateTakeover,
} from './queries.js';
import { linkDigest } from './request.js';

type Answer = 'CONSENTED' | 'DECLINED';

const notFound = () => new Refusal('not_found', ['No such takeover.']);

/** What partners have asked of a company, newest first. */
export const listTakeovers = (ctx: Context, companyId: string): Promise<Takeover[]> =>
  selectTakeoversOf(ctx.db, companyId);

/** The request of a mailed link; undefined when it was answered, taken back, has expired or never was. */
export const openTakeoverLink = (ctx: Context, token: string): Promise<Takeover | undefined> =>
  selectTakeoverByLink(ctx.db, linkDigest(token), ctx.clock.now());

/** Answers by a mailed link and ends it. False when it cannot be used, also when another answer was quicker. */
export async function answerByLink(ctx: Context, token: string, answer: Answer): Promise<boolean> {
  const found = await openTakeoverLink(ctx, token);
  if (!found) return false;
  return withTransaction(ctx.db, async (tx) => {
    const takeover = await lockTakeover(tx, found.partnerId, found.takeoverId);
    if (takeover?.state !== 'WAITING') return false;
    await record(ctx, tx, takeover, answer, 'mailed link');
    return true;
  });
}

/**
 * Answers with the company's own token. A consent can be taken back until the takeover is complete.
 * Throws Refusal `not_found`, `forbidden` for users who are no admins, `takeover_in_invalid_state`.
 */
export async function answerTakeover(
  ctx: Context,
  by: { readonly companyId: string; readonly userId: string },
  takeoverId: string,
  answer: Answer,
): Promise<Takeover> {
  const found = isId(takeoverId) ? await selectTakeoverOf(ctx.db, by.companyId, takeoverId) : undefined;
  if (!found) throw notFound();
  const { role } = await getCompanyUser(ctx, by.companyId, by.userId);
  if (role !== 'ADMIN') throw new Refusal('forbidden', ['Only an admin of the company may answer a takeover.']);
  return withTransaction(ctx.db, async (tx) => {
    const takeover = await lockTakeover(tx, found.partnerId, found.takeoverId);
    if (!takeover) throw notFound();
    if (takeover.state === answer) return takeover;
    checkOpen(ctx, takeover);
    await record(ctx, tx, takeover, answer, `user ${by.userId}`);
    return { ...takeover, state: answer };
  });
}

/** Throws Refusal `takeover_in_invalid_state` unless the takeover may still be answered. */
function checkOpen(ctx: Context, takeover: Takeover): void {
  const isOpen = takeover.state === 'WAITING' || takeover.state === 'CONSENTED';
  if (isOpen && takeover.expiresAt > ctx.clock.now()) return;
  const what = isOpen ? 'has expired' : `is ${takeover.state}`;
  throw new Refusal('takeover_in_invalid_state', [`The takeover ${what}.`]);
}

async function record(ctx: Context, tx: Tx, takeover: Takeover, answer: Answer, by: string): Promise<void> {
  const now = ctx.clock.now();
  await updateTakeover(tx, takeover, {
    state: answer,
    link_lookup: null,
    decided_at: now,
    decided_by: by,
    ...(answer === 'DECLINED' && { ended_at: now }),
  });
}
