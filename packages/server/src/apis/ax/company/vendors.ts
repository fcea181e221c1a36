import { Type } from 'typebox';
import { linkVendor, unlinkVendor, vendorLinkState } from '../../../accounts/vendors/vendor-link.js';
import { Refusal } from '../../../platform/errors.js';
import { type CompanyPrincipal, empty, operation } from '../../../platform/http/index.js';

const LinkVendorApiKey = Type.Object(
  { state: Type.Enum(['LINKED', 'NOT_LINKED'], { description: 'The contract leaves the words open' }) },
  { $id: 'LinkVendorAPIKey' },
);

function vendorKeyOf(principal: CompanyPrincipal): string {
  if (principal.vendorKeyId === undefined) {
    throw new Refusal('auth_unauthorized', ['The token was taken without a vendor API key.']);
  }
  return principal.vendorKeyId;
}

const common = { url: '/v1/company/vendors', tag: 'company', access: { company: ['company:write'] } } as const;

/** GET /v1/company/vendors */
export const getVendor = operation({
  ...common,
  method: 'GET',
  summary: "Whether the company is linked to the token's software",
  description:
    "The vendor key that the token was taken with decides. A link opens the company to the vendor's webhooks and lists.",
  replies: { 200: LinkVendorApiKey },
  handler: async ({ ctx, principal }) => ({
    state: await vendorLinkState(ctx, principal.companyId, vendorKeyOf(principal)),
  }),
});

/** POST /v1/company/vendors */
export const postVendor = operation({
  ...common,
  method: 'POST',
  summary: "Link the company to the token's software",
  description: 'Linking twice is no error.',
  replies: { 201: LinkVendorApiKey },
  handler: async ({ ctx, principal }) => ({
    state: await linkVendor(ctx, principal.companyId, vendorKeyOf(principal)),
  }),
});

/** DELETE /v1/company/vendors */
export const deleteVendor = operation({
  ...common,
  method: 'DELETE',
  summary: "End the link to the token's software",
  description: 'No error when there is no link.',
  replies: { 204: empty('Not linked any more') },
  handler: async ({ ctx, principal }) => {
    await unlinkVendor(ctx, principal.companyId, vendorKeyOf(principal));
    return undefined;
  },
});
