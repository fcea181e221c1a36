import type { Context } from '../../platform/context.js';
import { withTransaction } from '../../platform/postgres/transaction.js';
import { lockAuthorization, selectRequestByLink, updateAuthorization } from './queries.js';
import { linkDigest } from './request-authorization.js';

/** What the person who opens a signing link is asked about. */
export interface SignRequest {
  readonly companyName: string;
  readonly bid: string;
  readonly locale: string;
}

/** The open request of a signing link; undefined when the link was used, cancelled, has expired or never was. */
export async function openSignRequest(ctx: Context, token: string): Promise<SignRequest | undefined> {
  const row = await selectRequestByLink(ctx.db, linkDigest(token), ctx.clock.now());
  return row && { companyName: row.name, bid: row.bid, locale: row.locale };
}

/**
 * Records the signature and ends the link. The company's state does not change: a mouse click proves nothing, the
 * operator decides (decide.ts). False when the link cannot be used, also when another call was quicker.
 */
export async function signRequest(ctx: Context, token: string, signerName: string): Promise<boolean> {
  return withTransaction(ctx.db, async (tx) => {
    const found = await selectRequestByLink(tx, linkDigest(token), ctx.clock.now());
    if (!found) return false;
    const locked = await lockAuthorization(tx, found.company_id, found.authorization_id);
    if (locked?.state !== 'PENDING' && locked?.state !== 'SENT') return false;
    await updateAuthorization(tx, found.company_id, found.authorization_id, {
      state: 'SIGNED',
      signer_name: signerName,
      signed_at: ctx.clock.now(),
      link_lookup: null,
    });
    return true;
  });
}
