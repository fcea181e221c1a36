import { keepCompanyActive } from '../../../accounts/companies/company.js';
import { empty, operation } from '../../../platform/http/index.js';

/** POST /v1/company/keep_active */
export const postKeepActive = operation({
  method: 'POST',
  url: '/v1/company/keep_active',
  tag: 'company',
  summary: 'Mark the account as active',
  description: 'An account that has not been used for a year counts as idle; this call keeps it.',
  access: { company: ['company:write'] },
  replies: { 201: empty('Marked') },
  handler: async ({ ctx, principal }) => {
    await keepCompanyActive(ctx, principal.companyId);
    return undefined;
  },
});
