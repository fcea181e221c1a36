import { Type } from 'typebox';
import { maxCompanies, requestAuthorization } from '../../../accounts/authorization/request-authorization.js';
import { operation, refusal } from '../../../platform/http/index.js';
import { authorizationFields, CompanyAuthorization } from './authorization-entities.js';

/** POST /v1/companies/authorizations */
export const postCompaniesAuthorizations = operation({
  method: 'POST',
  url: '/v1/companies/authorizations',
  tag: 'companies',
  summary: 'Ask for the authorization of several companies',
  description:
    "The user of the token must be an admin of every company. 200 when the companies are verified by this call (a partner company that vouches for them by `options`), 202 when signatures are awaited; the contract leaves the difference open. All or none: one company that is not the user's refuses the whole call.",
  access: { company: ['company:write'] },
  body: Type.Object({
    ...authorizationFields,
    company_ids: Type.Array(Type.String(), { minItems: 1, maxItems: maxCompanies }),
  }),
  example: {
    auth_email: 'aino.virta@virta.example',
    locale: 'FI',
    company_ids: ['0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b'],
  },
  replies: {
    200: CompanyAuthorization,
    202: CompanyAuthorization,
    403: refusal(['forbidden']),
    404: refusal(['not_found']),
  },
  handler: async ({ ctx, principal, body, reply }) => {
    const outcome = await requestAuthorization(ctx, {
      callerCompanyId: principal.companyId,
      userId: principal.userId,
      companyIds: body.company_ids,
      authEmail: body.auth_email,
      locale: body.locale,
      options: body.options,
    });
    reply.code(outcome.status === 'SIGNED' ? 200 : 202);
    return { status: outcome.status, count: outcome.count };
  },
});
