import { authorizationStatus } from '../../../accounts/authorization/status.js';
import { operation } from '../../../platform/http/index.js';
import { CompanyAuthorizationStatus, presentStatus } from '../companies/authorization-entities.js';

/** GET /v1/company/authorization */
export const getAuthorization = operation({
  method: 'GET',
  url: '/v1/company/authorization',
  tag: 'company',
  summary: 'Authorization status of the company',
  description: '`auth_state` is that of the latest request; NONE, with an empty `auth_email`, when there was none.',
  access: { company: ['company:read'] },
  replies: { 200: CompanyAuthorizationStatus },
  handler: async ({ ctx, principal }) => presentStatus(await authorizationStatus(ctx, principal.companyId)),
});
