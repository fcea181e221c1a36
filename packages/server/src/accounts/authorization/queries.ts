import type { Insertable, Updateable } from 'kysely';
import type { Queryable, Tx } from '../../platform/context.js';
import type { DB } from '../../platform/postgres/schema.generated.js';

export async function insertAuthorization(db: Queryable, row: Insertable<DB['company_authorization']>): Promise<void> {
  await db.insertInto('company_authorization').values(row).execute();
}

/** The company's latest request; undefined when there was none. */
export function selectLatestAuthorization(db: Queryable, companyId: string) {
  return db
    .selectFrom('company_authorization')
    .select(['authorization_id', 'auth_email', 'state', 'link_expires_at'])
    .where('company_id', '=', companyId)
    .orderBy('created_at', 'desc')
    .orderBy('authorization_id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** One request, locked until the transaction ends. */
export function lockAuthorization(tx: Tx, companyId: string, authorizationId: string) {
  return tx
    .selectFrom('company_authorization')
    .select(['state'])
    .where('company_id', '=', companyId)
    .where('authorization_id', '=', authorizationId)
    .forUpdate()
    .executeTakeFirst();
}

/** What the mail of a request needs. */
export function selectRequestForMail(db: Queryable, companyId: string, authorizationId: string) {
  return db
    .selectFrom('company_authorization as a')
    .innerJoin('company as c', 'c.company_id', 'a.company_id')
    .select(['a.state', 'a.auth_email', 'a.locale', 'c.name', 'c.bid'])
    .where('a.company_id', '=', companyId)
    .where('a.authorization_id', '=', authorizationId)
    .executeTakeFirst();
}

/** The open request that a signing link belongs to. */
export function selectRequestByLink(db: Queryable, link: Buffer, now: Date) {
  return db
    .selectFrom('company_authorization as a')
    .innerJoin('company as c', 'c.company_id', 'a.company_id')
    .select(['a.company_id', 'a.authorization_id', 'a.locale', 'c.name', 'c.bid'])
    .where('a.link_lookup', '=', link)
    .where('a.state', 'in', ['PENDING', 'SENT'])
    .where('a.link_expires_at', '>', now)
    .executeTakeFirst();
}

export async function updateAuthorization(
  db: Queryable,
  companyId: string,
  authorizationId: string,
  changes: Updateable<DB['company_authorization']>,
): Promise<void> {
  await db
    .updateTable('company_authorization')
    .set(changes)
    .where('company_id', '=', companyId)
    .where('authorization_id', '=', authorizationId)
    .execute();
}

/** Cancels requests that wait for a signature: their links end. */
export async function cancelOpenAuthorizations(db: Queryable, companyId: string): Promise<void> {
  await db
    .updateTable('company_authorization')
    .set({ state: 'CANCELED', link_lookup: null })
    .where('company_id', '=', companyId)
    .where('state', 'in', ['PENDING', 'SENT'])
    .execute();
}

/** Roles of a user in the given companies; companies without the user are missing. */
export function selectRoles(db: Queryable, userId: string, companyIds: readonly string[]) {
  return db
    .selectFrom('company_user')
    .select(['company_id', 'role'])
    .where('user_id', '=', userId)
    .where('company_id', 'in', companyIds)
    .execute();
}
