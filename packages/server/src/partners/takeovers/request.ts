import { createHash } from 'node:crypto';
import { getCompany } from '../../accounts/companies/company.js';
import { lockCompany } from '../../accounts/companies/queries.js';
import type { Context, Tx } from '../../platform/context.js';
import { isId, newId } from '../../platform/crypto/ids.js';
import { newSecret } from '../../platform/crypto/secrets.js';
import { Refusal } from '../../platform/errors.js';
import { withTransaction } from '../../platform/postgres/transaction.js';
import { askConsentJob } from './jobs.js';
import {
  insertTakeover,
  lockOpenTakeover,
  selectAdminAddresses,
  selectTakeover,
  type Takeover,
  updateTakeover,
} from './queries.js';

/** How long a company can consent, and the partner complete afterwards. */
export const takeoverDays = 14;
export const consentSealPurpose = 'partner_takeover.link';
/** What is stored of the token in a link. */
export const linkDigest = (token: string): Buffer => createHash('sha256').update(token).digest();

/** The partner that asks: the user becomes an admin of the company, which is linked to the software. */
export interface TakingOver {
  readonly companyId: string;
  readonly userId: string;
  readonly vendorKeyId: string | undefined;
}

/**
 * Asks to take a company over. Its admins are mailed a link by which they consent or decline; the company may also
 * answer with a token of its own. A request that is open already is given back, and nobody is mailed again.
 * Throws Refusal `not_found` when there is no such company, `invalid_parameters`, `auth_unauthorized` for a token that
 * was taken without a vendor key.
 */
export async function requestTakeover(ctx: Context, by: TakingOver, companyId: string): Promise<Takeover> {
  const { vendorKeyId } = by;
  if (vendorKeyId === undefined) {
    throw new Refusal('auth_unauthorized', ['The token was taken without a vendor API key.']);
  }
  if (!isId(companyId)) throw new Refusal('not_found', ['No such company.']);
  const company = await getCompany(ctx, companyId);
  if (company.companyId === by.companyId) throw new Refusal('invalid_parameters', ['company_id: your own company.']);
  return withTransaction(ctx.db, async (tx) => {
    // Requests for one company are made one after another.
    await lockCompany(tx, company.companyId);
    const open = await lockOpenTakeover(tx, by.companyId, company.companyId);
    const now = ctx.clock.now();
    if (open && open.expiresAt > now) return open;
    if (open) await updateTakeover(tx, open, { state: 'CANCELED', link_lookup: null, ended_at: now });
    return insert(ctx, tx, { ...by, vendorKeyId }, company.companyId);
  });
}

async function insert(
  ctx: Context,
  tx: Tx,
  by: TakingOver & { readonly vendorKeyId: string },
  companyId: string,
): Promise<Takeover> {
  const takeoverId = newId(ctx.clock);
  const token = newSecret();
  const now = ctx.clock.now();
  await insertTakeover(tx, {
    partner_company_id: by.companyId,
    takeover_id: takeoverId,
    company_id: companyId,
    user_id: by.userId,
    vendor_key_id: by.vendorKeyId,
    state: 'WAITING',
    link_lookup: linkDigest(token),
    created_at: now,
    expires_at: new Date(now.getTime() + takeoverDays * 86_400_000),
  });
  const key = { partnerId: by.companyId, takeoverId };
  // Sealed: whoever reads the job table must not be able to consent.
  const sealedLink = ctx.sealer.seal(consentSealPurpose, token);
  const addresses = await selectAdminAddresses(tx, companyId);
  await ctx.jobs.enqueueMany(
    tx,
    askConsentJob,
    addresses.map((address) => ({ ...key, address, sealedLink })),
  );
  const made = await selectTakeover(tx, key.partnerId, key.takeoverId);
  if (!made) throw new Error('the takeover just made is gone');
  return made;
}
