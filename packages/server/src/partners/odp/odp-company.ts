import { getCompany } from '../../accounts/companies/company.js';
import { listProfiles } from '../../accounts/profiles/profile.js';
import type { Context } from '../../platform/context.js';
import { Refusal } from '../../platform/errors.js';
import { withTransaction } from '../../platform/postgres/transaction.js';
import { insertOrLockOdpCompany, type OdpState, selectOdpState, updateOdpState } from './queries.js';

/** A company as ODP sees it. */
export interface OdpCompany {
  readonly odpId: number;
  readonly name: string;
  readonly bid: string;
  readonly state: OdpState;
  /** Networks in which it is registered. */
  readonly services: readonly string[];
}

/** Ids are 32-bit integers; anything else is nobody's. */
function readOdpId(text: string): number {
  const id = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (!(id >= 0 && id <= 2_147_483_647)) throw notFound();
  return id;
}

const notFound = () => new Refusal('not_found', ['No such company.']);

/** The company under its id in ODP. Throws Refusal `not_found`, also for ids of other companies. */
export async function getOdpCompany(ctx: Context, companyId: string, idText: string): Promise<OdpCompany> {
  const odpId = readOdpId(idText);
  const state = await selectOdpState(ctx.db, companyId, odpId);
  if (!state) throw notFound();
  const { name, bid } = await getCompany(ctx, companyId);
  const profiles = await listProfiles(ctx, companyId, { statuses: ['active'] });
  return { odpId, name, bid, state, services: [...new Set(profiles.map((profile) => profile.network))] };
}

/**
 * Says whether the company is trusted in ODP, under its id there; a company that ODP did not know yet is created. One
 * that was trusted and is no more is disabled. Throws Refusal `not_found` for ids of other companies.
 */
export async function setOdpTrust(ctx: Context, companyId: string, idText: string, trusted: boolean): Promise<void> {
  const odpId = readOdpId(idText);
  await withTransaction(ctx.db, async (tx) => {
    const now = ctx.clock.now();
    const found = await insertOrLockOdpCompany(tx, odpId, companyId, now);
    if (found.companyId !== companyId) throw notFound();
    const next = trusted ? 'TRUSTED' : found.state === 'TRUSTED' ? 'DISABLED' : found.state;
    if (next !== found.state) await updateOdpState(tx, odpId, companyId, next, now);
  });
}
