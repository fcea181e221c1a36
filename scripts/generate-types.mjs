// Writes packages/server/src/platform/postgres/schema.generated.ts from a migrated temporary database.
// --check writes nothing and fails when the committed file differs.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const target = join(root, 'packages/server/src/platform/postgres/schema.generated.ts');
const built = join(root, 'packages/server/dist/src/platform/postgres');

const { startEmbeddedPostgres } = await import(join(built, 'embedded/start.js'));
const { openDatabase } = await import(join(built, 'database.js'));
const { migrate } = await import(join(built, 'migrate.js'));

/** What types.ts makes of the values: int8 a number; numeric and date texts, in both directions: never a float. */
const parsing = ['--numeric-parser', 'string', '--date-parser', 'string'];
const mapping = JSON.stringify({ int8: 'number', numeric: 'string' });

function generate(url, out) {
  const cli = createRequire(join(root, 'packages/server/package.json')).resolve('kysely-codegen');
  const bin = join(cli.slice(0, cli.lastIndexOf('kysely-codegen') + 'kysely-codegen'.length), 'dist/cli/bin.js');
  const args = ['--dialect', 'postgres', '--url', url, '--out-file', out, '--default-schema', 'public'];
  const more = ['--exclude-pattern', 'pgboss.*', '--type-mapping', mapping, '--log-level', 'error', ...parsing];
  const run = spawnSync(process.execPath, [bin, ...args, ...more], { cwd: tmpdir(), encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`kysely-codegen failed:\n${run.stdout}${run.stderr}`);
  return readFileSync(out, 'utf8');
}

const folder = mkdtempSync(join(tmpdir(), 'autoinvoice-types-'));
try {
  const server = await startEmbeddedPostgres({ dataDir: folder });
  try {
    const database = await openDatabase({ url: server.url, poolSize: 1 });
    await migrate(database.pool);
    await database.close();
    const fresh = generate(server.url, join(folder, 'schema.generated.ts'));
    const present = (() => {
      try {
        return readFileSync(target, 'utf8');
      } catch {
        return '';
      }
    })();
    if (fresh === present) console.log('Types of the schema are up to date.');
    else if (process.argv.includes('--check')) {
      console.error('The schema has changed: run "node scripts/generate-types.mjs" and commit schema.generated.ts.');
      process.exitCode = 1;
    } else {
      writeFileSync(target, fresh);
      console.log('Types of the schema are written.');
    }
  } finally {
    await server.stop();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
