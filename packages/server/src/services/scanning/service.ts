import { lockCompany } from '../../accounts/companies/queries.js';
import { profileEvent } from '../../accounts/profiles/events.js';
import type { NetworkOutcome } from '../../events/names.js';
import { askOutside, withdrawFromOutside } from '../../outside/ask.js';
import type { OnAnswer } from '../../outside/subjects.js';
import { wayNamed } from '../../outside/way.js';
import type { Context, Tx } from '../../platform/context.js';
import { newId } from '../../platform/crypto/ids.js';
import { appendEvents } from '../../platform/events/append.js';
import { withTransaction } from '../../platform/postgres/transaction.js';
import { deleteScan, lockScan, replaceScan, type Scanner, updateScan } from './queries.js';

/** Subject of what scanning services are asked. */
export const scanSubject = 'scan';

type Settings = Readonly<Record<string, unknown>>;

/**
 * Opens scanning, or changes its settings: `change` gives the settings from those before (none when it is off).
 * The service is asked to open; one that is open is told of the change, stays open, and its answer changes nothing.
 */
export async function setUpScanning(
  ctx: Context,
  companyId: string,
  provider: Scanner,
  change: (before: Settings | undefined) => Settings,
): Promise<void> {
  await withTransaction(ctx.db, async (tx) => {
    await lockCompany(tx, companyId);
    const before = await lockScan(tx, companyId, provider);
    const settings = change(before?.settings);
    const changed_at = ctx.clock.now();
    if (before?.status === 'ACTIVE') {
      await updateScan(tx, companyId, provider, { settings: JSON.stringify(settings), changed_at });
      return ask(ctx, tx, companyId, provider, before.serviceId, { request: 'CHANGE', ...settings });
    }
    if (before) await takeBack(ctx, tx, companyId, before.serviceId);
    const serviceId = newId(ctx.clock);
    await replaceScan(tx, {
      company_id: companyId,
      provider,
      service_id: serviceId,
      status: 'PENDING',
      settings: JSON.stringify(settings),
      given: null,
      message: null,
      changed_at,
    });
    await tell(ctx, tx, companyId, provider, serviceId, 'CREATED');
    await ask(ctx, tx, companyId, provider, serviceId, { request: 'OPEN', ...settings });
  });
}

/** Ends scanning. Answers whether there was any; the service is told when it was open. */
export function endScanning(ctx: Context, companyId: string, provider: Scanner): Promise<boolean> {
  return withTransaction(ctx.db, async (tx) => {
    const service = await lockScan(tx, companyId, provider);
    if (!service) return false;
    await takeBack(ctx, tx, companyId, service.serviceId);
    if (service.status === 'ACTIVE') await ask(ctx, tx, companyId, provider, service.serviceId, { request: 'END' });
    await deleteScan(tx, companyId, provider);
    await tell(ctx, tx, companyId, provider, service.serviceId, 'DISABLED');
    return true;
  });
}

/** Takes the answer about opening. One about a service that was ended or is open changes nothing. */
export const onScanAnswer: OnAnswer = async (ctx, tx, { companyId, provider: party, subjectId }, answer) => {
  const provider = party === 'AUTOSCAN' ? 'AUTOSCAN' : 'SCAN';
  const service = await lockScan(tx, companyId, provider);
  if (service?.serviceId !== subjectId || service.status !== 'PENDING') return;
  const changed_at = ctx.clock.now();
  if (answer.outcome === 'REJECTED') {
    return updateScan(tx, companyId, provider, { status: 'ERROR', message: answer.message, changed_at });
  }
  const given = JSON.stringify(answer.data ?? standIn(ctx, companyId, provider));
  await updateScan(tx, companyId, provider, { status: 'ACTIVE', given, message: null, changed_at });
  await tell(ctx, tx, companyId, provider, subjectId, 'ENABLED');
};

/** Addresses of the sandbox's scanning, the same for a company every time; nothing can be sent to them. */
function standIn(ctx: Context, companyId: string, provider: Scanner): Settings {
  if (wayNamed(ctx, provider) !== 'sandbox') return {};
  const account = companyId.replaceAll('-', '').slice(-12);
  if (provider === 'AUTOSCAN') return { email_address: `${account}@autoscan.example` };
  return {
    email_address: `${account}@scan.example`,
    postal_address: {
      name: 'Sandbox scanning',
      address1: `PL ${account}`,
      post_code: '00021',
      city: 'Helsinki',
      country_code: 'FI',
    },
  };
}

const takeBack = (ctx: Context, tx: Tx, companyId: string, subjectId: string): Promise<void> =>
  withdrawFromOutside(ctx, tx, { companyId, subject: scanSubject, subjectId });

async function ask(
  ctx: Context,
  tx: Tx,
  companyId: string,
  provider: Scanner,
  subjectId: string,
  details: Settings,
): Promise<void> {
  await takeBack(ctx, tx, companyId, subjectId);
  await askOutside(ctx, tx, { companyId, provider, subject: scanSubject, subjectId, details });
}

/** Webhooks know scanning by people as the network SCAN; scanning by machine has no events in the contract. */
async function tell(
  ctx: Context,
  tx: Tx,
  companyId: string,
  provider: Scanner,
  profileId: string,
  outcome: NetworkOutcome,
): Promise<void> {
  if (provider === 'AUTOSCAN') return;
  await appendEvents(ctx, tx, [profileEvent({ companyId, profileId, network: 'SCAN', profiles: [] }, outcome)]);
}
