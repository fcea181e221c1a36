import { checkCompanyId } from '@autoinvoice/invoice';
import type { Context } from '../../platform/context.js';
import { newId } from '../../platform/crypto/ids.js';
import { Refusal } from '../../platform/errors.js';
import { isUniqueViolation } from '../../platform/postgres/errors.js';
import { withTransaction } from '../../platform/postgres/transaction.js';
import { allowAttempt } from '../access/rate-limit.js';
import { Findings } from '../checks.js';
import { findUserKey } from '../keys/user-keys.js';
import { findVendorKey } from '../keys/vendor-keys.js';
import { insertMembership } from '../users/queries.js';
import { insertVendorLink } from '../vendors/queries.js';
import { type CompanyFacts, checkFacts, newAccount } from './facts.js';
import { insertCompany } from './queries.js';

/** Countries whose companies register by themselves (contract 3.1); LV and PL only by arrangement. */
export const registrationCountries = ['FI', 'SE', 'NO', 'DK', 'NL', 'EE', 'BE', 'IT', 'DE'] as const;

/** A registration by software, which proves the user and itself by keys. */
export interface CompanyRegistration extends CompanyFacts {
  readonly vendorApiKey: string;
  readonly userApiKey: string;
  /** IP address the request came from. */
  readonly source: string;
}

/**
 * Registers a company: the owner of the user key becomes its admin and the vendor key's software is linked at once.
 * Business ids are checked although the original's stage skips that: a number that cannot exist would never be found
 * by a sender.
 * Throws Refusal `invalid_credentials`, `invalid_parameters`, `company_bid_taken`.
 */
export async function registerCompany(ctx: Context, input: CompanyRegistration): Promise<{ companyId: string }> {
  const id = checkRegistration(input);
  const { userId, vendorKeyId } = await checkKeys(ctx, input);
  return insertRegistration(ctx, input, id, userId, vendorKeyId);
}

/**
 * Registers a company of a user who is signed in with a browser and becomes its admin; no software is linked.
 * Throws Refusal `invalid_parameters`, `company_bid_taken`.
 */
export function registerCompanyOfUser(
  ctx: Context,
  userId: string,
  input: CompanyFacts,
): Promise<{ companyId: string }> {
  return insertRegistration(ctx, input, checkRegistration(input), userId, undefined);
}

async function insertRegistration(
  ctx: Context,
  input: CompanyFacts,
  id: ReturnType<typeof checkRegistration>,
  userId: string,
  vendorKeyId: string | undefined,
): Promise<{ companyId: string }> {
  const companyId = newId(ctx.clock);
  const now = ctx.clock.now();
  try {
    await withTransaction(ctx.db, async (tx) => {
      await insertCompany(tx, {
        company_id: companyId,
        country: input.country,
        bid: id.bid,
        bid_kind: id.kind,
        vat_number: id.vatNumber ?? null,
        ...newAccount(input, now),
      });
      await insertMembership(tx, { company_id: companyId, user_id: userId, role: 'ADMIN', created_at: now });
      if (vendorKeyId !== undefined) await insertVendorLink(tx, companyId, vendorKeyId, now);
    });
  } catch (error) {
    if (!isUniqueViolation(error, 'company_bid')) throw error;
    throw new Refusal('company_bid_taken', ['ERROR: BID ALREADY TAKEN'], { cause: error });
  }
  return { companyId };
}

function checkRegistration(input: CompanyFacts) {
  const findings = new Findings();
  checkFacts(input, findings);
  const id = checkCompanyId(input.country, input.bid, { vat: !input.noVat });
  const hint = input.noVat ? '' : ' Send no_vat=true when it is not a VAT number.';
  findings.expect(id.ok, 'bid', id.ok ? '' : `${id.reason}.${hint}`);
  findings.refuse();
  if (!id.ok) throw new Error('unreachable: an id that is not ok was refused');
  return id;
}

async function checkKeys(ctx: Context, input: CompanyRegistration) {
  const attempt = await allowAttempt(ctx, undefined, input.source);
  const [user, vendor] = await Promise.all([
    findUserKey(ctx, input.userApiKey),
    findVendorKey(ctx, input.vendorApiKey),
  ]);
  if (!user || !vendor) {
    await attempt.failed();
    throw new Refusal('invalid_credentials', ['The user API key or the vendor API key is not known.']);
  }
  return { userId: user.userId, vendorKeyId: vendor.vendorKeyId };
}
