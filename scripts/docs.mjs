// Writes the pages of docs/ that are drawn from tables in the code; --check writes nothing and fails when one differs.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cliPage } from './cli-page.mjs';
import { compatibilityPage } from './compat-page.mjs';
import { formatsPage } from './formats-page.mjs';
import { openApiDocuments } from './openapi-documents.mjs';
import { postmanFiles } from './postman/collection.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'packages/server/dist/src');
const { settings } = await import(join(dist, 'config.js'));
const { ax } = await import(join(dist, 'apis/ax/index.js'));
const { validatorApi } = await import(join(dist, 'apis/validator/index.js'));
const events = await import(join(dist, 'events/names.js'));

const cell = (text) => String(text).replaceAll('|', '\\|').replaceAll('\n', ' ');
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
const generated = 'This page is drawn from the code by `npm run docs`; change it there.';

/** APIs with pages of their own, by what stands before `errors.md` and `operations.md` in the names of these. */
const apis = { '': ['the AX API', ax], 'validator-': ['the Validator API', validatorApi({ open: false })] };

const errorsPage = (name, api) => `# Errors of ${name}

${generated}

An error is \`{"code", "message", "details": [ … ]}\` with the status below. \`details\` holds a sentence for each
finding: what is wrong and where. The header \`x-request-id\` names the request in the log.

${table(
  ['code', 'status', 'message', 'when'],
  Object.entries(api.errors)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([code, e]) => [`\`${code}\``, e.status, e.message, e.when]),
)}
`;

const operationsPage = (name, api) => `# Operations of ${name}

${generated}

The whole description, with every field, is the OpenAPI document at \`/swagger_doc\`. Of several scopes any one suffices.

${table(
  ['operation', 'what it does', 'scopes'],
  api.operations
    .filter((o) => !o.hidden)
    .map((o) => [
      `\`${o.method} ${o.url.replace(/:(\w+)/g, '{$1}')}\``,
      o.summary,
      o.access.public ? 'none: public' : [...(o.access.company ?? []), ...(o.access.operator ?? [])].join(', '),
    ]),
)}
`;

const pages = {
  'settings.md': `# Settings

${generated}

Every setting is an environment variable, read once at the start. A value that cannot be used stops the start with a
message that names each such variable.

${table(
  ['variable', 'default', 'meaning'],
  Object.values(settings).map((s) => [
    `\`${s.env}\``,
    s.default === '' ? '(empty)' : `\`${s.default}\``,
    s.meaning + (s.secret ? ' Secret: never printed or logged.' : ''),
  ]),
)}
`,
  'events.md': `# Events

${generated}

Webhooks carry these events. A subscription names them one by one or with \`*\` for a segment; a \`*\` at the end stands
for all that may follow.

- \`DOCUMENTS.<TYPE>.<OUTCOME>\`: TYPE is ${events.documentTypes.join(' ')}; OUTCOME is ${events.documentOutcomes.join(' ')}
- \`NETWORKS.<NETWORK>.<OUTCOME>\`: NETWORK is ${events.networks.join(' ')}; OUTCOME is ${events.networkOutcomes.join(' ')}
- \`COMPANIES.AUTHORIZATION.<STATE>\`: STATE is ${events.companyStates.join(' ')}
`,
};

for (const [prefix, [name, api]] of Object.entries(apis)) {
  pages[`${prefix}errors.md`] = errorsPage(name, api);
  pages[`${prefix}operations.md`] = operationsPage(name, api);
}

pages['formats.md'] = await formatsPage(join(root, 'packages/invoice/dist/src'), table, generated);

pages['compatibility.md'] = compatibilityPage(ax, table, generated);

pages['cli.md'] = await cliPage(dist, table, generated);

for (const [name, text] of Object.entries(postmanFiles(await openApiDocuments()))) pages[`postman/${name}`] = text;

const check = process.argv.includes('--check');
mkdirSync(join(root, 'docs/postman'), { recursive: true });
const stale = [];
for (const [name, text] of Object.entries(pages)) {
  const path = join(root, 'docs', name);
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  if (check) stale.push(`docs/${name}`);
  else writeFileSync(path, text);
}
if (stale.length > 0) {
  console.error(`Not in step with the code: ${stale.join(', ')}. Run "npm run docs" and commit the result.`);
  process.exit(1);
}
console.log(check ? 'Documentation pages are in step with the code.' : 'Documentation pages are written.');
