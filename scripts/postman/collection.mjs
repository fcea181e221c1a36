// The Postman collection and environment (v2.1) out of the OpenAPI documents.
import { requestOf, variableOf } from './request.mjs';
import { afterToken, beforeToken, declared, keepId } from './scripts.mjs';
import { steps } from './steps.mjs';

/** Variables of the collection that hold the addresses of the APIs, by the APIs' names. */
const bases = { ax: 'baseUrl', validator: 'validatorUrl' };

const script = (listen, exec) => ({ listen, script: { type: 'text/javascript', exec } });

/** What runs after a request about something new, so that the next requests find it. */
function keepsId(document, method, path) {
  const child = Object.keys(document.paths).find(
    (p) => p.startsWith(`${path}/{`) && !p.slice(path.length + 2).includes('/'),
  );
  if (method !== 'post' || child === undefined) return [];
  return keepId(variableOf(child, child.slice(path.length + 2, -1)));
}

const isToken = (path) => path === '/oauth2/token';

/** The token request with the environment's credentials, wherever the document has examples. */
function tokenRequest(request) {
  const values = { grant_type: 'client_credentials' };
  const named = ['client_id', 'client_secret', 'vendor_api_key', 'scope'];
  const urlencoded = request.body.urlencoded.map(({ value: _example, disabled: _off, ...field }) => ({
    ...field,
    value: values[field.key] ?? (named.includes(field.key) ? `{{${field.key}}}` : ''),
    ...(field.key in values || named.includes(field.key) ? {} : { disabled: true }),
  }));
  const url = { raw: '{{tokenUrl}}', host: ['{{tokenUrl}}'] };
  return { ...request, body: { ...request.body, urlencoded }, url };
}

function itemOf(api, document, method, path, own = {}) {
  const op = document.paths[path]?.[method];
  if (op === undefined) throw new Error(`The ${api} API has no ${method} ${path}.`);
  const request = requestOf(`{{${bases[api]}}}`, method, path, op, own);
  const token = isToken(path);
  const after = [
    ...declared(Object.keys(op.responses)),
    ...(token ? afterToken : keepsId(document, method, path)),
    ...(own.tests ?? []),
  ];
  return {
    name: own.name ?? op.summary,
    event: [...(token ? [script('prerequest', beforeToken)] : []), script('test', after)],
    request: token ? tokenRequest(request) : request,
    response: [],
  };
}

function folderOf(api, document, { name, description }) {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, op]) => op.tags?.[0] === name)
      .map(([method]) => ({ method, path })),
  );
  // What removes things comes last, so that a folder can be run from top to bottom.
  const late = (method) => Number(method === 'delete');
  const item = operations
    .sort((a, b) => late(a.method) - late(b.method))
    .map(({ method, path }) => itemOf(api, document, method, path));
  return { name, description, item };
}

const stepItem = (documents) => (step) => {
  const [api, method, path] = step.call.split(' ');
  return itemOf(api, documents[api], method, path, step);
};

const description = `Every operation of the APIs, with an example where there is one.

1. Import this collection and the environment beside it, and choose the environment.
2. Fill in \`client_id\` (the company's UUID), \`client_secret\` (an API key) and \`vendor_api_key\` in the environment.
3. Send "Get an access token": its script keeps the token in the environment, and every other request uses it.

\`baseUrl\`, \`validatorUrl\` and \`tokenUrl\` are variables of the collection. The folder "First steps" runs from top to
bottom, by hand or with the collection runner. Ids of what is made are kept in the environment.`;

/** @param documents the OpenAPI documents by the names of the APIs */
function collection(documents) {
  return {
    info: {
      name: 'AutoInvoice',
      description,
      schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
    },
    auth: { type: 'bearer', bearer: [{ key: 'token', value: '{{access_token}}', type: 'string' }] },
    variable: [
      { key: 'baseUrl', value: 'http://127.0.0.1:4000' },
      { key: 'validatorUrl', value: 'http://127.0.0.1:4000/validator' },
      { key: 'tokenUrl', value: '{{baseUrl}}/oauth2/token' },
    ],
    item: [
      {
        name: 'First steps',
        description: 'In a sandbox: from the token to the delivered invoice.',
        item: steps.map(stepItem(documents)),
      },
      ...Object.entries(documents).map(([api, document]) => ({
        name: document.info.title,
        description: document.info.description,
        item: document.tags.map((tag) => folderOf(api, document, tag)).filter(({ item }) => item.length > 0),
      })),
    ],
  };
}

function environment() {
  const value = (key, text, secret = false) => ({
    key,
    value: text,
    type: secret ? 'secret' : 'default',
    enabled: true,
  });
  return {
    name: 'AutoInvoice EXAMPLE_ENVIRONMENT',
    values: [
      value('scope', 'eui company validate'),
      value('client_id', ''),
      value('client_secret', '', true),
      value('vendor_api_key', '', true),
      value('access_token', '', true),
    ],
    _postman_variable_scope: 'environment',
  };
}

/** The files of docs/postman, as texts by their names. */
export function postmanFiles(documents) {
  const text = (value) => `${JSON.stringify(value, null, 2)}\n`;
  return {
    'autoinvoice.postman_collection.json': text(collection(documents)),
    'autoinvoice.postman_environment.json': text(environment()),
  };
}
