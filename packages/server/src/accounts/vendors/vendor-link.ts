import type { Context } from '../../platform/context.js';
import { deleteVendorLink, insertVendorLink, selectVendorLink } from './queries.js';

/** Whether a company is linked to a vendor's software. The words are UNKNOWN in the contract; these are its proposal. */
export type LinkState = 'LINKED' | 'NOT_LINKED';

/** Whether the company is linked to the software that the vendor key names. */
export async function vendorLinkState(ctx: Context, companyId: string, vendorKeyId: string): Promise<LinkState> {
  return (await selectVendorLink(ctx.db, companyId, vendorKeyId)) ? 'LINKED' : 'NOT_LINKED';
}

/** Links them: from now on the vendor's webhooks and partner lists include the company. Twice is once. */
export async function linkVendor(ctx: Context, companyId: string, vendorKeyId: string): Promise<LinkState> {
  await insertVendorLink(ctx.db, companyId, vendorKeyId, ctx.clock.now());
  return 'LINKED';
}

/** Ends the link; nothing when there is none. */
export async function unlinkVendor(ctx: Context, companyId: string, vendorKeyId: string): Promise<void> {
  await deleteVendorLink(ctx.db, companyId, vendorKeyId);
}
