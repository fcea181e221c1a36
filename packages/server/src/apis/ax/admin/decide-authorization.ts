import { Type } from 'typebox';
import { decideAuthorization } from '../../../accounts/authorization/decide.js';
import { empty, operation, refusal } from '../../../platform/http/index.js';
import { checkAdminToken } from './admin-token.js';

/** POST /admin/companies/{id}/authorization: not part of the public contract. */
export const decideAuthorizationOperation = operation({
  method: 'POST',
  url: '/admin/companies/:id/authorization',
  tag: 'companies',
  summary: 'Decide whether a company is verified',
  description: 'For the person who runs the service, with the token of the setting AUTOINVOICE_ADMIN_TOKEN.',
  access: { public: true },
  hidden: true,
  params: Type.Object({ id: Type.String() }),
  body: Type.Object({
    decision: Type.Enum(['VERIFIED', 'UNVERIFIED', 'UNKNOWN']),
    note: Type.Optional(Type.String({ maxLength: 1000 })),
  }),
  replies: { 204: empty('Decided'), 401: refusal(['auth_unauthorized']), 404: refusal(['not_found']) },
  handler: async ({ ctx, params, body, request }) => {
    checkAdminToken(request.headers.authorization, ctx.config.operatorToken);
    await decideAuthorization(ctx, params.id, body);
    return undefined;
  },
});
