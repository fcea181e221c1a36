import { isDeepStrictEqual } from 'node:util';
import { lockCompany } from '../../accounts/companies/queries.js';
import { profileEvent } from '../../accounts/profiles/events.js';
import type { NetworkOutcome } from '../../events/names.js';
import { askOutside, withdrawFromOutside } from '../../outside/ask.js';
import type { ProviderName } from '../../outside/request.js';
import type { Context, Tx } from '../../platform/context.js';
import { newId } from '../../platform/crypto/ids.js';
import { appendEvents } from '../../platform/events/append.js';
import {
  deleteReceivables,
  lockReceivables,
  type ReceivablesProvider,
  type ReceivablesRow,
  replaceReceivables,
} from './queries.js';

/** Subject of what collectors are asked about their service. */
export const receivablesSubject = 'receivables';

/** Names of the collectors as parties outside (setting AUTOINVOICE_PROVIDERS). */
export const collectors: Readonly<Record<ReceivablesProvider, ProviderName>> = {
  AMILI: 'RECEIVABLES',
  INTRUM: 'INTRUM',
};

/** An event of the service; clients know it from the network of this name (contract 9). */
export const receivablesEvent = (
  { companyId, serviceId }: Pick<ReceivablesRow, 'companyId' | 'serviceId'>,
  outcome: NetworkOutcome,
) => profileEvent({ companyId, profileId: serviceId, network: 'RECEIVABLES', profiles: [] }, outcome);

/** Asks the collector about its service; what was asked before and is not answered is taken back. */
export async function askCollector(
  ctx: Context,
  tx: Tx,
  { companyId, serviceId, provider }: Pick<ReceivablesRow, 'companyId' | 'serviceId'> & { provider: string },
  details: { readonly request: 'OPEN' | 'CHANGE' | 'END' } & Readonly<Record<string, unknown>>,
): Promise<void> {
  const about = { companyId, subject: receivablesSubject, subjectId: serviceId };
  await withdrawFromOutside(ctx, tx, about);
  await askOutside(ctx, tx, { ...about, provider: collectors[provider as ReceivablesProvider], details });
}

/**
 * Starts the onboarding of a service in the place of the one that the company had, and gives its id. With the same
 * details as before nothing changes: then there is none.
 */
export async function startOnboarding(
  ctx: Context,
  tx: Tx,
  companyId: string,
  provider: ReceivablesProvider,
  details: object,
): Promise<string | undefined> {
  await lockCompany(tx, companyId);
  const before = await lockReceivables(tx, companyId, provider);
  const stored: unknown = JSON.parse(JSON.stringify(details));
  if (before && before.status !== 'DISABLED' && isDeepStrictEqual(before.details, stored)) return undefined;
  if (before) await end(ctx, tx, before);
  const serviceId = newId(ctx.clock);
  await replaceReceivables(tx, {
    company_id: companyId,
    provider,
    service_id: serviceId,
    status: 'PENDING',
    details: JSON.stringify(details),
    given: null,
    message: null,
    signed_at: null,
    activated_at: null,
    changed_at: ctx.clock.now(),
  });
  await appendEvents(ctx, tx, [receivablesEvent({ companyId, serviceId }, 'CREATED')]);
  return serviceId;
}

/** Ends a company's service; nothing when it has none. The collector is told when the service was open. */
export async function endReceivables(
  ctx: Context,
  tx: Tx,
  companyId: string,
  provider: ReceivablesProvider,
): Promise<void> {
  const service = await lockReceivables(tx, companyId, provider);
  if (!service) return;
  await end(ctx, tx, service);
  await deleteReceivables(tx, service);
}

async function end(ctx: Context, tx: Tx, service: ReceivablesRow): Promise<void> {
  const { companyId, serviceId } = service;
  await withdrawFromOutside(ctx, tx, { companyId, subject: receivablesSubject, subjectId: serviceId });
  if (service.status === 'ACTIVE') await askCollector(ctx, tx, service, { request: 'END' });
  if (service.status !== 'DISABLED') await appendEvents(ctx, tx, [receivablesEvent(service, 'DISABLED')]);
}
