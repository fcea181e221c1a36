import { readBusinessId } from '../../lookup/business-id.js';
import type { Context } from '../../platform/context.js';
import { Refusal } from '../../platform/errors.js';
import { forgetStandings } from '../access/standing-cache.js';
import {
  type Company,
  type CompanyListing,
  type FoundCompany,
  selectCompaniesById,
  selectCompaniesOfUser,
  selectCompany,
  touchCompany,
  updateCompanyFlags,
} from './queries.js';

export type { Company, CompanyListing } from './queries.js';

/** A company by its id. Refusal `not_found` when there is none. */
export async function getCompany(ctx: Context, companyId: string): Promise<Company> {
  const company = await selectCompany(ctx.db, companyId);
  if (!company) throw new Refusal('not_found', ['No such company.']);
  return company;
}

/**
 * Companies that the user belongs to and that are not disabled, by name.
 * `bid` may be written in any form; `country` is an ISO 3166-1 alpha-2 code.
 */
export async function listCompaniesOfUser(
  ctx: Context,
  userId: string,
  filter: { readonly bid?: string | undefined; readonly country?: string | undefined },
): Promise<CompanyListing[]> {
  const country = filter.country?.toUpperCase();
  const bids = filter.bid === undefined ? undefined : readBusinessId(filter.bid, country).map((id) => id.bid);
  return selectCompaniesOfUser(ctx.db, userId, { bids, country });
}

/**
 * Companies of the service, disabled ones too, that have one of the business ids or VAT numbers, in any spelling.
 * `country` is an ISO 3166-1 alpha-2 code.
 */
export async function findCompanies(
  ctx: Context,
  by: { readonly bids: readonly string[]; readonly country: string },
): Promise<FoundCompany[]> {
  const country = by.country.toUpperCase();
  return selectCompaniesById(
    ctx.db,
    by.bids.flatMap((bid) => readBusinessId(bid, country)),
  );
}

/** Notes that the company is in use, so that it does not count as idle. */
export async function keepCompanyActive(ctx: Context, companyId: string): Promise<void> {
  await touchCompany(ctx.db, companyId, ctx.clock.now());
}

const day = 86_400_000;

/** Notes that somebody of the company uses the service; written once a day at most. */
export async function noteCompanyUsed(ctx: Context, companyId: string): Promise<void> {
  const now = ctx.clock.now();
  await touchCompany(ctx.db, companyId, now, new Date(now.getTime() - day));
}

/** Makes a company a partner, whose software other companies use, or takes that back. */
export async function setPartner(ctx: Context, companyId: string, isPartner = true): Promise<void> {
  await setFlags(ctx, companyId, { is_partner: isPartner });
}

/** Locks a company out, tokens in circulation included, or lets it in again, which counts as use. */
export async function setDisabled(ctx: Context, companyId: string, disabled = true): Promise<void> {
  await setFlags(ctx, companyId, { disabled });
  if (!disabled) await keepCompanyActive(ctx, companyId);
}

async function setFlags(ctx: Context, companyId: string, flags: { is_partner?: boolean; disabled?: boolean }) {
  if (!(await updateCompanyFlags(ctx.db, companyId, flags))) throw new Refusal('not_found', ['No such company.']);
  forgetStandings(ctx);
}
