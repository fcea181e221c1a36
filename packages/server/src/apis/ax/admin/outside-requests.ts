import { Type } from 'typebox';
import { answerById, answerByTicket } from '../../../outside/answer.js';
import { type OutsideRequest, providers } from '../../../outside/request.js';
import { setSandboxAnswer } from '../../../outside/sandbox-answers.js';
import { listWaiting, readWaiting } from '../../../outside/waiting.js';
import { empty, operation, refusal } from '../../../platform/http/index.js';
import { apiTime } from '../time.js';
import { checkAdminToken } from './admin-token.js';

const Answer = Type.Union([
  Type.Object({ outcome: Type.Literal('ACCEPTED'), data: Type.Optional(Type.Record(Type.String(), Type.Unknown())) }),
  Type.Object({ outcome: Type.Literal('REJECTED'), message: Type.String({ minLength: 1, maxLength: 1000 }) }),
]);

const WaitingRequest = Type.Object({
  id: Type.String(),
  provider: Type.String(),
  subject: Type.String(),
  company_id: Type.String(),
  details: Type.Record(Type.String(), Type.Unknown()),
  created_at: Type.String({ format: 'date-time' }),
});

const presented = (r: OutsideRequest) => ({
  id: r.requestId,
  provider: r.provider,
  subject: r.subject,
  company_id: r.companyId,
  details: { ...r.details },
  created_at: apiTime(r.createdAt),
});

const forThePersonWhoRunsIt =
  'For the person who runs the service, with the token of the setting AUTOINVOICE_ADMIN_TOKEN.';

/** GET /admin/outside_requests: not part of the public contract. */
export const listOutsideRequests = operation({
  method: 'GET',
  url: '/admin/outside_requests',
  tag: 'companies',
  summary: 'What waits for an answer of parties outside',
  description: forThePersonWhoRunsIt,
  access: { public: true },
  hidden: true,
  query: Type.Object({ provider: Type.Optional(Type.Enum([...providers])) }),
  replies: { 200: Type.Array(WaitingRequest), 401: refusal(['auth_unauthorized']) },
  handler: async ({ ctx, query, request }) => {
    checkAdminToken(request.headers.authorization, ctx.config.operatorToken);
    return (await listWaiting(ctx, query)).map(presented);
  },
});

/** GET /admin/outside_requests/{id}: not part of the public contract. */
export const getOutsideRequest = operation({
  method: 'GET',
  url: '/admin/outside_requests/:id',
  tag: 'companies',
  summary: 'One request with all that the party is to know',
  description: `${forThePersonWhoRunsIt} Identity numbers of people are in this reply alone, so that they can be handed over by hand; lists are without them.`,
  access: { public: true },
  hidden: true,
  params: Type.Object({ id: Type.String() }),
  replies: { 200: WaitingRequest, 401: refusal(['auth_unauthorized']), 404: refusal(['not_found']) },
  handler: async ({ ctx, params, request }) => {
    checkAdminToken(request.headers.authorization, ctx.config.operatorToken);
    return presented(await readWaiting(ctx, params.id));
  },
});

/** POST /admin/outside_requests/{id}/answer: not part of the public contract. */
export const answerOutsideRequest = operation({
  method: 'POST',
  url: '/admin/outside_requests/:id/answer',
  tag: 'companies',
  summary: 'Enter the answer of a party outside',
  description: forThePersonWhoRunsIt,
  access: { public: true },
  hidden: true,
  params: Type.Object({ id: Type.String() }),
  body: Answer,
  replies: {
    204: empty('Recorded'),
    401: refusal(['auth_unauthorized']),
    404: refusal(['not_found']),
    409: refusal(['outside_request_answered']),
  },
  handler: async ({ ctx, params, body, request }) => {
    checkAdminToken(request.headers.authorization, ctx.config.operatorToken);
    await answerById(ctx, params.id, body);
    return undefined;
  },
});

/** POST /outside/answers/{ticket}: the address that parties reached over HTTP are given with a request. */
export const answerFromOutside = operation({
  method: 'POST',
  url: '/outside/answers/:ticket',
  tag: 'companies',
  summary: 'Answer of a party outside',
  description: 'The ticket in the address, which only the party was given, is what opens it.',
  access: { public: true },
  hidden: true,
  params: Type.Object({ ticket: Type.String({ maxLength: 1000 }) }),
  body: Answer,
  replies: { 204: empty('Recorded'), 404: refusal(['not_found']), 409: refusal(['outside_request_answered']) },
  handler: async ({ ctx, params, body }) => {
    await answerByTicket(ctx, params.ticket, body);
    return undefined;
  },
});

/** PUT /admin/sandbox/answers: not part of the public contract; sandbox mode only. */
export const putSandboxAnswer = operation({
  method: 'PUT',
  url: '/admin/sandbox/answers',
  tag: 'companies',
  summary: 'Tell the sandbox how a party outside answers',
  description: `${forThePersonWhoRunsIt} Without company_id for every company that has none of its own.`,
  access: { public: true },
  hidden: true,
  body: Type.Object({
    provider: Type.Enum([...providers]),
    company_id: Type.Optional(Type.String({ format: 'uuid' })),
    outcome: Type.Enum(['ACCEPT', 'REJECT', 'SILENCE', 'USUAL']),
    delay_ms: Type.Optional(Type.Integer({ minimum: 0, maximum: 86_400_000 })),
    message: Type.Optional(Type.String({ maxLength: 1000 })),
    answer: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
  }),
  replies: { 204: empty('Told'), 401: refusal(['auth_unauthorized']), 404: refusal(['not_found']) },
  handler: async ({ ctx, body, request }) => {
    checkAdminToken(request.headers.authorization, ctx.config.operatorToken);
    await setSandboxAnswer(ctx, {
      provider: body.provider,
      companyId: body.company_id,
      outcome: body.outcome,
      delayMs: body.delay_ms,
      message: body.message,
      answer: body.answer,
    });
    return undefined;
  },
});
