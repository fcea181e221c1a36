import { Findings, isEmailAddress, notAnEmail } from '../../accounts/checks.js';
import { claimEndpoint } from '../../accounts/profiles/queries.js';
import { repeatedProfiles } from '../../accounts/profiles/repeated.js';
import { askOutside } from '../../outside/ask.js';
import type { Context, Tx } from '../../platform/context.js';
import { newId } from '../../platform/crypto/ids.js';
import { Refusal } from '../../platform/errors.js';
import { appendEvents } from '../../platform/events/append.js';
import { isUniqueViolation } from '../../platform/postgres/errors.js';
import { withTransaction } from '../../platform/postgres/transaction.js';
import { participantEvent } from './events.js';
import { type PreparedParticipant, participantNetwork, type WantedParticipant } from './network.js';
import { insertParticipant, type Participant, selectParticipant, selectStandingAt } from './queries.js';
import { participantSubject } from './settle.js';

/** A registration that an operator asks for. */
export interface ParticipantRegistration extends WantedParticipant {
  readonly network: string;
  readonly role: 'RECEIVER' | 'SENDER';
  readonly name: string;
  readonly email: string;
  readonly externalId: string;
}

/**
 * Registers a customer of an operator in a network. A RECEIVER is pending until the network has opened it, and its
 * address is the operator's from now on: no company of this service and no other operator can have it. A SENDER is
 * active at once: networks do not register who sends.
 * Throws Refusal `profile_registry_not_supported`, `profile_not_supported`, `profile_identifier_missing`,
 * `profile_eia_bid_conflict`, `profile_eia_conflict`, `profile_name_conflict`, `participant_external_id_taken`,
 * `invalid_parameters`.
 */
export async function registerParticipant(
  ctx: Context,
  operatorId: string,
  wanted: ParticipantRegistration,
): Promise<Participant> {
  const findings = new Findings();
  findings.expect(isEmailAddress(wanted.email), 'email', notAnEmail);
  findings.expect(wanted.profiles.length > 0, 'profiles', 'at least one is needed.');
  findings.refuse();
  const prepared = participantNetwork(ctx, wanted.network).prepare(wanted);
  try {
    return await withTransaction(ctx.db, (tx) => registerWithin(ctx, tx, operatorId, wanted, prepared));
  } catch (error) {
    if (!isUniqueViolation(error, 'operator_participant_external')) throw error;
    throw new Refusal('participant_external_id_taken', [`external_id: ${wanted.externalId} is in use.`], {
      cause: error,
    });
  }
}

async function registerWithin(
  ctx: Context,
  tx: Tx,
  operatorId: string,
  wanted: ParticipantRegistration,
  prepared: PreparedParticipant,
): Promise<Participant> {
  const { network, provider } = participantNetwork(ctx, wanted.network);
  const receives = wanted.role === 'RECEIVER';
  if (receives) await takeAddress(tx, operatorId, network, prepared);
  const participantId = newId(ctx.clock);
  const now = ctx.clock.now();
  await insertParticipant(tx, {
    operator_id: operatorId,
    participant_id: participantId,
    external_id: wanted.externalId,
    network,
    role: wanted.role,
    name: wanted.name,
    email: wanted.email,
    country: prepared.country,
    profiles: [...prepared.profiles],
    profile_version: prepared.profileVersion,
    scheme: prepared.scheme,
    endpoint_id: prepared.endpointId,
    extensions: Object.keys(wanted.extensions).length > 0 ? JSON.stringify(wanted.extensions) : null,
    status: receives ? 'pending' : 'active',
    created_at: now,
    updated_at: now,
  });
  const participant = await selectParticipant(tx, operatorId, participantId);
  if (!participant) throw new Error('the participant just made is gone');
  if (receives) {
    const { scheme, endpointId, profiles, profileVersion } = prepared;
    const details = { scheme, endpoint_id: endpointId, profiles, profile_version: profileVersion };
    await askOutside(ctx, tx, {
      companyId: operatorId,
      provider,
      subject: participantSubject,
      subjectId: participantId,
      details: { ...details, extensions: wanted.extensions, name: wanted.name, country: prepared.country },
    });
  }
  await appendEvents(ctx, tx, [participantEvent(participant, 'CREATED')]);
  return participant;
}

/** Claims the address, which serialises registrations at it, and refuses what stands there already. */
async function takeAddress(tx: Tx, operatorId: string, network: string, prepared: PreparedParticipant): Promise<void> {
  const owner = await claimEndpoint(tx, network, prepared, operatorId);
  if (owner !== operatorId) {
    throw new Refusal('profile_eia_conflict', [`endpoint_id: ${prepared.endpointId} is registered by somebody else.`]);
  }
  const standing = (await selectStandingAt(tx, operatorId, network, prepared)).filter(
    (other) => other.profileVersion === prepared.profileVersion,
  );
  const repeated = repeatedProfiles(prepared.profiles, standing);
  if (repeated.length === 0) return;
  throw new Refusal('profile_name_conflict', [
    `profiles: ${repeated.join(', ')} is registered at ${prepared.endpointId} already.`,
  ]);
}
