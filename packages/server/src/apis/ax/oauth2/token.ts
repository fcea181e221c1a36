import { Type } from 'typebox';
import { issueToken } from '../../../accounts/access/issue-token.js';
import { operation, refusal } from '../../../platform/http/index.js';
import { basicCredentials } from './basic-credentials.js';

const OAuthToken = Type.Object(
  {
    access_token: Type.String({ description: 'A signed JSON Web Token (RS256); its length is not fixed' }),
    token_type: Type.String(),
    expires_in: Type.Integer({ description: 'Seconds' }),
    scope: Type.String({ description: 'What was granted, separated by spaces' }),
    refresh_token: Type.Optional(Type.String({ description: 'Never given' })),
  },
  { $id: 'OAuthToken' },
);

/** POST /oauth2/token */
export const postToken = operation({
  method: 'POST',
  url: '/oauth2/token',
  tag: 'oauth2',
  summary: 'Get an access token',
  description: [
    'A company gives its UUID as `client_id`, a user API key as `client_secret` and the `vendor_api_key` of the software; an operator gives its id and secret. The id and secret may also come as HTTP Basic credentials.',
    'Without `scope` a company gets `global company`, which holds no invoice scope. Names that are unknown or not open to the caller are left out without an error: the reply tells what was granted, aliases by their own name. `validate` and `billing:reports` are in no alias.',
    'Until a company is verified the scopes that move documents (`invoice:`, `document:`, `fi_bank_message:`) are left out of the reply; the token opens them from the moment the company is verified.',
    'A vendor key is needed of every company; it need not be linked to the company. `license_data` is a JSON text with `key` and `meta`; one that cannot be read is an error.',
    'Attempts are limited per client id and source address, failed ones counting tenfold: then the answer is 429 with Retry-After.',
  ].join('\n\n'),
  access: { public: true },
  bodyType: ['form', 'multipart', 'json'],
  body: Type.Object({
    grant_type: Type.Enum(['client_credentials']),
    client_id: Type.Optional(Type.String()),
    client_secret: Type.Optional(Type.String()),
    scope: Type.Optional(Type.String()),
    vendor_api_key: Type.Optional(Type.String()),
    license_data: Type.Optional(Type.String()),
  }),
  example: {
    grant_type: 'client_credentials',
    client_id: '0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b',
    client_secret: 'the API key of a user',
    vendor_api_key: 'the key of the software',
    scope: 'eui',
  },
  replies: { 200: OAuthToken, 401: refusal(['invalid_credentials']), 429: refusal(['too_many_requests']) },
  handler: async ({ ctx, body, request, reply }) => {
    const basic = basicCredentials(request.headers.authorization);
    const issued = await issueToken(ctx, {
      clientId: body.client_id ?? basic?.id,
      clientSecret: body.client_secret ?? basic?.secret,
      vendorApiKey: body.vendor_api_key,
      scope: body.scope,
      licenseData: body.license_data,
      source: request.ip,
    });
    reply.header('cache-control', 'no-store');
    return {
      access_token: issued.accessToken,
      token_type: 'bearer',
      expires_in: issued.expiresInSeconds,
      scope: issued.scopeNames.join(' '),
    };
  },
});
