import { Type } from 'typebox';
import { registerUser } from '../../../accounts/users/register-user.js';
import { operation, refusal } from '../../../platform/http/index.js';

const ApiUser = Type.Object({ user_api_key: Type.String() }, { $id: 'ApiUser' });

/** POST /v1/users */
export const postUser = operation({
  method: 'POST',
  url: '/v1/users',
  tag: 'users',
  summary: 'Register a user',
  description:
    'A user is an e-mail address and may belong to many companies. The API key in the reply cannot be read again. An address that is registered already is refused with 422 and no key: knowing an address must not be enough to get in. The contract leaves that reply open.',
  access: { public: true },
  body: Type.Object({
    vendor_api_key: Type.String(),
    email: Type.String({ maxLength: 254 }),
    first_name: Type.Optional(Type.String({ maxLength: 100 })),
    last_name: Type.Optional(Type.String({ maxLength: 100 })),
  }),
  example: {
    vendor_api_key: 'the key of the software',
    email: 'aino.virta@virta.example',
    first_name: 'Aino',
    last_name: 'Virta',
  },
  replies: {
    201: ApiUser,
    401: refusal(['invalid_credentials']),
    422: refusal(['user_email_taken']),
    429: refusal(['too_many_requests']),
  },
  handler: async ({ ctx, body, request, reply }) => {
    const { apiKey } = await registerUser(ctx, {
      vendorApiKey: body.vendor_api_key,
      email: body.email,
      firstName: body.first_name,
      lastName: body.last_name,
      source: request.ip,
    });
    reply.header('cache-control', 'no-store');
    return { user_api_key: apiKey };
  },
});
