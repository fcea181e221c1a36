import { createHash } from 'node:crypto';
import { Type } from 'typebox';
import type { Context, Tx } from '../../platform/context.js';
import { newSecret } from '../../platform/crypto/secrets.js';
import { baseUrl } from '../../platform/http/base-url.js';
import { defineJob, type JobHandler } from '../../platform/jobs/jobs.js';
import { getCompany } from '../companies/company.js';
import { type LinkedAddress, selectByLink, selectIsVerified, upsertLink, verifyByLink } from './contact-queries.js';
import { contactTexts } from './contact-texts.js';

/** How long a link can be used. */
const linkDays = 7;
/** Sending the same settings again mails no second link before this time. */
const askAgainMinutes = 10;
const sealPurpose = 'company_address.link';
/** The page that a link opens; the token is in the query, which no log line carries. */
const pagePath = '/verify_address?token=';
const digest = (token: string): Buffer => createHash('sha256').update(token).digest();

const AddressLink = Type.Object({
  companyId: Type.String(),
  address: Type.String(),
  /** The token of the link, sealed: whoever reads the job table must not be able to verify. */
  sealed: Type.String(),
});
type AddressLink = Type.Static<typeof AddressLink>;

/** Mail a link by which an address is shown to be a company's own. Tried for about a day. */
export const sendAddressLinkJob = defineJob({
  name: 'accounts.send-address-link',
  payload: AddressLink,
  retryLimit: 30,
  retryDelaysSeconds: [5, 30, 300, 3600],
  expireSeconds: 120,
  concurrency: 2,
});

/** Whether an address may stand as the company's in mail to others. */
export const isVerifiedAddress = (ctx: Context, companyId: string, address: string): Promise<boolean> =>
  selectIsVerified(ctx.db, companyId, address.toLowerCase());

/** Mails a link to an address that a company wants to use, in the caller's transaction; nothing to a verified one. */
export async function askForAddress(ctx: Context, tx: Tx, companyId: string, given: string): Promise<void> {
  const address = given.toLowerCase();
  const token = newSecret();
  const now = ctx.clock.now();
  const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
  const times = { expires: after(linkDays * 24 * 60), askAgainBefore: after(-askAgainMinutes) };
  if (!(await upsertLink(tx, { companyId, address, link: digest(token), now }, times))) return;
  await ctx.jobs.enqueue(tx, sendAddressLinkJob, { companyId, address, sealed: ctx.sealer.seal(sealPurpose, token) });
}

/** The job `accounts.send-address-link`. */
export function sendAddressLinkHandler(ctx: Context): JobHandler<AddressLink> {
  return async ({ payload, jobId }) => {
    const company = await getCompany(ctx, payload.companyId);
    const texts = contactTexts(company.country);
    const link = baseUrl(ctx.config) + pagePath + ctx.sealer.open(sealPurpose, payload.sealed);
    await ctx.mailer.send({
      to: payload.address,
      subject: texts.subject(company.name),
      text: `${texts.mail(company.name, company.bid, linkDays)}\n\n${link}\n`,
      messageId: `${jobId}@autoinvoice`,
    });
  };
}

/** What a link is about; undefined when it was used, replaced, is too old or never was. Opening changes nothing. */
export const openAddressLink = (ctx: Context, token: string): Promise<LinkedAddress | undefined> =>
  selectByLink(ctx.db, digest(token), ctx.clock.now());

/** Verifies the address of a link and uses the link up; false when it cannot be used (any more). */
export const verifyAddress = (ctx: Context, token: string): Promise<boolean> =>
  verifyByLink(ctx.db, digest(token), ctx.clock.now());
