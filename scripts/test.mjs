// Runs the compiled tests of all packages over one PostgreSQL started for the run.
//   node scripts/test.mjs [part of a path …] [--test-… option of node …]
// Options take their value after "=": --test-name-pattern=adopts
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const support = join(root, 'packages/server/dist/test/support/server.js');

function testsIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return testsIn(path);
    return entry.name.endsWith('.test.js') ? [path] : [];
  });
}

const options = process.argv.slice(2).filter((argument) => argument.startsWith('-'));
const filters = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const files = readdirSync(join(root, 'packages'))
  .flatMap((name) => ['src', 'test'].flatMap((part) => testsIn(join(root, 'packages', name, 'dist', part))))
  .map((file) => relative(root, file))
  .filter((file) => filters.length === 0 || filters.some((f) => file.split(sep).join('/').includes(f)))
  .sort();
if (files.length === 0) {
  console.error(filters.length > 0 ? `No test file matches ${filters.join(' ')}.` : 'There are no compiled tests.');
  process.exit(1);
}

/** The run in progress; a signal to us is handed on to it, and its end ends us. */
let running;
let signalled;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    signalled = signal;
    running?.kill(signal);
  });
}

function runTests(serverUrl) {
  if (signalled !== undefined) return Promise.resolve(1);
  const defaults = ['--test', '--test-concurrency=2', '--test-timeout=300000', '--enable-source-maps'];
  return new Promise((resolve, reject) => {
    running = spawn(process.execPath, [...defaults, ...options, ...files], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, TEST_DATABASE_URL: serverUrl },
    });
    running.once('error', reject);
    running.once('exit', (code) => resolve(code ?? 1));
  });
}

const { removeAbandonedServers, temporaryServer } = await import(pathToFileURL(support).href);
await removeAbandonedServers();
const server = await temporaryServer();
try {
  process.exitCode = await runTests(server.url);
} finally {
  await server.stop();
}
