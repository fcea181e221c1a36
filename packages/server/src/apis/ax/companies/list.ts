import { Type } from 'typebox';
import { listCompaniesOfUser } from '../../../accounts/companies/company.js';
import { operation } from '../../../platform/http/index.js';

const UserCompany = Type.Object({ id: Type.String(), name: Type.String(), bid: Type.String() }, { $id: 'UserCompany' });

/** GET /v1/companies */
export const listCompanies = operation({
  method: 'GET',
  url: '/v1/companies',
  tag: 'companies',
  summary: 'List the companies of the user',
  description:
    'Companies that the user of the token belongs to and that are not disabled, by name. `bid` is found in any spelling, a VAT number included.',
  access: { company: ['company:read'] },
  query: Type.Object({
    bid: Type.Optional(Type.String()),
    country: Type.Optional(Type.String({ description: 'ISO 3166-1 alpha-2' })),
  }),
  replies: { 200: Type.Array(UserCompany) },
  handler: async ({ ctx, principal, query }) => {
    const companies = await listCompaniesOfUser(ctx, principal.userId, query);
    return companies.map(({ companyId, name, bid }) => ({ id: companyId, name, bid }));
  },
});
