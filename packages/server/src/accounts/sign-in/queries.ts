import { type Insertable, sql, type Updateable } from 'kysely';
import type { Queryable, Tx } from '../../platform/context.js';
import type { DB } from '../../platform/postgres/schema.generated.js';

/** How a user signs in; undefined for users that only have API keys. */
export function selectCredential(db: Queryable, userId: string) {
  return db.selectFrom('user_credential').selectAll().where('user_id', '=', userId).executeTakeFirst();
}

export async function insertCredential(tx: Tx, row: Insertable<DB['user_credential']>): Promise<void> {
  await tx.insertInto('user_credential').values(row).execute();
}

/** Sets a password by a mailed link, which proves the address too; the first one of a user who had none included. */
export async function upsertPassword(tx: Tx, userId: string, passwordHash: string, now: Date): Promise<void> {
  await tx
    .insertInto('user_credential')
    .values({
      user_id: userId,
      password_hash: passwordHash,
      password_set_at: now,
      email_verified_at: now,
      created_at: now,
    })
    .onConflict((oc) =>
      oc.column('user_id').doUpdateSet({
        password_hash: passwordHash,
        password_set_at: now,
        email_verified_at: sql`coalesce(user_credential.email_verified_at, ${now})`,
      }),
    )
    .execute();
}

export async function updateCredential(
  db: Queryable,
  userId: string,
  change: Updateable<DB['user_credential']>,
): Promise<void> {
  await db.updateTable('user_credential').set(change).where('user_id', '=', userId).execute();
}

/** Marks a time step as used; false when it, or a later one, was used before. */
export async function useTotpStep(db: Queryable, userId: string, step: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('user_credential')
    .set({ totp_used_step: step })
    .where('user_id', '=', userId)
    .where((eb) => eb.or([eb('totp_used_step', 'is', null), eb('totp_used_step', '<', step)]))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function insertSession(db: Queryable, row: Insertable<DB['web_session']>): Promise<void> {
  await db.insertInto('web_session').values(row).execute();
}

/** A session that has not ended, with its user and the company it shows, if the user is still of it. */
export function selectSession(db: Queryable, sessionHash: Buffer, now: Date) {
  return db
    .selectFrom('web_session as s')
    .innerJoin('app_user as u', 'u.user_id', 's.user_id')
    .leftJoin('user_credential as k', 'k.user_id', 's.user_id')
    .leftJoin('company_user as m', (join) =>
      join.onRef('m.user_id', '=', 's.user_id').onRef('m.company_id', '=', 's.company_id'),
    )
    .leftJoin('company as c', 'c.company_id', 'm.company_id')
    .select([
      's.user_id as userId',
      's.csrf_token as csrfToken',
      's.complete',
      's.last_seen_at as lastSeenAt',
      's.created_at as createdAt',
      'u.email',
      'u.first_name as firstName',
      'u.last_name as lastName',
      'k.language',
      'k.email_verified_at as emailVerifiedAt',
      'k.totp_confirmed_at as totpConfirmedAt',
      'c.company_id as companyId',
      'c.name as companyName',
      'c.bid as companyBid',
      'c.country as companyCountry',
      'c.state as companyState',
      'm.role',
    ])
    .where('s.session_hash', '=', sessionHash)
    .where('s.expires_at', '>', now)
    .executeTakeFirst();
}

export async function updateSession(
  db: Queryable,
  sessionHash: Buffer,
  change: Updateable<DB['web_session']>,
): Promise<void> {
  await db.updateTable('web_session').set(change).where('session_hash', '=', sessionHash).execute();
}

export async function deleteSession(db: Queryable, sessionHash: Buffer): Promise<void> {
  await db.deleteFrom('web_session').where('session_hash', '=', sessionHash).execute();
}

/** Ends all sessions of a user but one. */
export async function deleteOtherSessions(db: Queryable, userId: string, keep: Buffer | undefined): Promise<void> {
  let query = db.deleteFrom('web_session').where('user_id', '=', userId);
  if (keep) query = query.where('session_hash', '!=', keep);
  await query.execute();
}

/** Removes ended sessions and tickets, at most `limit` of each; gives how many. */
export async function deleteEnded(db: Queryable, before: Date, limit: number): Promise<number> {
  const { rows } = await sql<{ count: string }>`
    with ended as (
      delete from web_session where session_hash in (
        select session_hash from web_session where expires_at < ${before} limit ${limit}) returning 1
    ), stale as (
      delete from user_ticket where ticket_hash in (
        select ticket_hash from user_ticket where expires_at < ${before} limit ${limit}) returning 1
    )
    select (select count(*) from ended) + (select count(*) from stale) as count`.execute(db);
  return Number(rows[0]?.count ?? 0);
}

/** Companies of a user with the role in each, by name. */
export function selectMemberships(db: Queryable, userId: string) {
  return db
    .selectFrom('company_user as m')
    .innerJoin('company as c', 'c.company_id', 'm.company_id')
    .select(['c.company_id as companyId', 'c.name', 'c.bid', 'c.country', 'm.role'])
    .where('m.user_id', '=', userId)
    .orderBy('c.name')
    .orderBy('c.company_id')
    .execute();
}

export async function insertTicket(db: Queryable, row: Insertable<DB['user_ticket']>): Promise<void> {
  await db.insertInto('user_ticket').values(row).execute();
}

/** Whose ticket it is, if it can be used now. */
export function selectTicket(db: Queryable, ticketHash: Buffer, purpose: string, now: Date) {
  return db
    .selectFrom('user_ticket')
    .select('user_id as userId')
    .where('ticket_hash', '=', ticketHash)
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
}

/** Uses a ticket up; undefined when it was used before, has ended or never was. */
export async function useTicket(tx: Tx, ticketHash: Buffer, purpose: string, now: Date): Promise<string | undefined> {
  const row = await tx
    .updateTable('user_ticket')
    .set({ used_at: now })
    .where('ticket_hash', '=', ticketHash)
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('user_id')
    .executeTakeFirst();
  return row?.user_id;
}

/** Moves every session along with a clock that was changed, so that nobody is signed out by it. */
export async function shiftSessions(tx: Tx, ms: number): Promise<void> {
  const by = sql`${ms}::float8 * interval '1 millisecond'`;
  await sql`update web_session set created_at = created_at + ${by}, last_seen_at = last_seen_at + ${by},
    expires_at = expires_at + ${by}`.execute(tx);
}
