const sessionAddress = '/ui/api/session';
const tokenAddress = '/ui/api/token';

/** Who is signed in to the UI: `{company, sign_in, csrf_token, theme}`, company null for nobody; undefined without UI. */
export async function askSession() {
  const response = await fetch(sessionAddress, { headers: { accept: 'application/json' } }).catch(() => undefined);
  return response?.ok ? response.json() : undefined;
}

/** A token of the session, as POST /oauth2/token answers. Throws when the session has ended or the company is locked. */
async function takeToken(session) {
  const response = await fetch(tokenAddress, {
    method: 'POST',
    headers: { 'x-csrf-token': session.csrf_token },
    // Who is signed out meanwhile is led to the log-in page, which is no token.
    redirect: 'manual',
  });
  if (!response.ok) throw new Error(`No token: ${response.status}`);
  return response.json();
}

/** Hands a token to Swagger UI, as its Authorize form would. */
function authorize(system, token) {
  const schemes = system.specSelectors.securityDefinitions();
  const schema = schemes?.get('company_auth')?.toJS();
  system.authActions.authorizeOauth2({ auth: { name: 'company_auth', schema }, token });
}

const clockTime = (date) => date.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });

/** Puts a button beside Authorize that takes a token of the UI's session, for who is signed in; a link for others. */
export const sessionPlugin = (session) => () => ({
  wrapComponents: {
    authorizeBtn: (Original, system) => {
      const { React } = system;
      const { createElement: h, useState } = React;
      if (session === undefined) return Original;
      return function WithSession(props) {
        const [told, tell] = useState('');
        const [company, setCompany] = useState(session.company);
        const take = async () => {
          // Somebody may have signed in or out, or changed the company, in another tab.
          Object.assign(session, await askSession());
          setCompany(session.company);
          if (session.company === null) return tell('You are signed out.');
          try {
            const token = await takeToken(session);
            authorize(system, token);
            tell(
              `Authorized as ${session.company} until ${clockTime(new Date(Date.now() + token.expires_in * 1000))}.`,
            );
          } catch {
            tell('No token was given. Open the web UI and sign in again.');
          }
        };
        return h(
          'div',
          { className: 'session' },
          h('span', { className: 'told', role: 'status' }, told),
          company === null
            ? h('a', { className: 'btn session-take', href: session.sign_in }, 'Sign in to get a token')
            : h('button', { type: 'button', className: 'btn session-take', onClick: take }, `Authorize as ${company}`),
          h(Original, props),
        );
      };
    },
  },
});
