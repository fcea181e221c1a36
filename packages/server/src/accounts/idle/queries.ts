import { sql } from 'kysely';
import type { Queryable, Tx } from '../../platform/context.js';

/** Carries what browser sessions tell into the accounts before the sessions are gone. */
export async function noteSessions(db: Queryable): Promise<void> {
  await sql`
    update company c set kept_active_at = s.seen
    from (select company_id, max(last_seen_at) as seen from web_session where company_id is not null group by 1) s
    where s.company_id = c.company_id and s.seen > c.kept_active_at + interval '1 day'`.execute(db);
  await sql`
    update app_user u set last_seen_at = s.seen
    from (select user_id, max(last_seen_at) as seen from web_session group by 1) s
    where s.user_id = u.user_id and (u.last_seen_at is null or s.seen > u.last_seen_at + interval '1 day')`.execute(db);
}

/**
 * Removes users without a company since `companyless` who were last seen before `idle`; gives how many. The last
 * condition is repeated outside: who is joined to a company at this moment has a changed row, and stays.
 */
export async function deleteIdleUsers(
  db: Queryable,
  before: { readonly idle: Date; readonly companyless: Date },
  limit: number,
): Promise<number> {
  const result = await sql`
    delete from app_user d
    where d.user_id in (
      select u.user_id from app_user u
      where u.created_at < ${before.idle} and (u.last_seen_at is null or u.last_seen_at < ${before.idle})
        and coalesce(u.membership_changed_at, u.created_at) < ${before.companyless}
        and not exists (select from company_user m where m.user_id = u.user_id)
        and not exists (select from user_api_key k where k.user_id = u.user_id and k.last_used_at >= ${before.idle})
        and not exists (select from web_session s where s.user_id = u.user_id and s.last_seen_at >= ${before.idle})
      limit ${limit})
      and coalesce(d.membership_changed_at, d.created_at) < ${before.companyless}`.execute(db);
  return Number(result.numAffectedRows ?? 0n);
}

/** Companies in use last before a time that have not been told so since; locked, those locked by others left out. */
export async function lockUntoldIdle(tx: Tx, before: Date, limit: number) {
  const { rows } = await sql<{ companyId: string }>`
    select company_id as "companyId" from company
    where not disabled and kept_active_at < ${before} and (idle_told_at is null or idle_told_at < kept_active_at)
    order by kept_active_at limit ${limit}
    for no key update skip locked`.execute(tx);
  return rows.map((row) => row.companyId);
}

export async function updateIdleTold(tx: Tx, companyIds: readonly string[], now: Date): Promise<void> {
  await tx.updateTable('company').set({ idle_told_at: now }).where('company_id', 'in', companyIds).execute();
}

/** Disables companies in use last before `idle` that were told so before `told`; gives how many. */
export async function disableIdle(
  db: Queryable,
  before: { readonly idle: Date; readonly told: Date },
): Promise<number> {
  const result = await db
    .updateTable('company')
    .set({ disabled: true })
    .where('disabled', '=', false)
    .where('kept_active_at', '<', before.idle)
    .whereRef('idle_told_at', '>=', 'kept_active_at')
    .where('idle_told_at', '<', before.told)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}
