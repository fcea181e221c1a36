import { forgetStandings } from '../../accounts/access/standing-cache.js';
import { lockCompany } from '../../accounts/companies/queries.js';
import { insertMembership, updateMembership } from '../../accounts/users/queries.js';
import { insertVendorLink } from '../../accounts/vendors/queries.js';
import type { Context } from '../../platform/context.js';
import { isId } from '../../platform/crypto/ids.js';
import { Refusal } from '../../platform/errors.js';
import { withTransaction } from '../../platform/postgres/transaction.js';
import { deleteLinksToOthers, lockTakeover, selectTakeover, type Takeover, updateTakeover } from './queries.js';

const notFound = () => new Refusal('not_found', ['No such takeover.']);

/** A takeover that the partner asked for. Throws Refusal `not_found`, also for those of other partners. */
export async function getTakeover(ctx: Context, partnerId: string, takeoverId: string): Promise<Takeover> {
  const found = isId(takeoverId) ? await selectTakeover(ctx.db, partnerId, takeoverId) : undefined;
  if (!found) throw notFound();
  return found;
}

/**
 * Completes a takeover that the company has consented to: it is linked to the software that the partner asked with,
 * its links to the software of other partners end, and the user who asked is an admin of it. Completing twice is
 * once. Throws Refusal `not_found`, `takeover_in_invalid_state`.
 */
export async function completeTakeover(ctx: Context, partnerId: string, takeoverId: string): Promise<Takeover> {
  const { companyId } = await getTakeover(ctx, partnerId, takeoverId);
  const done = await withTransaction(ctx.db, async (tx) => {
    await lockCompany(tx, companyId);
    const takeover = await lockTakeover(tx, partnerId, takeoverId);
    if (!takeover) throw notFound();
    if (takeover.state === 'COMPLETED') return takeover;
    const now = ctx.clock.now();
    if (takeover.state !== 'CONSENTED' || takeover.expiresAt <= now) throw unfit(takeover, now);
    await insertMembership(tx, { company_id: companyId, user_id: takeover.userId, role: 'ADMIN', created_at: now });
    await updateMembership(tx, companyId, takeover.userId, { role: 'ADMIN' });
    await insertVendorLink(tx, companyId, takeover.vendorKeyId, now);
    await deleteLinksToOthers(tx, companyId, partnerId);
    await updateTakeover(tx, takeover, { state: 'COMPLETED', ended_at: now });
    return { ...takeover, state: 'COMPLETED' as const };
  });
  forgetStandings(ctx);
  return done;
}

function unfit(takeover: Takeover, now: Date): Refusal {
  const what =
    takeover.state === 'WAITING' && takeover.expiresAt > now
      ? 'The company has not consented yet.'
      : takeover.expiresAt <= now
        ? 'The takeover has expired; ask again.'
        : `The takeover is ${takeover.state}.`;
  return new Refusal('takeover_in_invalid_state', [what]);
}

/**
 * Takes a request back; its link ends. Nothing when it has ended without being completed.
 * Throws Refusal `not_found`, `takeover_in_invalid_state` for a completed one.
 */
export async function cancelTakeover(ctx: Context, partnerId: string, takeoverId: string): Promise<void> {
  if (!isId(takeoverId)) throw notFound();
  await withTransaction(ctx.db, async (tx) => {
    const takeover = await lockTakeover(tx, partnerId, takeoverId);
    if (!takeover) throw notFound();
    if (takeover.state === 'COMPLETED') {
      throw new Refusal('takeover_in_invalid_state', ['The takeover is complete; the company ends the link itself.']);
    }
    if (takeover.state !== 'WAITING' && takeover.state !== 'CONSENTED') return;
    await updateTakeover(tx, takeover, { state: 'CANCELED', link_lookup: null, ended_at: ctx.clock.now() });
  });
}
