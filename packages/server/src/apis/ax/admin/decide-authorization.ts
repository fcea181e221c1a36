import { createHash, timingSafeEqual } from 'node:crypto';
import { Type } from 'typebox';
import { decideAuthorization } from '../../../accounts/authorization/decide.js';
import { Refusal } from '../../../platform/errors.js';
import { empty, operation, refusal } from '../../../platform/http/index.js';

/** Throws Refusal `auth_unauthorized` unless the header carries the token of the person who runs the service. */
function checkAdminToken(header: string | undefined, expected: string | undefined): void {
  const given = /^Bearer +(\S+) *$/i.exec(header ?? '')?.[1];
  // Digests, so that neither content nor length shows in the time it takes.
  const digest = (text: string) => createHash('sha256').update(text).digest();
  if (expected === undefined || given === undefined || !timingSafeEqual(digest(given), digest(expected))) {
    throw new Refusal('auth_unauthorized', ['The token of the person who runs the service is needed.']);
  }
}

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
