import { Type } from 'typebox';
import { answerTakeover, listTakeovers } from '../../../partners/takeovers/answer.js';
import { operation, refusal } from '../../../platform/http/index.js';
import { presentTakeover, TakeoverEntity } from '../partner/takeover-entity.js';

const one = {
  tag: 'company',
  access: { company: ['company:write'] },
  params: Type.Object({ id: Type.String() }),
} as const;
const replies = {
  200: TakeoverEntity,
  403: refusal(['forbidden']),
  404: refusal(['not_found']),
  409: refusal(['takeover_in_invalid_state']),
};

/** GET /v1/company/takeovers */
export const getCompanyTakeovers = operation({
  method: 'GET',
  url: '/v1/company/takeovers',
  tag: 'company',
  summary: 'Partners that ask to take the company over',
  description: 'Beyond the public contract. Newest first, ended ones included.',
  access: { company: ['company:read'] },
  replies: { 200: Type.Array(TakeoverEntity) },
  handler: async ({ ctx, principal }) => (await listTakeovers(ctx, principal.companyId)).map(presentTakeover),
});

/** POST /v1/company/takeovers/{id}/consent */
export const postTakeoverConsent = operation({
  ...one,
  method: 'POST',
  url: '/v1/company/takeovers/:id/consent',
  summary: 'Agree to a takeover',
  description:
    'Beyond the public contract. For admins. The partner may then complete the takeover: its user becomes an admin of the company, and its software is linked in the place of that of other partners.',
  replies,
  handler: async ({ ctx, principal, params }) =>
    presentTakeover(await answerTakeover(ctx, principal, params.id, 'CONSENTED')),
});

/** POST /v1/company/takeovers/{id}/decline */
export const postTakeoverDecline = operation({
  ...one,
  method: 'POST',
  url: '/v1/company/takeovers/:id/decline',
  summary: 'Decline a takeover',
  description: 'Beyond the public contract. For admins. Also takes a consent back, until the partner has completed.',
  replies,
  handler: async ({ ctx, principal, params }) =>
    presentTakeover(await answerTakeover(ctx, principal, params.id, 'DECLINED')),
});
