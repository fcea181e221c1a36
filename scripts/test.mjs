// Runs the compiled tests of all packages over one PostgreSQL started for the run.
//   node scripts/test.mjs [part of a path …] [--test-… option of node …]
// Options take their value after "=": --test-name-pattern=adopts
// What failed is told once more at the end, where it is found among thousands of lines; the count closes the output.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
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

/** The runner's own choice of reporter, and ours beside it, which writes to `summary`. */
function reporters(summary) {
  const asked = options.some((option) => option.startsWith('--test-reporter='));
  const first = asked ? [] : [`--test-reporter=${process.stdout.isTTY ? 'spec' : 'tap'}`];
  return [
    ...first,
    '--test-reporter-destination=stdout',
    `--test-reporter=${pathToFileURL(join(root, 'scripts/failures-reporter.mjs'))}`,
    `--test-reporter-destination=${summary}`,
  ];
}

/** Tells what the summary holds: each failed test with its reason, then the count. */
function tellFailures(summary) {
  const lines = readFileSync(summary, 'utf8').split('\n').filter(Boolean);
  const events = lines.map((line) => JSON.parse(line));
  const failed = events.filter((event) => event.reason !== undefined);
  if (failed.length === 0) return;
  for (const { name, file, line, reason } of failed) {
    console.log(`\nFAILED ${file}:${line} ${name}`);
    for (const text of reason) console.log(`    ${text}`);
  }
  console.log('');
  for (const { count } of events.filter((event) => event.count !== undefined)) console.log(`# ${count}`);
}

function runTests(serverUrl, summary) {
  if (signalled !== undefined) return Promise.resolve(1);
  const defaults = ['--test', '--test-concurrency=2', '--test-timeout=900000', '--enable-source-maps'];
  return new Promise((resolve, reject) => {
    running = spawn(process.execPath, [...defaults, ...options, ...reporters(summary), ...files], {
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
const scratch = mkdtempSync(join(tmpdir(), 'autoinvoice-tests-'));
const summary = join(scratch, 'failures.jsonl');
try {
  process.exitCode = await runTests(server.url, summary);
  if (existsSync(summary)) tellFailures(summary);
} finally {
  rmSync(scratch, { recursive: true, force: true });
  await server.stop();
}
