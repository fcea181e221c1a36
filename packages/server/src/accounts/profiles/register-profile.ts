import { sameScheme } from '@autoinvoice/invoice';
import type { Context, Tx } from '../../platform/context.js';
import { newId } from '../../platform/crypto/ids.js';
import { Refusal } from '../../platform/errors.js';
import { appendEvents, type NewEvent } from '../../platform/events/append.js';
import { withTransaction } from '../../platform/postgres/transaction.js';
import { getCompany } from '../companies/company.js';
import { lockCompany } from '../companies/queries.js';
import { activateProfileJob } from '../jobs.js';
import { profileEvent } from './events.js';
import { checkExtensions } from './extensions.js';
import type { Endpoint, NetworkRegistration, RegisteringCompany, WantedRegistration } from './network-registration.js';
import { networkNamed } from './networks.js';
import { claimEndpoint, insertProfile, type Profile, selectProfile, selectStanding } from './queries.js';
import { repeatedProfiles } from './repeated.js';

type Wanted = WantedRegistration & { readonly network: string };

/**
 * Registers a company in a network. The registration is pending until the network has opened it, which a job does at
 * once. A company that is not verified may register, so that it can be set up in one go, but nothing is delivered to
 * it before verification (lookup/internal-receivers.ts).
 * Throws Refusal `profile_not_supported`, `profile_identifier_missing`, `profile_eia_bid_conflict`,
 * `profile_eia_conflict`, `profile_name_conflict`, `invalid_parameters`.
 */
export async function registerProfile(ctx: Context, companyId: string, wanted: Wanted): Promise<Profile> {
  const company = await getCompany(ctx, companyId);
  return withTransaction(ctx.db, async (tx) => {
    // One company's registrations are made one after another: they depend on each other.
    await lockCompany(tx, companyId);
    const { profile, event } = await registerWithin(ctx, tx, company, wanted);
    await appendEvents(ctx, tx, [event]);
    return profile;
  });
}

/**
 * The same in a transaction that has locked the company; the caller appends the event.
 * Throws as `registerProfile` does.
 */
export async function registerWithin(
  ctx: Context,
  tx: Tx,
  company: RegisteringCompany,
  wanted: Wanted,
): Promise<{ profile: Profile; event: NewEvent }> {
  const { companyId } = company;
  const network = networkNamed(ctx, wanted.network);
  const prepared = network.prepare(company, wanted);
  checkExtensions(ctx, company, { network: network.network, profiles: prepared.profiles }, wanted.extensions);
  if (wanted.networkSettings) network.checkSettings?.(wanted.networkSettings);
  await checkStanding(tx, companyId, network, prepared);
  const owner = await claimEndpoint(tx, network.network, prepared, companyId);
  if (owner !== companyId) {
    throw new Refusal('profile_eia_conflict', [`endpoint_id: ${prepared.endpointId} belongs to another company.`]);
  }
  const profileId = newId(ctx.clock);
  await insertProfile(tx, {
    company_id: companyId,
    profile_id: profileId,
    network: network.network,
    profiles: [...prepared.profiles],
    profile_version: prepared.profileVersion,
    scheme: prepared.scheme,
    endpoint_id: prepared.endpointId,
    status: 'pending',
    network_settings: wanted.networkSettings ? JSON.stringify(wanted.networkSettings) : null,
    extensions: Object.keys(wanted.extensions).length > 0 ? JSON.stringify(wanted.extensions) : null,
    created_at: ctx.clock.now(),
  });
  await ctx.jobs.enqueue(tx, activateProfileJob, { companyId, profileId });
  const profile = await selectProfile(tx, companyId, profileId);
  if (!profile) throw new Error('the registration just made is gone');
  return { profile, event: profileEvent(profile, 'CREATED') };
}

/** Refuses what lacks a registration that it builds on, and what stands already. */
async function checkStanding(
  tx: Tx,
  companyId: string,
  network: NetworkRegistration,
  prepared: Endpoint & { readonly profiles: readonly string[]; readonly profileVersion: string | null },
): Promise<void> {
  for (const needed of network.needs(prepared.profiles)) {
    if ((await selectStanding(tx, companyId, needed)).length > 0) continue;
    throw new Refusal('profile_not_supported', [`network: register in ${needed} before ${network.network}.`]);
  }
  const standing = (await selectStanding(tx, companyId, network.network)).filter(
    (p) =>
      p.endpointId === prepared.endpointId &&
      sameScheme(p.scheme, prepared.scheme) &&
      p.profileVersion === prepared.profileVersion,
  );
  const repeated = repeatedProfiles(prepared.profiles, standing);
  if (repeated.length > 0) {
    throw new Refusal('profile_name_conflict', [
      `profiles: ${repeated.join(', ')} is registered at ${prepared.endpointId} already.`,
    ]);
  }
}
