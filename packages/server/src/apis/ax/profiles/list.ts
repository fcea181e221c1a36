import { Type } from 'typebox';
import { listProfiles } from '../../../accounts/profiles/profile.js';
import { operation, refusal } from '../../../platform/http/index.js';
import { actingCompany, companyIdField } from './acting-company.js';
import { CompanyProfile, networkNames, presentProfile } from './entity.js';

/** SCAN_DOCUMENTS and VISMASCANNER are two names of one network. */
const bothNames = (names: readonly string[] = []): string[] =>
  names.flatMap((name) => (/^(SCAN_DOCUMENTS|VISMASCANNER)$/.test(name) ? ['SCAN_DOCUMENTS', 'VISMASCANNER'] : name));

/** GET /v1/company/profiles */
export const listProfilesOperation = operation({
  method: 'GET',
  url: '/v1/company/profiles',
  tag: 'company',
  summary: 'List the registrations of the company',
  description: 'Oldest first. Removed ones are not listed.',
  access: { company: ['company:read'], operator: ['operator:company:read'] },
  query: Type.Object({
    network: Type.Optional(Type.Array(Type.Enum([...networkNames]))),
    status: Type.Optional(Type.Array(Type.Enum(['active', 'pending', 'error']))),
    ...companyIdField,
  }),
  replies: { 200: Type.Array(CompanyProfile), 404: refusal(['not_found']) },
  handler: async ({ ctx, principal, query }) => {
    const profiles = await listProfiles(ctx, await actingCompany(ctx, principal, query), {
      networks: bothNames(query.network),
      statuses: query.status,
    });
    return profiles.map(presentProfile);
  },
});
