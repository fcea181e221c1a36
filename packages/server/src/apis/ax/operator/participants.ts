import { Type } from 'typebox';
import {
  changeParticipant,
  getParticipant,
  listParticipants,
  removeParticipant,
} from '../../../partners/participants/participant.js';
import { empty, operation, paged, pageWindow, paginate, pagingQuery, refusal } from '../../../platform/http/index.js';
import { OperatorParticipant, presentParticipant } from './participant-entity.js';

const access = { operator: ['operator:participants'] } as const;
const one = {
  url: '/v1/operator/participants/:id',
  tag: 'operator',
  access,
  params: Type.Object({ id: Type.String() }),
} as const;
const time = () => Type.Optional(Type.String({ format: 'date-time' }));
const moment = (text: string | undefined) => (text ? new Date(text) : undefined);

/** GET /v1/operator/participants */
export const listParticipantsOperation = operation({
  method: 'GET',
  url: '/v1/operator/participants',
  tag: 'operator',
  summary: 'List the participants of the operator',
  description:
    'Oldest first; removed ones are not listed. `profiles` takes those that have any of them; times include their ends.',
  access,
  query: Type.Object({
    external_ids: Type.Optional(Type.Array(Type.String(), { maxItems: 100 })),
    updated_at_start: time(),
    profiles: Type.Optional(Type.Array(Type.String(), { maxItems: 50 })),
    updated_at_end: time(),
    ...pagingQuery(10),
  }),
  replies: { 200: paged(Type.Array(OperatorParticipant)) },
  handler: async ({ ctx, principal, query, reply }) => {
    const filter = {
      externalIds: query.external_ids,
      profiles: query.profiles,
      updatedFrom: moment(query.updated_at_start),
      updatedTo: moment(query.updated_at_end),
    };
    const { rows, total } = await listParticipants(ctx, principal.operatorId, filter, pageWindow(query));
    paginate(reply, query, total);
    return rows.map(presentParticipant);
  },
});

/** GET /v1/operator/participants/{id} */
export const getParticipantOperation = operation({
  ...one,
  method: 'GET',
  summary: 'One participant',
  description:
    '`status` is pending until the network has answered, then active, or error with the reason in `last_event`.',
  replies: { 200: OperatorParticipant, 404: refusal(['not_found']) },
  handler: async ({ ctx, principal, params }) =>
    presentParticipant(await getParticipant(ctx, principal.operatorId, params.id)),
});

/** PATCH /v1/operator/participants/{id} */
export const patchParticipant = operation({
  ...one,
  method: 'PATCH',
  summary: 'Change a participant',
  description:
    'The contract shows no body: `name`, `email` and `external_id` can be changed, each by itself. Address and profiles are what is registered; remove the participant and register anew to change them.',
  bodyOptional: true,
  body: Type.Object({
    name: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    email: Type.Optional(Type.String({ maxLength: 254 })),
    external_id: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  }),
  example: { email: 'invoices@fjord.example' },
  replies: {
    204: empty('Changed'),
    404: refusal(['not_found']),
    422: refusal(['participant_external_id_taken']),
  },
  handler: async ({ ctx, principal, params, body }) => {
    await changeParticipant(ctx, principal.operatorId, params.id, {
      name: body?.name,
      email: body?.email,
      externalId: body?.external_id,
    });
    return undefined;
  },
});

/** DELETE /v1/operator/participants/{id} */
export const deleteParticipant = operation({
  ...one,
  method: 'DELETE',
  summary: 'Remove a participant',
  description:
    'Nothing is received for it from now on, and its address is free unless another participant stands there.',
  replies: { 204: empty('Removed'), 404: refusal(['not_found']) },
  handler: async ({ ctx, principal, params }) => {
    await removeParticipant(ctx, principal.operatorId, params.id);
    return undefined;
  },
});
