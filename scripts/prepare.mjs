// Makes a fresh clone ready to run with nothing but Node and npm: dependencies, then compiled code. Does only what is
// needed, so it stands before every command.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

function fail(message, status = 1) {
  console.error(message);
  process.exit(status);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const fits = (major === 20 && minor >= 19) || (major > 20 && major < 25);
  if (!fits) fail(`AutoInvoice needs Node.js 20.19 to 24; this is ${process.versions.node}. See https://nodejs.org/.`);
}

/**
 * npm writes what it installed into node_modules/.package-lock.json as its last act, so that file doubles as the stamp:
 * a missing or unlike one means never installed, interrupted, or older than package-lock.json.
 */
function dependenciesAreInstalled() {
  const stamp = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(stamp)) return false;
  const read = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const installed = read(stamp);
  const wanted = read(join(root, 'package-lock.json'));
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.includes('node_modules/')) return true;
    const there = installed[path];
    // Optional ones are left out by npm where they do not fit this computer.
    if (there === undefined) return entry.optional === true || entry.devOptional === true;
    return there.version === entry.version && there.integrity === entry.integrity;
  });
}

function installDependencies() {
  console.log('Installing dependencies (npm ci) …');
  const windows = process.platform === 'win32';
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: windows };
  const done = spawnSync(windows ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], options);
  if (done.error !== undefined) fail(`npm could not be run: ${done.error.message}`);
  if (done.status !== 0) fail('npm ci failed; its messages stand above.', done.status ?? 1);
}

function* filesIn(folder) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else yield path;
  }
}

/** Compiled files whose source is gone would still be found as tests and modules. */
function removeStaleOutput() {
  let removed = 0;
  for (const name of readdirSync(join(root, 'packages'))) {
    const folder = join(root, 'packages', name);
    for (const part of ['src', 'test']) {
      for (const file of filesIn(join(folder, 'dist', part))) {
        const source = join(folder, relative(join(folder, 'dist'), file)).replace(/(\.d\.ts|\.js)(\.map)?$/, '');
        if (existsSync(`${source}.ts`) || existsSync(`${source}.tsx`)) continue;
        rmSync(file);
        removed++;
      }
    }
  }
  if (removed > 0) console.log(`Removed ${removed} compiled files whose sources are gone.`);
}

function compile() {
  const begin = performance.now();
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const done = spawnSync(process.execPath, [tsc, '-b'], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (done.status !== 0) fail('The code does not compile; the errors stand above.', done.status ?? 1);
  const seconds = (performance.now() - begin) / 1000;
  // An up-to-date build is a matter of reading dates; only work is worth a line.
  if (seconds > 3) console.log(`Compiled in ${seconds.toFixed(1)} s.`);
}

checkNode();
if (!dependenciesAreInstalled()) installDependencies();
removeStaleOutput();
compile();
