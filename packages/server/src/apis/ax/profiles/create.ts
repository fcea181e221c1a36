import { Type } from 'typebox';
import { registerProfile } from '../../../accounts/profiles/register-profile.js';
import { Refusal } from '../../../platform/errors.js';
import { operation, refusal } from '../../../platform/http/index.js';
import { CompanyProfile, presentProfile } from './entity.js';

/** POST /v1/company/profiles */
export const postProfile = operation({
  method: 'POST',
  url: '/v1/company/profiles',
  tag: 'company',
  summary: 'Register the company in a network',
  description: [
    'The registration is pending and becomes active, or error with the reason in `last_event`. NETWORKS events tell of it: CREATED, ENABLED, and DISABLED when it is removed.',
    'VISMA is receiving inside this service; it takes the profile INVOICE_AND_CREDIT_NOTE and must stand before receiving networks outside are opened. Other networks are answered with `profile_not_supported` until they are open here.',
    "Without `endpoint_id` and `scheme` the address follows from country and business id; an address of one's own choice must be one of the company's. A company that is not verified may register, but nothing is delivered to it before it is verified (the contract leaves this open).",
  ].join('\n\n'),
  access: { company: ['company:write'] },
  body: Type.Object({
    profiles: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 100 }), { maxItems: 50 })),
    profile_version: Type.Optional(Type.String({ maxLength: 100 })),
    endpoint_id: Type.Optional(Type.String({ maxLength: 128 })),
    scheme: Type.Optional(Type.String({ maxLength: 20 })),
    network: Type.String({ default: 'PEPPOL', maxLength: 50 }),
    profiles_with_extensions: Type.Optional(Type.Array(Type.String())),
    network_settings: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
  }),
  example: { profiles: ['INVOICE_AND_CREDIT_NOTE'], network: 'VISMA' },
  replies: {
    201: CompanyProfile,
    422: refusal([
      'profile_name_conflict',
      'profile_eia_conflict',
      'profile_eia_bid_conflict',
      'profile_not_supported',
      'profile_identifier_missing',
    ]),
  },
  handler: async ({ ctx, principal, body }) => {
    if (!body.profiles?.length) throw new Refusal('invalid_parameters', ['profiles: at least one is needed.']);
    if (body.profiles_with_extensions?.length) {
      throw new Refusal('profile_not_supported', ['profiles_with_extensions: no network here takes extensions.']);
    }
    const profile = await registerProfile(ctx, principal.companyId, {
      network: body.network,
      profiles: body.profiles,
      profileVersion: body.profile_version || undefined,
      scheme: body.scheme || undefined,
      endpointId: body.endpoint_id || undefined,
      networkSettings: body.network_settings,
    });
    return presentProfile(profile);
  },
});
