import { sameScheme } from '@autoinvoice/invoice';
import type { Context } from '../../platform/context.js';
import { newId } from '../../platform/crypto/ids.js';
import { Refusal } from '../../platform/errors.js';
import { appendEvents } from '../../platform/events/append.js';
import { withTransaction } from '../../platform/postgres/transaction.js';
import { getCompany } from '../companies/company.js';
import { lockCompany } from '../companies/queries.js';
import { activateProfileJob } from '../jobs.js';
import { profileEvent } from './events.js';
import type { WantedRegistration } from './network-registration.js';
import { networkNamed, prerequisitesOf } from './networks.js';
import { claimEndpoint, insertProfile, type Profile, selectProfile, selectStanding } from './queries.js';

/**
 * Registers a company in a network. The registration is pending until the network has opened it, which a job does at
 * once. A company that is not verified may register, so that it can be set up in one go, but nothing is delivered to
 * it before verification (lookup/internal-receivers.ts).
 * Throws Refusal `profile_not_supported`, `profile_identifier_missing`, `profile_eia_bid_conflict`,
 * `profile_eia_conflict`, `profile_name_conflict`, `invalid_parameters`.
 */
export async function registerProfile(
  ctx: Context,
  companyId: string,
  wanted: WantedRegistration & { readonly network: string },
): Promise<Profile> {
  const network = networkNamed(ctx, wanted.network);
  const company = await getCompany(ctx, companyId);
  const prepared = network.prepare(company, wanted);
  const profileId = newId(ctx.clock);
  return withTransaction(ctx.db, async (tx) => {
    // One company's registrations are made one after another: they depend on each other.
    await lockCompany(tx, companyId);
    for (const needed of prerequisitesOf(ctx, network.network)) {
      if ((await selectStanding(tx, companyId, needed)).length > 0) continue;
      throw new Refusal('profile_not_supported', [`network: register in ${needed} before ${network.network}.`]);
    }
    const owner = await claimEndpoint(tx, network.network, prepared, companyId);
    if (owner !== companyId) {
      throw new Refusal('profile_eia_conflict', [`endpoint_id: ${prepared.endpointId} belongs to another company.`]);
    }
    const standing = (await selectStanding(tx, companyId, network.network)).filter(
      (p) => p.endpointId === prepared.endpointId && sameScheme(p.scheme, prepared.scheme),
    );
    const repeated = prepared.profiles.filter((name) => standing.some((p) => p.profiles.includes(name)));
    if (repeated.length > 0) {
      throw new Refusal('profile_name_conflict', [
        `profiles: ${repeated.join(', ')} is registered at ${prepared.endpointId} already.`,
      ]);
    }
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
      created_at: ctx.clock.now(),
    });
    await ctx.jobs.enqueue(tx, activateProfileJob, { companyId, profileId });
    const made = await selectProfile(tx, companyId, profileId);
    if (!made) throw new Error('the registration just made is gone');
    await appendEvents(ctx, tx, [profileEvent(made, 'CREATED')]);
    return made;
  });
}
