import { Type } from 'typebox';
import { registerProfile } from '../../../accounts/profiles/register-profile.js';
import { Refusal } from '../../../platform/errors.js';
import { operation, refusal } from '../../../platform/http/index.js';
import { actingCompany, companyIdQuery } from './acting-company.js';
import { CompanyProfile, presentProfile } from './entity.js';
import { extensionsOf, profilesWithExtensions } from './extensions.js';

/** POST /v1/company/profiles */
export const postProfile = operation({
  method: 'POST',
  url: '/v1/company/profiles',
  tag: 'company',
  summary: 'Register the company in a network',
  description: [
    'The registration is pending and becomes active, or error with the reason in `last_event`. NETWORKS events tell of it: CREATED, ENABLED, and DISABLED when it is removed.',
    'VISMA is receiving inside this service; it takes the profile INVOICE_AND_CREDIT_NOTE and must stand before invoices are received from networks outside. PEPPOL takes ordering and response profiles too, which need `profile_version`. BANK is for Finnish companies and requested by itself when they are verified; SCAN_DOCUMENTS (or VISMASCANNER) takes VOUCHER. RECEIVABLES is deprecated in favour of PUT /v1/services/receivables.',
    'Networks outside answer later. In sandbox mode they answer by themselves after AUTOINVOICE_PROVIDER_DELAY_MS; otherwise as AUTOINVOICE_PROVIDERS says.',
    'The `network_settings` of the networks are unknown in the contract: BANK takes `iban` and `bic`, others keep what they are given.',
    "Without `endpoint_id` and `scheme` the address follows from country and business id; an address of one's own choice must be one of the company's. A company that is not verified may register, but nothing is delivered to it before it is verified (the contract leaves this open).",
  ].join('\n\n'),
  access: { company: ['company:write'], operator: ['operator:company:write'] },
  query: companyIdQuery,
  body: Type.Object({
    profiles: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 100 }), { maxItems: 50 })),
    profile_version: Type.Optional(Type.String({ maxLength: 100 })),
    endpoint_id: Type.Optional(Type.String({ maxLength: 128 })),
    scheme: Type.Optional(Type.String({ maxLength: 20 })),
    network: Type.String({ default: 'PEPPOL', maxLength: 50 }),
    profiles_with_extensions: Type.Optional(profilesWithExtensions),
    network_settings: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
  }),
  example: { profiles: ['INVOICE_AND_CREDIT_NOTE'], network: 'VISMA' },
  replies: {
    201: CompanyProfile,
    404: refusal(['not_found']),
    422: refusal([
      'profile_name_conflict',
      'profile_eia_conflict',
      'profile_eia_bid_conflict',
      'profile_not_supported',
      'profile_identifier_missing',
    ]),
  },
  handler: async ({ ctx, principal, query, body }) => {
    const companyId = await actingCompany(ctx, principal, query);
    if (!body.profiles?.length) throw new Refusal('invalid_parameters', ['profiles: at least one is needed.']);
    const profile = await registerProfile(ctx, companyId, {
      network: body.network,
      profiles: body.profiles,
      profileVersion: body.profile_version || undefined,
      scheme: body.scheme || undefined,
      endpointId: body.endpoint_id || undefined,
      networkSettings: body.network_settings,
      extensions: extensionsOf(body.profiles_with_extensions ?? []),
    });
    return presentProfile(profile);
  },
});
