// Starts Swagger UI on our page. Served as it is: runs in the browser, no build step.
import { fillCorner } from './corner.js';
import { formPlugin } from './forms.js';
import { askSession, sessionPlugin } from './session.js';
import { vendorKeyPlugin } from './token.js';

const facts = await (await fetch('apis.json')).json();
const { apis } = facts;
// `/api-docs/#client_id=…&client_secret=…&vendor_api_key=…&scope=…` fills in the Authorize form and fetches the token.
// The fragment never reaches a server, and it leaves the address bar at once.
const given = new URLSearchParams(location.hash.slice(1));
const prefilled = given.has('client_id');
if (prefilled) history.replaceState(null, '', location.pathname + location.search);

// The session's cookie goes to our own address only, so elsewhere there is none to ask.
const session = facts.web === '' ? await askSession() : undefined;
const dark = matchMedia('(prefers-color-scheme: dark)');
const showTheme = () => {
  const theme = session?.theme ?? 'auto';
  document.documentElement.classList.toggle('dark-mode', theme === 'auto' ? dark.matches : theme === 'dark');
};
showTheme();
dark.addEventListener('change', showTheme);

const asked = (given.get('scope') ?? '').split(' ').filter((scope) => scope !== '');
// Without a scope a token opens no invoices, so the usual ones are ticked.
const scopes = asked.length > 0 ? asked : [...new Set(apis.flatMap((api) => api.scopes))];

const shownFirst = apis.find(({ name }) => name === new URLSearchParams(location.search).get('api')) ?? apis[0];
const ui = window.SwaggerUIBundle({
  url: shownFirst.document,
  dom_id: '#swagger-ui',
  presets: [window.SwaggerUIBundle.presets.apis],
  plugins: [vendorKeyPlugin(given.get('vendor_api_key') ?? ''), formPlugin, sessionPlugin(session)],
  deepLinking: !prefilled,
  docExpansion: 'list',
  filter: true,
  displayRequestDuration: true,
  tryItOutEnabled: true,
  validatorUrl: null,
  defaultModelsExpandDepth: 0,
  onComplete: () => prefilled && authorizeFromAddress(),
});
window.ui = ui;
ui.initOAuth({ clientId: given.get('client_id') ?? '', clientSecret: given.get('client_secret') ?? '', scopes });

// Another API is loaded into the same page, so that the token is kept.
fillCorner(facts, shownFirst, (api) => {
  history.replaceState(null, '', `?api=${api.name}`);
  ui.layoutActions.updateFilter('');
  ui.specActions.updateUrl(api.document);
  ui.specActions.download(api.document);
});

let authorized = false;
function authorizeFromAddress() {
  if (authorized) return;
  authorized = true;
  const system = ui.getSystem();
  const schemes = system.specSelectors.securityDefinitions();
  const scheme = schemes?.get('company_auth');
  const schema = scheme?.getIn(['flows', 'clientCredentials'])?.set('type', 'oauth2').set('flow', 'clientCredentials');
  if (schema === undefined) return;
  system.authActions.authorizeApplication({
    name: 'company_auth',
    schema,
    scopes,
    clientId: given.get('client_id'),
    clientSecret: given.get('client_secret'),
  });
}
