import { Type } from 'typebox';
import { lookUpCompanies } from '../../../partners/lookups.js';
import { operation } from '../../../platform/http/index.js';

const CompanyLookups = Type.Object(
  { company_bid: Type.String({ description: 'As it was asked for' }), company_status: Type.Enum(['FREE', 'RESERVED']) },
  { $id: 'Partner.CompanyLookups' },
);

/** GET /v1/partner/lookups/companies */
export const getPartnerCompanies = operation({
  method: 'GET',
  url: '/v1/partner/lookups/companies',
  tag: 'partner',
  summary: 'Whether business ids can be registered',
  description:
    'RESERVED when a company with this business id (or VAT number, in any spelling) has an account, disabled ones included; else FREE. A text that cannot be a business id of the country is refused, since it can be neither.',
  access: { company: ['partner:lookups'] },
  query: Type.Object({
    bids: Type.Array(Type.String({ minLength: 1, maxLength: 50 }), { minItems: 1, maxItems: 10 }),
    country: Type.String({ pattern: '^[A-Za-z]{2}$', description: 'ISO 3166-1 alpha-2' }),
  }),
  replies: { 200: Type.Array(CompanyLookups) },
  handler: async ({ ctx, query }) => {
    const found = await lookUpCompanies(ctx, query);
    return found.map(({ bid, isReserved }) => ({
      company_bid: bid,
      company_status: isReserved ? ('RESERVED' as const) : ('FREE' as const),
    }));
  },
});
