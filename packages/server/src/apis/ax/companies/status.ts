import { Type } from 'typebox';
import { authorizationStatusForUser } from '../../../accounts/authorization/status.js';
import { operation, refusal } from '../../../platform/http/index.js';
import { CompanyAuthorizationStatus, presentStatus } from './authorization-entities.js';

/** GET /v1/companies/{id}/status */
export const getCompanyStatus = operation({
  method: 'GET',
  url: '/v1/companies/:id/status',
  tag: 'companies',
  summary: 'Authorization status of a company of the user',
  description:
    'The same as `/v1/company/authorization`, for any company that the user of the token belongs to. `auth_email` is empty before the first request.',
  access: { company: ['company:read'] },
  params: Type.Object({ id: Type.String() }),
  replies: { 200: CompanyAuthorizationStatus, 404: refusal(['not_found']) },
  handler: async ({ ctx, principal, params }) =>
    presentStatus(await authorizationStatusForUser(ctx, principal.userId, params.id)),
});
