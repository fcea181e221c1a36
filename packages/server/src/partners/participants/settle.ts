import { claimEndpoint, releaseClaim } from '../../accounts/profiles/queries.js';
import type { OnAnswer } from '../../outside/subjects.js';
import type { Tx } from '../../platform/context.js';
import { appendEvents } from '../../platform/events/append.js';
import { participantEvent } from './events.js';
import { lockParticipant, type Participant, selectStandingAt, updateParticipant } from './queries.js';

/** Subject of what is asked outside about participants. */
export const participantSubject = 'participant';

/** Gives up the operator's claim to an address when none of its participants stands there any more. */
export async function releaseAddress(tx: Tx, participant: Participant): Promise<void> {
  if (participant.role !== 'RECEIVER') return;
  // Locks the address, so that a registration at it waits for the outcome.
  await claimEndpoint(tx, participant.network, participant, participant.operatorId);
  const standing = await selectStandingAt(tx, participant.operatorId, participant.network, participant);
  if (standing.some((other) => other.participantId !== participant.participantId)) return;
  await releaseClaim(tx, participant.network, participant, participant.operatorId);
}

/** Takes the answer of the network that was asked to open a registration; nothing when it does not wait any more. */
export const onParticipantAnswer: OnAnswer = async (ctx, tx, { companyId: operatorId, subjectId }, answer) => {
  const participant = await lockParticipant(tx, operatorId, subjectId);
  if (participant?.status !== 'pending') return;
  const now = ctx.clock.now();
  if (answer.outcome === 'REJECTED') {
    await updateParticipant(tx, participant, {
      status: 'error',
      last_event_message: answer.message,
      last_event_at: now,
      updated_at: now,
    });
    return releaseAddress(tx, participant);
  }
  await updateParticipant(tx, participant, { status: 'active', updated_at: now });
  await appendEvents(ctx, tx, [participantEvent(participant, 'ENABLED')]);
};
