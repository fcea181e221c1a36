import { Type } from 'typebox';
import { listProfiles } from '../../../accounts/profiles/profile.js';
import { operation } from '../../../platform/http/index.js';
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
  access: { company: ['company:read'] },
  query: Type.Object({
    network: Type.Optional(Type.Array(Type.Enum([...networkNames]))),
    status: Type.Optional(Type.Array(Type.Enum(['active', 'pending', 'error']))),
  }),
  replies: { 200: Type.Array(CompanyProfile) },
  handler: async ({ ctx, principal, query }) => {
    const profiles = await listProfiles(ctx, principal.companyId, {
      networks: bothNames(query.network),
      statuses: query.status,
    });
    return profiles.map(presentProfile);
  },
});
