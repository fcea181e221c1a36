import type { Context, Queryable } from '../../platform/context.js';
import { newId } from '../../platform/crypto/ids.js';
import { lookupKey } from '../../platform/crypto/secrets.js';
import { forgetStandings } from '../access/standing-cache.js';
import { insertUserKey, markUserKeyUsed, revokeUserKeyRow, selectUserKeys, selectUserKeysByLookup } from './queries.js';
import { makeKey, matchSecret } from './secret-keys.js';

/** Who a user API key belongs to. */
export interface UserKey {
  readonly userId: string;
  readonly keyId: string;
}

/** Gives a user a new API key; the secret cannot be read again. Runs in the caller's transaction if given one. */
export async function createUserKey(
  ctx: Context,
  db: Queryable,
  userId: string,
  name: string,
): Promise<UserKey & { readonly apiKey: string }> {
  const { secret, key_lookup, key_hash } = await makeKey('ai_user_');
  const keyId = newId(ctx.clock);
  await insertUserKey(db, {
    user_id: userId,
    key_id: keyId,
    key_lookup,
    key_hash,
    name,
    created_at: ctx.clock.now(),
  });
  return { userId, keyId, apiKey: secret };
}

/** Finds the user of an API key; undefined when it is nobody's or revoked. */
export async function findUserKey(ctx: Context, apiKey: string): Promise<UserKey | undefined> {
  const row = await matchSecret(apiKey, await selectUserKeysByLookup(ctx.db, lookupKey(apiKey)));
  return row && { userId: row.user_id, keyId: row.key_id };
}

/** A key as its owner sees it: never the secret. */
export interface ListedKey {
  readonly keyId: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

/** API keys of a user that work, the newest first. */
export const listUserKeys = (ctx: Context, userId: string): Promise<ListedKey[]> => selectUserKeys(ctx.db, userId);

/** Notes that a key was used, to the minute. */
export async function noteUserKeyUsed(ctx: Context, key: UserKey): Promise<void> {
  await markUserKeyUsed(ctx.db, key, ctx.clock.now());
}

/** Ends a user API key. Tokens taken with it stop within a second in every process. False when there is none. */
export async function revokeUserKey(ctx: Context, userId: string, keyId: string): Promise<boolean> {
  const revoked = await revokeUserKeyRow(ctx.db, userId, keyId, ctx.clock.now());
  forgetStandings(ctx);
  return revoked;
}
