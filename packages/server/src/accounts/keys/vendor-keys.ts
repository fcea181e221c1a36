import type { Context } from '../../platform/context.js';
import { newId } from '../../platform/crypto/ids.js';
import { lookupKey } from '../../platform/crypto/secrets.js';
import { forgetStandings } from '../access/standing-cache.js';
import {
  insertVendorKey,
  markVendorKeyUsed,
  revokeVendorKeyRow,
  selectVendorKeysByLookup,
  selectVendorKeysOf,
} from './queries.js';
import { makeKey, matchSecret } from './secret-keys.js';
import type { ListedKey } from './user-keys.js';

/** A piece of software that companies use, and the partner company that owns it. */
export interface VendorKey {
  readonly vendorKeyId: string;
  readonly ownerCompanyId: string | null;
}

/**
 * Makes a vendor (software) key; the secret cannot be read again. Without an owner it is the service's own: what a
 * fresh server needs before it has any company.
 */
export async function createVendorKey(
  ctx: Context,
  input: { readonly name: string; readonly ownerCompanyId?: string },
): Promise<VendorKey & { readonly vendorApiKey: string }> {
  const { secret, key_lookup, key_hash } = await makeKey('ai_vendor_');
  const vendorKeyId = newId(ctx.clock);
  const ownerCompanyId = input.ownerCompanyId ?? null;
  await insertVendorKey(ctx.db, {
    vendor_key_id: vendorKeyId,
    owner_company_id: ownerCompanyId,
    name: input.name,
    key_lookup,
    key_hash,
    created_at: ctx.clock.now(),
  });
  return { vendorKeyId, ownerCompanyId, vendorApiKey: secret };
}

/** Finds a vendor key by its secret; undefined when there is none or it is revoked. */
export async function findVendorKey(ctx: Context, vendorApiKey: string): Promise<VendorKey | undefined> {
  const row = await matchSecret(vendorApiKey, await selectVendorKeysByLookup(ctx.db, lookupKey(vendorApiKey)));
  return row && { vendorKeyId: row.vendor_key_id, ownerCompanyId: row.owner_company_id };
}

/** Vendor keys of a partner company that work, the newest first. */
export const listVendorKeys = (ctx: Context, ownerCompanyId: string): Promise<ListedKey[]> =>
  selectVendorKeysOf(ctx.db, ownerCompanyId);

/** Notes that a key was used, to the minute. */
export async function noteVendorKeyUsed(ctx: Context, vendorKeyId: string): Promise<void> {
  await markVendorKeyUsed(ctx.db, vendorKeyId, ctx.clock.now());
}

/** Ends a vendor key and every token taken with it. False when there is none. */
export async function revokeVendorKey(ctx: Context, vendorKeyId: string): Promise<boolean> {
  const revoked = await revokeVendorKeyRow(ctx.db, vendorKeyId, ctx.clock.now());
  forgetStandings(ctx);
  return revoked;
}
