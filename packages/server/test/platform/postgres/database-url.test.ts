import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openDatabase } from '../../../src/platform/postgres/database.js';
import { serverAccount } from '../../../src/platform/postgres/embedded/account.js';
import { readPostmasterFile } from '../../../src/platform/postgres/embedded/postmaster-file.js';
import { migrate } from '../../../src/platform/postgres/migrate.js';
import { readMigrationFiles } from '../../../src/platform/postgres/migration-files.js';
import { remove, tempFolder, until } from './owner.js';

/** Programs of a PostgreSQL that the system has of its own, oldest release first (Debian's places). */
function systemPostgres(): string | undefined {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return undefined;
  const release = readdirSync(root)
    .filter((name) => Number(name) >= 15 && existsSync(join(root, name, 'bin/initdb')))
    .sort((a, b) => Number(a) - Number(b))[0];
  return release === undefined ? undefined : join(root, release, 'bin');
}

/** An address of this computer (Linux) that no other process listens on at `port`: it is made of our number. */
const host = `127.${(process.pid >> 16) + 1}.${(process.pid >> 8) & 255}.${process.pid & 255}`;
/** Below those that are given to who asks for any. */
const port = 20_432;

test('a server of the system, over TCP with a password, takes all migrations', async (t) => {
  const bin = systemPostgres();
  if (bin === undefined) return t.skip('this computer has no PostgreSQL of its own');
  const { spawnAs } = serverAccount([]);
  const folder = tempFolder();
  const data = join(folder, 'data');
  const passwordFile = join(folder, 'password');
  mkdirSync(data);
  writeFileSync(passwordFile, 'p@ss/word');
  if (spawnAs.uid !== undefined && spawnAs.gid !== undefined) {
    for (const path of [folder, data, passwordFile]) chownSync(path, spawnAs.uid, spawnAs.gid);
  }
  const env = { PATH: process.env.PATH, LC_ALL: 'C' };
  const init = ['-D', data, '-U', 'someone', '-E', 'UTF8', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  execFileSync(join(bin, 'initdb'), init, { ...spawnAs, env, cwd: folder, stdio: 'ignore' });
  const listen = ['-c', `listen_addresses=${host}`, '-c', `port=${port}`, '-c', 'unix_socket_directories='];
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...listen], {
    ...spawnAs,
    env,
    cwd: folder,
    stdio: 'ignore',
  });
  const exited = once(server, 'exit');
  try {
    await until(
      'the server is ready or has ended',
      () => server.exitCode !== null || readPostmasterFile(data)?.status === 'ready',
    );
    assert.equal(server.exitCode, null);
    const url = `postgresql://someone:${encodeURIComponent('p@ss/word')}@${host}:${port}/postgres`;
    const database = await openDatabase({ url });
    try {
      const applied = await migrate(database.pool);
      assert.deepEqual(
        applied.map((migration) => migration.number),
        readMigrationFiles().map((migration) => migration.number),
      );
      const companies = await database.db.selectFrom('company').selectAll().execute();
      assert.deepEqual(companies, []);
    } finally {
      await database.close();
    }
  } finally {
    server.kill('SIGINT');
    await exited;
    remove(folder);
  }
});
