import { Type } from 'typebox';
import { requestAuthorization } from '../../../accounts/authorization/request-authorization.js';
import { operation, refusal } from '../../../platform/http/index.js';
import { authorizationFields, CompanyAuthorization } from '../companies/authorization-entities.js';

/** POST /v1/company/authorization */
export const postAuthorization = operation({
  method: 'POST',
  url: '/v1/company/authorization',
  tag: 'company',
  summary: 'Ask for the authorization of the company',
  description: [
    'Mails a signing link to `auth_email`; a request that was still waiting is cancelled. In sandbox mode the company is verified by itself shortly after; in production after the signature, by the decision of the operator. Each change is told by COMPANIES.AUTHORIZATION events.',
    '`options` verifies at once when the company of the token is a partner; from others it is kept as evidence for the decision. `status` is SENT or SIGNED, words that the contract leaves open.',
  ].join('\n\n'),
  access: { company: ['company:write'] },
  body: Type.Object(authorizationFields),
  example: { auth_email: 'aino.virta@virta.example', locale: 'FI' },
  replies: { 200: CompanyAuthorization, 403: refusal(['forbidden']) },
  handler: async ({ ctx, principal, body }) => {
    const outcome = await requestAuthorization(ctx, {
      callerCompanyId: principal.companyId,
      userId: principal.userId,
      companyIds: [principal.companyId],
      authEmail: body.auth_email,
      locale: body.locale,
      options: body.options,
    });
    return { status: outcome.status, count: outcome.count };
  },
});
