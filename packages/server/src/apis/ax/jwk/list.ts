import { Type } from 'typebox';
import { publishedKeys } from '../../../accounts/access/signing-keys.js';
import { operation } from '../../../platform/http/index.js';

const JwkEntries = Type.Object(
  {
    keys: Type.Array(
      Type.Object({ kty: Type.String(), e: Type.String(), n: Type.String(), kid: Type.String() }, { $id: 'JWKEntry' }),
    ),
  },
  { $id: 'JWKEntries' },
);

/** GET /v1/jwk */
export const getJwk = operation({
  method: 'GET',
  url: '/v1/jwk',
  tag: 'jwk',
  summary: 'Public keys that access tokens are signed with',
  description:
    'RSA keys for RS256, found by the `kid` in the head of a token; the newest signs. A retired key stays until the last token signed with it has ended. The list with one entry is how the contract types it.',
  access: { public: true },
  replies: { 200: Type.Array(JwkEntries) },
  handler: async ({ ctx, reply }) => {
    reply.header('cache-control', 'public, max-age=60');
    const keys = await publishedKeys(ctx);
    return [{ keys: keys.map(({ kty, e, n, kid }) => ({ kty, e, n, kid })) }];
  },
});
