import { type Network, type NetworkOutcome, networkEvent } from '../../events/names.js';
import type { NewEvent } from '../../platform/events/append.js';
import type { Participant } from './queries.js';

/**
 * The event of a participant's registration, in the operator's own log. The payload is that of companies with the
 * operator's id of the participant beside it; the contract does not show one.
 */
export const participantEvent = (participant: Participant, outcome: NetworkOutcome): NewEvent => ({
  companyId: participant.operatorId,
  name: networkEvent(participant.network as Network, outcome),
  subjectType: 'PROFILE',
  subjectId: participant.participantId,
  data: {
    payload: {
      network: participant.network,
      profiles: [...participant.profiles],
      id: participant.participantId,
      external_id: participant.externalId,
    },
  },
});
