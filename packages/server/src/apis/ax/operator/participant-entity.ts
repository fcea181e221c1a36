import { Type } from 'typebox';
import type { Participant } from '../../../partners/participants/participant.js';
import { nullable } from '../nullable.js';
import { ProfileEvent, ProfileWithExtensions, presentExtensions, presentLastEvent } from '../profiles/entity.js';
import { apiTime } from '../time.js';

/** A registration that an operator made for a customer of its own. */
export const OperatorParticipant = Type.Object(
  {
    id: Type.String(),
    status: Type.Enum(['active', 'pending', 'error']),
    last_event: Type.Optional(ProfileEvent),
    profiles: Type.Array(Type.String()),
    profile_version: nullable(Type.String()),
    endpoint_id: Type.String(),
    scheme: Type.String(),
    network: Type.String(),
    profiles_with_extensions: Type.Optional(Type.Array(ProfileWithExtensions)),
    role: Type.String({ description: 'RECEIVER or SENDER' }),
    name: Type.String(),
    email: Type.String(),
    country: nullable(Type.String()),
    external_id: Type.String(),
    updated_at: Type.String({ format: 'date-time' }),
  },
  { $id: 'OperatorParticipant' },
);

export const presentParticipant = (participant: Participant) => ({
  id: participant.participantId,
  status: participant.status,
  ...presentLastEvent(participant),
  profiles: participant.profiles,
  profile_version: participant.profileVersion,
  endpoint_id: participant.endpointId,
  scheme: participant.scheme,
  network: participant.network,
  ...presentExtensions(participant),
  role: participant.role,
  name: participant.name,
  email: participant.email,
  country: participant.country,
  external_id: participant.externalId,
  updated_at: apiTime(participant.updatedAt),
});
