import { Type } from 'typebox';
import { cancelTakeover, completeTakeover, getTakeover } from '../../../partners/takeovers/complete.js';
import { requestTakeover, takeoverDays } from '../../../partners/takeovers/request.js';
import { empty, operation, refusal } from '../../../platform/http/index.js';
import { presentTakeover, TakeoverEntity } from './takeover-entity.js';

const common = { tag: 'partner', access: { company: ['partner:takeovers'] }, experimental: true } as const;
const one = {
  ...common,
  url: '/v1/partner/takeovers/:takeover_id',
  params: Type.Object({ takeover_id: Type.String() }),
} as const;

/** POST /v1/partner/takeovers */
export const postTakeover = operation({
  ...common,
  method: 'POST',
  url: '/v1/partner/takeovers',
  summary: 'Ask to take a company over',
  description: `The admins of the company are mailed a link by which they agree or decline; the company can also answer with its own token (POST /v1/company/takeovers/{id}/consent). After ${takeoverDays} days the request expires. The contract has no bodies: the answer is the request with its \`id\`. A request that is open already is given back.`,
  body: Type.Object({ company_id: Type.String() }),
  example: { company_id: '01900000-0000-7000-8000-000000000000' },
  replies: { 201: TakeoverEntity, 404: refusal(['not_found']) },
  handler: async ({ ctx, principal, body }) => presentTakeover(await requestTakeover(ctx, principal, body.company_id)),
});

/** GET /v1/partner/takeovers/{takeover_id} */
export const getPartnerTakeover = operation({
  ...one,
  method: 'GET',
  summary: 'One takeover',
  description: 'Beyond the public contract: WAITING becomes CONSENTED or DECLINED when the company answers.',
  replies: { 200: TakeoverEntity, 404: refusal(['not_found']) },
  handler: async ({ ctx, principal, params }) =>
    presentTakeover(await getTakeover(ctx, principal.companyId, params.takeover_id)),
});

/** POST /v1/partner/takeovers/{takeover_id}/complete */
export const postTakeoverComplete = operation({
  ...one,
  method: 'POST',
  url: '/v1/partner/takeovers/:takeover_id/complete',
  summary: 'Complete a takeover',
  description:
    'Once the company has consented: the company is linked to the software that the partner asked with, its links to the software of other partners end, and the user who asked becomes an admin of it. Completing twice is no error.',
  replies: { 200: TakeoverEntity, 404: refusal(['not_found']), 409: refusal(['takeover_in_invalid_state']) },
  handler: async ({ ctx, principal, params }) =>
    presentTakeover(await completeTakeover(ctx, principal.companyId, params.takeover_id)),
});

/** DELETE /v1/partner/takeovers/{takeover_id} */
export const deleteTakeover = operation({
  ...one,
  method: 'DELETE',
  summary: 'Take a request for a takeover back',
  description: 'The mailed link ends. A completed takeover cannot be taken back.',
  replies: { 204: empty('Taken back'), 404: refusal(['not_found']), 409: refusal(['takeover_in_invalid_state']) },
  handler: async ({ ctx, principal, params }) => {
    await cancelTakeover(ctx, principal.companyId, params.takeover_id);
    return undefined;
  },
});
