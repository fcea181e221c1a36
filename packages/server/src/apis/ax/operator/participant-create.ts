import { Type } from 'typebox';
import { registerParticipant } from '../../../partners/participants/register.js';
import { Refusal } from '../../../platform/errors.js';
import { operation, refusal } from '../../../platform/http/index.js';
import { extensionsOf, profilesWithExtensions } from '../profiles/extensions.js';
import { OperatorParticipant, presentParticipant } from './participant-entity.js';

function roleOf(text = 'RECEIVER'): 'RECEIVER' | 'SENDER' {
  const role = text.toUpperCase();
  if (role === 'RECEIVER' || role === 'SENDER') return role;
  throw new Refusal('invalid_parameters', ['role: RECEIVER or SENDER.']);
}

/** POST /v1/operator/participants */
export const postParticipant = operation({
  method: 'POST',
  url: '/v1/operator/participants',
  tag: 'operator',
  summary: 'Register a participant',
  description: [
    'Registers a customer of the operator in a network; PEPPOL takes participants, any other `network` is refused with `profile_registry_not_supported`. Profiles and versions are those of POST /v1/company/profiles; `profile` is the older name of one.',
    '`role` RECEIVER (when none is given) is pending until the network has opened the registration, then active, or error with the reason in `last_event`. The address belongs to the operator as long as the participant stands. SENDER says for whom the operator sends; nothing is registered outside and the participant is active at once. The contract names the two roles as examples and leaves their meaning open.',
    '`endpoint_id` and `scheme` are needed (`0192:123456789` names both). `country` follows from the scheme of a national register and must fit it.',
    '`external_id` is unique among the participants of the operator. Events NETWORKS.PEPPOL.CREATED, ENABLED and DISABLED are told to webhooks of /v1/operator/notifications, with the id of the operator as `company_id`.',
  ].join('\n\n'),
  access: { operator: ['operator:participants'] },
  body: Type.Object({
    profile: Type.Optional(Type.String({ maxLength: 100, description: 'Deprecated: one profile' })),
    profiles: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 100 }), { maxItems: 50 })),
    profile_version: Type.Optional(Type.String({ maxLength: 100 })),
    endpoint_id: Type.Optional(Type.String({ maxLength: 128 })),
    scheme: Type.Optional(Type.String({ maxLength: 20 })),
    network: Type.String({ maxLength: 50 }),
    profiles_with_extensions: Type.Optional(profilesWithExtensions),
    role: Type.Optional(Type.String({ maxLength: 50 })),
    name: Type.String({ minLength: 1, maxLength: 200 }),
    email: Type.String({ maxLength: 254 }),
    country: Type.Optional(Type.String({ pattern: '^([A-Za-z]{2})?$', description: 'ISO 3166-1 alpha-2' })),
    external_id: Type.String({ minLength: 1, maxLength: 200 }),
  }),
  example: {
    profiles: ['INVOICE_AND_CREDIT_NOTE'],
    endpoint_id: '974760673',
    scheme: '0192',
    network: 'PEPPOL',
    name: 'Fjord AS',
    email: 'post@fjord.example',
    country: 'NO',
    external_id: 'customer-4711',
  },
  replies: {
    201: OperatorParticipant,
    422: refusal([
      'profile_name_conflict',
      'profile_eia_conflict',
      'profile_eia_bid_conflict',
      'profile_not_supported',
      'profile_registry_not_supported',
      'profile_identifier_missing',
      'participant_external_id_taken',
    ]),
  },
  handler: async ({ ctx, principal, body }) => {
    const profiles = body.profiles?.length ? body.profiles : body.profile ? [body.profile] : [];
    const participant = await registerParticipant(ctx, principal.operatorId, {
      network: body.network.toUpperCase(),
      role: roleOf(body.role || undefined),
      name: body.name,
      email: body.email,
      externalId: body.external_id,
      profiles,
      profileVersion: body.profile_version || undefined,
      scheme: body.scheme || undefined,
      endpointId: body.endpoint_id || undefined,
      country: body.country?.toUpperCase() || undefined,
      extensions: extensionsOf(body.profiles_with_extensions ?? []),
    });
    return presentParticipant(participant);
  },
});
