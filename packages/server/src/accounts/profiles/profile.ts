import { withdrawFromOutside } from '../../outside/ask.js';
import type { Context } from '../../platform/context.js';
import { isId } from '../../platform/crypto/ids.js';
import { Refusal } from '../../platform/errors.js';
import { appendEvents } from '../../platform/events/append.js';
import { withTransaction } from '../../platform/postgres/transaction.js';
import { getCompany } from '../companies/company.js';
import { lockCompany } from '../companies/queries.js';
import { profileEvent } from './events.js';
import { checkExtensions } from './extensions.js';
import { networkNamed } from './networks.js';
import {
  claimEndpoint,
  lockProfile,
  markProfileDeleted,
  type Profile,
  releaseEndpoint,
  selectHistory,
  selectProfile,
  selectProfiles,
  selectStanding,
  updateExtensions,
  updateNetworkSettings,
} from './queries.js';
import { profileSubject } from './settle.js';

export type { Profile } from './queries.js';

const notFound = () => new Refusal('not_found', ['The company has no such profile.']);

/** Registrations of a company, oldest first; absent filters take all. */
export const listProfiles = (
  ctx: Context,
  companyId: string,
  filter: { readonly networks?: readonly string[] | undefined; readonly statuses?: readonly string[] | undefined },
): Promise<Profile[]> => selectProfiles(ctx.db, companyId, filter);

/** One registration of the company; Refusal `not_found` for those of others and removed ones. */
export async function getProfile(ctx: Context, companyId: string, profileId: string): Promise<Profile> {
  const profile = isId(profileId) ? await selectProfile(ctx.db, companyId, profileId) : undefined;
  if (!profile) throw notFound();
  return profile;
}

/** What became of a registration, oldest first: names of its events (NETWORKS.<NETWORK>.CREATED) and their times. */
export const profileHistory = (
  ctx: Context,
  companyId: string,
  profileId: string,
): Promise<{ readonly name: string; readonly happenedAt: Date }[]> => selectHistory(ctx.db, companyId, profileId);

/** Replaces the network's own settings of a registration. Refusal `not_found`, `invalid_parameters`. */
export async function changeNetworkSettings(
  ctx: Context,
  companyId: string,
  profileId: string,
  settings: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { network } = await getProfile(ctx, companyId, profileId);
  networkNamed(ctx, network).checkSettings?.(settings);
  await updateNetworkSettings(ctx.db, companyId, profileId, settings);
}

/**
 * Replaces the extensions of one profile of a registration.
 * Throws Refusal `not_found`, `profile_not_supported`.
 */
export async function changeExtensions(
  ctx: Context,
  companyId: string,
  profileId: string,
  change: { readonly profileName: string; readonly extensions: readonly string[] },
): Promise<Profile> {
  const profile = await getProfile(ctx, companyId, profileId);
  const extensions = { ...profile.extensions, [change.profileName]: change.extensions };
  checkExtensions(ctx, await getCompany(ctx, companyId), profile, extensions);
  await updateExtensions(ctx.db, companyId, profileId, extensions);
  return getProfile(ctx, companyId, profileId);
}

/**
 * Removes a registration: nothing is received by it any more, its address is free again and NETWORKS.*.DISABLED is
 * written. Refusal `profile_deletion_not_allowed` for the last registration in a network that registrations in other
 * networks build on (the rule is UNKNOWN in the contract: VISMA before PEPPOL, SCAN and so on); `not_found`.
 */
export async function removeProfile(ctx: Context, companyId: string, profileId: string): Promise<void> {
  if (!isId(profileId)) throw notFound();
  await withTransaction(ctx.db, async (tx) => {
    await lockCompany(tx, companyId);
    const profile = await lockProfile(tx, companyId, profileId);
    if (!profile) throw notFound();
    const { network } = networkNamed(ctx, profile.network);
    const others = (await selectStanding(tx, companyId)).filter((p) => p.profileId !== profile.profileId);
    const dependent = others.some((p) => p.network === network)
      ? undefined
      : others.find((p) => networkNamed(ctx, p.network).needs(p.profiles).includes(network));
    if (dependent) {
      throw new Refusal('profile_deletion_not_allowed', [`Remove the registration in ${dependent.network} first.`]);
    }
    // Locks the address, so that a registration at it waits for the outcome.
    await claimEndpoint(tx, network, profile, companyId);
    await withdrawFromOutside(ctx, tx, { companyId, subject: profileSubject, subjectId: profileId });
    await markProfileDeleted(tx, companyId, profile.profileId, ctx.clock.now());
    await releaseEndpoint(tx, network, profile, companyId);
    await appendEvents(ctx, tx, [profileEvent(profile, 'DISABLED')]);
  });
}
