import { issueSessionToken } from '../../../accounts/access/session-token.js';
import { json, page } from '../../framework/page.js';
import { llms, markdown } from './llms.js';
import { postman } from './postman.js';

/** Who is signed in, for the page of the APIs: it shows whom a token would be for. */
const session = page({
  method: 'GET',
  path: '/api/session',
  access: 'anyone',
  handle: async ({ session, company, csrfToken, theme }) =>
    json({
      company: session?.complete && company ? company.name : null,
      sign_in: '/ui/login?next=%2Fapi-docs%2F',
      csrf_token: csrfToken,
      theme,
    }),
});

/** A token of the session, in the shape of POST /oauth2/token: no keys need be at hand to try the APIs. */
const token = page({
  method: 'POST',
  path: '/api/token',
  access: 'company',
  handle: async ({ ctx, session, company }) => {
    const { accessToken, expiresInSeconds, scopeNames } = await issueSessionToken(ctx, session, company);
    return json({
      access_token: accessToken,
      token_type: 'bearer',
      expires_in: expiresInSeconds,
      scope: scopeNames.join(' '),
    });
  },
});

/** What developers' tools fetch, and what the page of the APIs asks the UI for. */
export const apiPages = [session, token, postman, llms, markdown];
