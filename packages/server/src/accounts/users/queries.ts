import type { Insertable, Updateable } from 'kysely';
import type { Queryable, Tx } from '../../platform/context.js';
import type { DB } from '../../platform/postgres/schema.generated.js';

export type Role = 'ADMIN' | 'USER';

/** A user as a company sees them. */
export interface CompanyUser {
  readonly userId: string;
  readonly email: string;
  readonly notificationsDisabled: boolean;
  readonly emailsDisabled: boolean;
  readonly role: string;
}

export async function insertUser(db: Queryable, row: Insertable<DB['app_user']>): Promise<void> {
  await db.insertInto('app_user').values(row).execute();
}

/** E-mail addresses are compared without letter case. */
export async function selectUserIdByEmail(db: Queryable, email: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('app_user')
    .select('user_id')
    .where((eb) => eb(eb.fn<string>('lower', ['email']), '=', eb.fn<string>('lower', [eb.val(email)])))
    .executeTakeFirst();
  return row?.user_id;
}

export function selectUser(db: Queryable, userId: string) {
  return db
    .selectFrom('app_user')
    .select(['user_id', 'email', 'first_name', 'last_name'])
    .where('user_id', '=', userId)
    .executeTakeFirst();
}

/** The language (ISO 639-1) that a user has chosen for pages and mail. */
export async function selectMailLanguage(db: Queryable, userId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('user_credential')
    .select('language')
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row?.language ?? undefined;
}

const companyUsers = (db: Queryable, companyId: string) =>
  db
    .selectFrom('company_user as m')
    .innerJoin('app_user as u', 'u.user_id', 'm.user_id')
    .select([
      'u.user_id as userId',
      'u.email',
      'm.notifications_disabled as notificationsDisabled',
      'm.emails_disabled as emailsDisabled',
      'm.role',
    ])
    .where('m.company_id', '=', companyId);

export function selectCompanyUsers(db: Queryable, companyId: string): Promise<CompanyUser[]> {
  return companyUsers(db, companyId).orderBy('m.created_at').orderBy('m.user_id').execute();
}

export function selectCompanyUser(db: Queryable, companyId: string, userId: string): Promise<CompanyUser | undefined> {
  return companyUsers(db, companyId).where('m.user_id', '=', userId).executeTakeFirst();
}

/** Joins a user to a company; one who is a member stays as is. */
export async function insertMembership(db: Queryable, row: Insertable<DB['company_user']>): Promise<void> {
  await db
    .insertInto('company_user')
    .values(row)
    .onConflict((oc) => oc.columns(['company_id', 'user_id']).doNothing())
    .execute();
  await noteMembershipChange(db, row.user_id, row.created_at);
}

/** When a person last joined or left a company: what tells for how long somebody has had none. */
async function noteMembershipChange(db: Queryable, userId: string, now: Date | string): Promise<void> {
  await db.updateTable('app_user').set({ membership_changed_at: now }).where('user_id', '=', userId).execute();
}

const hasValue = (changes: object) => Object.values(changes).some((value) => value !== undefined);

export async function updateUser(db: Queryable, userId: string, changes: Updateable<DB['app_user']>): Promise<void> {
  if (hasValue(changes)) await db.updateTable('app_user').set(changes).where('user_id', '=', userId).execute();
}

export async function updateMembership(
  db: Queryable,
  companyId: string,
  userId: string,
  changes: Updateable<DB['company_user']>,
): Promise<void> {
  if (!hasValue(changes)) return;
  await db
    .updateTable('company_user')
    .set(changes)
    .where('company_id', '=', companyId)
    .where('user_id', '=', userId)
    .execute();
}

export async function deleteMembership(db: Queryable, companyId: string, userId: string, now: Date): Promise<void> {
  await db.deleteFrom('company_user').where('company_id', '=', companyId).where('user_id', '=', userId).execute();
  await noteMembershipChange(db, userId, now);
}

/** Ids of a company's admins, their memberships locked until the transaction ends. */
export async function lockAdmins(tx: Tx, companyId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('company_user')
    .select('user_id')
    .where('company_id', '=', companyId)
    .where('role', '=', 'ADMIN')
    .orderBy('user_id')
    .forUpdate()
    .execute();
  return rows.map((row) => row.user_id);
}
