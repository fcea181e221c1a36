import { Findings, isEmailAddress, notAnEmail } from '../../accounts/checks.js';
import { withdrawFromOutside } from '../../outside/ask.js';
import type { Context } from '../../platform/context.js';
import { isId } from '../../platform/crypto/ids.js';
import { Refusal } from '../../platform/errors.js';
import { appendEvents } from '../../platform/events/append.js';
import { isUniqueViolation } from '../../platform/postgres/errors.js';
import { withTransaction } from '../../platform/postgres/transaction.js';
import { participantEvent } from './events.js';
import {
  lockParticipant,
  type Participant,
  type ParticipantFilter,
  selectParticipant,
  selectParticipantPage,
  updateParticipant,
} from './queries.js';
import { participantSubject, releaseAddress } from './settle.js';

export type { Participant } from './queries.js';

const notFound = () => new Refusal('not_found', ['The operator has no such participant.']);

/** One page of an operator's participants, oldest first; removed ones are not listed. */
export const listParticipants = (
  ctx: Context,
  operatorId: string,
  filter: ParticipantFilter,
  page: { readonly limit: number; readonly offset: number },
): Promise<{ rows: Participant[]; total: number }> => selectParticipantPage(ctx.db, operatorId, filter, page);

/** One participant; Refusal `not_found` for those of other operators and removed ones. */
export async function getParticipant(ctx: Context, operatorId: string, participantId: string): Promise<Participant> {
  const found = isId(participantId) ? await selectParticipant(ctx.db, operatorId, participantId) : undefined;
  if (!found) throw notFound();
  return found;
}

/**
 * Changes who a participant is; absent fields stay. Address and profiles cannot be changed: they are what is
 * registered. Throws Refusal `not_found`, `participant_external_id_taken`, `invalid_parameters`.
 */
export async function changeParticipant(
  ctx: Context,
  operatorId: string,
  participantId: string,
  changes: {
    readonly name?: string | undefined;
    readonly email?: string | undefined;
    readonly externalId?: string | undefined;
  },
): Promise<void> {
  const participant = await getParticipant(ctx, operatorId, participantId);
  const { name, email, externalId } = changes;
  const findings = new Findings();
  findings.expect(email === undefined || isEmailAddress(email), 'email', notAnEmail);
  findings.refuse();
  if (name === undefined && email === undefined && externalId === undefined) return;
  try {
    await updateParticipant(ctx.db, participant, { name, email, external_id: externalId, updated_at: ctx.clock.now() });
  } catch (error) {
    if (!isUniqueViolation(error, 'operator_participant_external')) throw error;
    throw new Refusal('participant_external_id_taken', [`external_id: ${externalId} is in use.`], { cause: error });
  }
}

/** Removes a participant: its address is free again unless another one stands there. Throws Refusal `not_found`. */
export async function removeParticipant(ctx: Context, operatorId: string, participantId: string): Promise<void> {
  if (!isId(participantId)) throw notFound();
  await withTransaction(ctx.db, async (tx) => {
    const participant = await lockParticipant(tx, operatorId, participantId);
    if (!participant) throw notFound();
    const now = ctx.clock.now();
    await withdrawFromOutside(ctx, tx, {
      companyId: operatorId,
      subject: participantSubject,
      subjectId: participantId,
    });
    await updateParticipant(tx, participant, { deleted_at: now, updated_at: now });
    await releaseAddress(tx, participant);
    await appendEvents(ctx, tx, [participantEvent(participant, 'DISABLED')]);
  });
}
