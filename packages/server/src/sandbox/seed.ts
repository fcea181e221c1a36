import { randomInt } from 'node:crypto';
import { checkCompanyId } from '@autoinvoice/invoice';
import { decideAuthorization } from '../accounts/authorization/decide.js';
import { registerCompanyOfUser } from '../accounts/companies/register-company.js';
import { createUserKey } from '../accounts/keys/user-keys.js';
import { createVendorKey } from '../accounts/keys/vendor-keys.js';
import { registerProfile } from '../accounts/profiles/register-profile.js';
import { settleProfile } from '../accounts/profiles/settle.js';
import type { Context } from '../platform/context.js';
import { Refusal } from '../platform/errors.js';
import { withTransaction } from '../platform/postgres/transaction.js';
import { demandSandbox } from './mode.js';

/** Receiving inside the service, at the company's own address. */
const receiving = {
  network: 'VISMA',
  profiles: ['INVOICE_AND_CREDIT_NOTE'],
  profileVersion: undefined,
  scheme: undefined,
  endpointId: undefined,
  networkSettings: undefined,
  extensions: {},
};

/** Two companies that can send and receive at once, and what a program needs to act for them; shown this once. */
export interface Seeded {
  readonly companies: readonly { readonly companyId: string; readonly name: string; readonly bid: string }[];
  readonly userApiKey: string;
  readonly vendorApiKey: string;
}

const CAST = [
  { name: 'Kaisla Ohjelmistot', address1: 'Satamakatu 12 B', postCode: '90100', city: 'Oulu' },
  { name: 'Pohjanlumo Tukku', address1: 'Tukkutie 4', postCode: '00580', city: 'Helsinki' },
] as const;

/**
 * Registers two companies of a user, verified and receiving inside the service, with an API key of the user and a
 * vendor key. Throws Refusal `not_found` outside of a sandbox.
 */
export async function seedCompanies(ctx: Context, user: { userId: string; email: string }): Promise<Seeded> {
  demandSandbox(ctx);
  const companies: Seeded['companies'][number][] = [];
  for (const { name, ...place } of CAST) {
    const made = await registerOne(ctx, user, name, place);
    await decideAuthorization(ctx, made.companyId, { decision: 'VERIFIED', note: 'Seeded in the sandbox' });
    const { profileId } = await registerProfile(ctx, made.companyId, receiving);
    // What the job would do in a moment, so that they can send to each other at once.
    await withTransaction(ctx.db, (tx) =>
      settleProfile(ctx, tx, { companyId: made.companyId, profileId }, { status: 'active' }),
    );
    companies.push(made);
  }
  const [first] = companies;
  const { apiKey } = await createUserKey(ctx, ctx.db, user.userId, 'Sandbox');
  const { vendorApiKey } = await createVendorKey(ctx, {
    name: 'Sandbox',
    ...(first && { ownerCompanyId: first.companyId }),
  });
  return { companies, userApiKey: apiKey, vendorApiKey };
}

async function registerOne(
  ctx: Context,
  { userId, email }: { userId: string; email: string },
  stem: string,
  place: { readonly address1: string; readonly postCode: string; readonly city: string },
): Promise<Seeded['companies'][number]> {
  const bid = aBid();
  const name = `${stem} ${bid.slice(3, 7)} Oy`;
  const facts = { name, bid, noVat: true, country: 'FI', email, ...place, postOffice: place.city };
  try {
    return { ...(await registerCompanyOfUser(ctx, userId, facts)), name, bid };
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'company_bid_taken') throw error;
    return registerOne(ctx, { userId, email }, stem, place);
  }
}

/** A Finnish business id that could exist. */
function aBid(): string {
  for (;;) {
    const digits = String(randomInt(3_000_000, 3_999_999));
    for (let check = 0; check <= 9; check += 1) {
      const bid = `${digits}-${check}`;
      if (checkCompanyId('FI', bid, { vat: false }).ok) return bid;
    }
  }
}
