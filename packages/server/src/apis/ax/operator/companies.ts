import { Type } from 'typebox';
import { findCompanies } from '../../../accounts/companies/company.js';
import { operation } from '../../../platform/http/index.js';

/** GET /v1/operator/companies */
export const listOperatorCompanies = operation({
  method: 'GET',
  url: '/v1/operator/companies',
  tag: 'operator',
  summary: 'Find companies of the service by business id',
  description:
    'Companies with this business id (or VAT number, in any spelling) that are not disabled: the account itself first, then its departments by name. Empty when there is none.',
  access: { operator: ['operator:companies'] },
  query: Type.Object({
    bid: Type.String({ minLength: 1, maxLength: 50 }),
    country: Type.String({ pattern: '^[A-Za-z]{2}$', description: 'ISO 3166-1 alpha-2' }),
  }),
  replies: { 200: Type.Array(Type.Object({ id: Type.String(), name: Type.String() }, { $id: 'OperatorCompany' })) },
  handler: async ({ ctx, query }) => {
    const companies = await findCompanies(ctx, { bids: [query.bid], country: query.country });
    return companies.filter((c) => !c.disabled).map(({ companyId, name }) => ({ id: companyId, name }));
  },
});
