// Writes the types of packages/client from the OpenAPI documents of the server as it is compiled.
// --check writes nothing and fails when a committed file differs.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { clientTypes } from './client-types.mjs';
import { openApiDocuments } from './openapi-documents.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stale = [];
for (const [name, document] of Object.entries(await openApiDocuments())) {
  const path = join(root, `packages/client/src/${name}.generated.ts`);
  const text = clientTypes(name, document);
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  if (process.argv.includes('--check')) stale.push(path);
  else writeFileSync(path, text);
}
if (stale.length > 0) {
  console.error(
    'The API has changed: run "node scripts/generate-client.mjs" and commit packages/client/src/*.generated.ts.',
  );
  process.exitCode = 1;
} else console.log('Types of the client are up to date.');
