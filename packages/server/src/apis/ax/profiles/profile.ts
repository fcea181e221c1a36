import { Type } from 'typebox';
import {
  changeExtensions,
  changeNetworkSettings,
  getProfile,
  removeProfile,
} from '../../../accounts/profiles/profile.js';
import { empty, operation, refusal } from '../../../platform/http/index.js';
import { actingCompany, companyIdQuery } from './acting-company.js';
import { CompanyProfile, presentProfile } from './entity.js';

const common = {
  url: '/v1/company/profiles/:id',
  tag: 'company',
  params: Type.Object({ id: Type.String() }),
  query: companyIdQuery,
} as const;
const read = { company: ['company:read'], operator: ['operator:company:read'] } as const;
const write = { company: ['company:write'], operator: ['operator:company:write'] } as const;

/** GET /v1/company/profiles/{id} */
export const getProfileOperation = operation({
  ...common,
  method: 'GET',
  summary: 'One registration',
  description:
    '`status` is pending until the network has answered, then active, or error with the reason in `last_event`.',
  access: read,
  replies: { 200: CompanyProfile, 404: refusal(['not_found']) },
  handler: async ({ ctx, principal, params, query }) =>
    presentProfile(await getProfile(ctx, await actingCompany(ctx, principal, query), params.id)),
});

/** PATCH /v1/company/profiles/{id} */
export const patchProfile = operation({
  ...common,
  method: 'PATCH',
  summary: "Replace the network's own settings of a registration",
  description: 'Only `network_settings` can be changed; to change anything else remove the profile and register anew.',
  access: write,
  body: Type.Object({ network_settings: Type.Optional(Type.Record(Type.String(), Type.Unknown())) }),
  example: { network_settings: {} },
  replies: { 204: empty('Changed'), 404: refusal(['not_found']) },
  handler: async ({ ctx, principal, params, query, body }) => {
    const companyId = await actingCompany(ctx, principal, query);
    const current = await getProfile(ctx, companyId, params.id);
    if (body.network_settings) {
      await changeNetworkSettings(ctx, companyId, current.profileId, body.network_settings);
    }
    return undefined;
  },
});

/** PUT /v1/company/profiles/{id}/extensions */
export const putProfileExtensions = operation({
  ...common,
  method: 'PUT',
  url: '/v1/company/profiles/:id/extensions',
  summary: 'Replace the extensions of a profile',
  description:
    'GACCOUNT10 is the Dutch g-account extension of invoices, for Dutch companies in PEPPOL. The body of the reply is unknown in the contract; it is the registration.',
  access: write,
  body: Type.Object({
    profile_name: Type.String({ minLength: 1, maxLength: 100 }),
    extensions: Type.Array(Type.Enum(['GACCOUNT10']), { maxItems: 10 }),
  }),
  example: { profile_name: 'INVOICE_AND_CREDIT_NOTE', extensions: ['GACCOUNT10'] },
  replies: { 200: CompanyProfile, 404: refusal(['not_found']), 422: refusal(['profile_not_supported']) },
  handler: async ({ ctx, principal, params, query, body }) =>
    presentProfile(
      await changeExtensions(ctx, await actingCompany(ctx, principal, query), params.id, {
        profileName: body.profile_name,
        extensions: body.extensions,
      }),
    ),
});

/** DELETE /v1/company/profiles/{id} */
export const deleteProfile = operation({
  ...common,
  method: 'DELETE',
  summary: 'Remove a registration',
  description:
    'Nothing is received by it from now on and its address is free. Refused with 409 for the last VISMA registration while registrations stand in networks that build on it; the contract leaves the rule open.',
  access: write,
  replies: { 204: empty('Removed'), 404: refusal(['not_found']), 409: refusal(['profile_deletion_not_allowed']) },
  handler: async ({ ctx, principal, params, query }) => {
    await removeProfile(ctx, await actingCompany(ctx, principal, query), params.id);
    return undefined;
  },
});
