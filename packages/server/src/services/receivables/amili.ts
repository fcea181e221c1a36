import { isDeepStrictEqual } from 'node:util';
import { getCompany } from '../../accounts/companies/company.js';
import type { Context } from '../../platform/context.js';
import { Refusal } from '../../platform/errors.js';
import { withTransaction } from '../../platform/postgres/transaction.js';
import { mailSignLinkJob } from '../signing/jobs.js';
import { signLink } from '../signing/link.js';
import { type AmiliDetails, checkedDetails } from './details.js';
import { askCollector, endReceivables, startOnboarding } from './onboarding.js';
import { lockReceivables, selectReceivables, updateReceivables } from './queries.js';

/** A company's service of Amili. */
export interface AmiliService {
  readonly status: 'PENDING' | 'ACTIVE' | 'DISABLED';
  readonly details: AmiliDetails;
  /** What Amili said when it opened the service. */
  readonly given: Readonly<Record<string, unknown>> | null;
  /** Why there is no service. */
  readonly message: string | null;
  /** Where the agreement is signed, while it waits for that and nobody was mailed the address. */
  readonly activationUrl: string | undefined;
}

/** The service, undefined when the company never asked for it. `base` is the address of this service for links. */
export async function getAmili(ctx: Context, companyId: string, base: string): Promise<AmiliService | undefined> {
  const row = await selectReceivables(ctx.db, companyId, 'AMILI');
  if (!row) return undefined;
  const { status, given, message, signedAt, serviceId } = row;
  // What is stored was checked by openAmili.
  const details = row.details as unknown as AmiliDetails;
  const waits = status === 'PENDING' && signedAt === null && details.authorization_email === undefined;
  const ref = { kind: 'receivables', companyId, agreementId: serviceId } as const;
  return { status, details, given, message, activationUrl: waits ? signLink(ctx, ref, base) : undefined };
}

/**
 * Starts onboarding: the agreement is to be signed, by the person at `authorization_email`, who is mailed a link, or at
 * the activation address; Amili is asked then. Asking again with other details starts anew.
 * Throws Refusal `invalid_parameters`, `service_not_for_country`.
 */
export async function openAmili(ctx: Context, companyId: string, given: AmiliDetails): Promise<void> {
  const details = checkedDetails(given);
  const { country } = await getCompany(ctx, companyId);
  if (country !== 'FI') throw new Refusal('service_not_for_country', ['Amili is for companies of FI.']);
  await withTransaction(ctx.db, async (tx) => {
    const agreementId = await startOnboarding(ctx, tx, companyId, 'AMILI', details);
    const address = details.authorization_email;
    if (agreementId === undefined || address === undefined) return;
    await ctx.jobs.enqueue(tx, mailSignLinkJob, { kind: 'receivables', companyId, agreementId, address });
  });
}

/**
 * Changes who is accountable or how much is collected. Of an open service Amili is asked, and the change is taken back
 * should it refuse. Throws Refusal `not_found` when there is no service.
 */
export async function changeAmili(
  ctx: Context,
  companyId: string,
  change: Partial<Pick<AmiliDetails, 'accountable_party' | 'service_type'>>,
): Promise<void> {
  await withTransaction(ctx.db, async (tx) => {
    const row = await lockReceivables(tx, companyId, 'AMILI');
    if (!row || row.status === 'DISABLED') throw new Refusal('not_found', ['The service is off.']);
    const details = { ...row.details, ...change };
    if (isDeepStrictEqual(details, row.details)) return;
    await updateReceivables(tx, row, { details: JSON.stringify(details), message: null, changed_at: ctx.clock.now() });
    if (row.status !== 'ACTIVE' && row.signedAt === null) return;
    const request = row.status === 'ACTIVE' ? 'CHANGE' : 'OPEN';
    const before = request === 'CHANGE' ? { before: row.details } : {};
    await askCollector(ctx, tx, row, { request, ...details, ...before });
  });
}

/** Ends the service; nothing when it is off. */
export const closeAmili = (ctx: Context, companyId: string): Promise<void> =>
  withTransaction(ctx.db, (tx) => endReceivables(ctx, tx, companyId, 'AMILI'));
