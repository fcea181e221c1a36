import type { Insertable } from 'kysely';
import type { Queryable } from '../../platform/context.js';
import type { DB } from '../../platform/postgres/schema.generated.js';

/** Uses within this time of the last one are not written: the column is for people who clean up old keys. */
const lastUsedStepMs = 60_000;

export async function insertUserKey(db: Queryable, row: Insertable<DB['user_api_key']>): Promise<void> {
  await db.insertInto('user_api_key').values(row).execute();
}

export function selectUserKeysByLookup(db: Queryable, lookup: Buffer) {
  return db
    .selectFrom('user_api_key')
    .select(['user_id', 'key_id', 'key_hash'])
    .where('key_lookup', '=', lookup)
    .where('revoked_at', 'is', null)
    .execute();
}

/** Keys of a user that are not revoked, the newest first. */
export function selectUserKeys(db: Queryable, userId: string) {
  return db
    .selectFrom('user_api_key')
    .select(['key_id as keyId', 'name', 'created_at as createdAt', 'last_used_at as lastUsedAt'])
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
    .orderBy('created_at', 'desc')
    .execute();
}

/** Keys of a company's software that are not revoked, the newest first. */
export function selectVendorKeysOf(db: Queryable, ownerCompanyId: string) {
  return db
    .selectFrom('vendor_key')
    .select(['vendor_key_id as keyId', 'name', 'created_at as createdAt', 'last_used_at as lastUsedAt'])
    .where('owner_company_id', '=', ownerCompanyId)
    .where('revoked_at', 'is', null)
    .orderBy('created_at', 'desc')
    .execute();
}

export async function markUserKeyUsed(
  db: Queryable,
  key: { readonly userId: string; readonly keyId: string },
  now: Date,
): Promise<void> {
  await db
    .updateTable('user_api_key')
    .set({ last_used_at: now })
    .where('user_id', '=', key.userId)
    .where('key_id', '=', key.keyId)
    .where((eb) =>
      eb.or([eb('last_used_at', 'is', null), eb('last_used_at', '<', new Date(now.getTime() - lastUsedStepMs))]),
    )
    .execute();
}

export async function revokeUserKeyRow(db: Queryable, userId: string, keyId: string, now: Date): Promise<boolean> {
  const result = await db
    .updateTable('user_api_key')
    .set({ revoked_at: now })
    .where('user_id', '=', userId)
    .where('key_id', '=', keyId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export async function insertVendorKey(db: Queryable, row: Insertable<DB['vendor_key']>): Promise<void> {
  await db.insertInto('vendor_key').values(row).execute();
}

export function selectVendorKeysByLookup(db: Queryable, lookup: Buffer) {
  return db
    .selectFrom('vendor_key')
    .select(['vendor_key_id', 'owner_company_id', 'key_hash'])
    .where('key_lookup', '=', lookup)
    .where('revoked_at', 'is', null)
    .execute();
}

export async function markVendorKeyUsed(db: Queryable, vendorKeyId: string, now: Date): Promise<void> {
  await db
    .updateTable('vendor_key')
    .set({ last_used_at: now })
    .where('vendor_key_id', '=', vendorKeyId)
    .where((eb) =>
      eb.or([eb('last_used_at', 'is', null), eb('last_used_at', '<', new Date(now.getTime() - lastUsedStepMs))]),
    )
    .execute();
}

export async function revokeVendorKeyRow(db: Queryable, vendorKeyId: string, now: Date): Promise<boolean> {
  const result = await db
    .updateTable('vendor_key')
    .set({ revoked_at: now })
    .where('vendor_key_id', '=', vendorKeyId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export async function insertOperator(db: Queryable, row: Insertable<DB['operator']>): Promise<void> {
  await db.insertInto('operator').values(row).execute();
}

export function selectOperator(db: Queryable, operatorId: string) {
  return db
    .selectFrom('operator')
    .select(['operator_id', 'name', 'scopes', 'secret_hash'])
    .where('operator_id', '=', operatorId)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
}

export async function disableOperatorRow(db: Queryable, operatorId: string, now: Date): Promise<boolean> {
  const result = await db
    .updateTable('operator')
    .set({ disabled_at: now })
    .where('operator_id', '=', operatorId)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
