import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { isRunning } from '../../../src/platform/postgres/embedded/process-identity.js';
import { startEmbeddedPostgres } from '../../../src/platform/postgres/embedded/start.js';
import {
  isRoot,
  ordinaryUser,
  processesIn,
  query,
  ready,
  remove,
  startOwner,
  tempFolder,
  uidOf,
  until,
} from './owner.js';

const onLinux = process.platform === 'linux';
const socketFolder = (url: string) => new URL(url).searchParams.get('host') ?? '';

describe('embedded PostgreSQL', () => {
  let folder = '';
  beforeEach(() => {
    folder = tempFolder();
  });
  afterEach(() => {
    const left = processesIn(folder);
    remove(folder);
    assert.deepEqual(left, [], 'processes left behind');
  });

  test('starts, is durable and closed to others, and leaves nothing running', async () => {
    const server = await startEmbeddedPostgres({ dataDir: folder });
    const [settings] = await query(
      server.url,
      `select current_database() as database, current_setting('server_encoding') as encoding,
              current_setting('fsync') as fsync, current_setting('full_page_writes') as pages,
              current_setting('synchronous_commit') as commit, current_setting('data_checksums') as checksums,
              current_setting('listen_addresses') as tcp, current_setting('timezone') as zone,
              (select datlocprovider::text || ' ' || datlocale from pg_database where datname = current_database()) as locale,
              'ä' < 'z' as by_language, upper('straße ä') as upper`,
    );
    assert.deepEqual(settings, {
      database: 'autoinvoice',
      encoding: 'UTF8',
      fsync: 'on',
      pages: 'on',
      commit: 'on',
      checksums: 'on',
      tcp: '',
      zone: 'UTC',
      locale: 'b C.UTF-8',
      by_language: false,
      upper: 'STRAßE Ä',
    });
    const sockets = socketFolder(server.url);
    assert.equal(statSync(sockets).mode & 0o777, 0o700);
    const wrong = new URL(server.url);
    wrong.password = 'guess';
    await assert.rejects(query(wrong.href, 'select 1'), { code: '28P01' });
    await server.stop();
    await server.stop();
    assert.equal(isRunning(server.pid), false);
    assert.equal(existsSync(sockets), false);
    assert.deepEqual(readdirSync(join(folder, 'postgres')).sort(), ['cluster', 'server.log']);
  });

  test('keeps its data over stop and start', async () => {
    const first = await startEmbeddedPostgres({ dataDir: folder });
    await query(first.url, 'create table t as select 42 as n');
    await first.stop();
    const second = await startEmbeddedPostgres({ dataDir: folder });
    assert.deepEqual(await query(second.url, 'select n from t'), [{ n: 42 }]);
    assert.equal(second.adopted, false);
    await second.stop();
  });

  test('runs from a path far too long for a socket', async () => {
    const deep = join(folder, 'a'.repeat(100), 'ä space'.repeat(12));
    const server = await startEmbeddedPostgres({ dataDir: deep });
    assert.deepEqual(await query(server.url, 'select 1 as n'), [{ n: 1 }]);
    await server.stop();
  });

  test('as root it runs as a user without rights', { skip: !isRoot || !onLinux }, async () => {
    chmodSync(folder, 0o755);
    const server = await startEmbeddedPostgres({ dataDir: folder });
    assert.notEqual(uidOf(server.pid), 0);
    const [row] = await query<{ folder: string }>(server.url, `select current_setting('data_directory') as folder`);
    assert.equal(row?.folder, join(folder, 'postgres/cluster'));
    await server.stop();
  });

  test('as root it runs in a folder that only root can enter', { skip: !isRoot || !onLinux }, async () => {
    chmodSync(folder, 0o700);
    const server = await startEmbeddedPostgres({ dataDir: join(folder, 'data') });
    assert.notEqual(uidOf(server.pid), 0);
    assert.deepEqual(
      await query(server.url, 'create table t as select 1 as n; select n from t').then(() => 'ok'),
      'ok',
    );
    await server.stop();
    const again = await startEmbeddedPostgres({ dataDir: join(folder, 'data') });
    assert.deepEqual(await query(again.url, 'select n from t'), [{ n: 1 }]);
    await again.stop();
  });

  test('an ordinary user starts it, and root goes on with that data as the same user', async (t) => {
    const user = ordinaryUser();
    if ('skip' in user) return t.skip(user.skip);
    chownSync(folder, user.uid, user.gid);
    const owner = startOwner(folder, user);
    const { url, pid, uid } = await ready(owner);
    assert.equal(uid, user.uid);
    assert.equal(uidOf(pid), user.uid);
    await query(url, 'create table t as select 7 as n');
    await owner.stop();
    assert.equal(isRunning(pid), false);
    const asRoot = await startEmbeddedPostgres({ dataDir: folder });
    assert.equal(uidOf(asRoot.pid), user.uid);
    assert.deepEqual(await query(asRoot.url, 'select n from t'), [{ n: 7 }]);
    await asRoot.stop();
  });

  test('a kill in the midst of initdb leaves nothing half', async () => {
    const parent = join(folder, 'postgres');
    const owner = startOwner(folder);
    const making = () =>
      existsSync(parent) && readdirSync(parent).find((name) => name.startsWith('cluster.making-')) !== undefined;
    await until('initdb at work', making);
    await owner.kill9();
    assert.equal(existsSync(join(parent, 'cluster')), false);
    assert.equal(making(), true);
    const server = await startEmbeddedPostgres({ dataDir: folder });
    assert.deepEqual(await query(server.url, 'select 1 as n'), [{ n: 1 }]);
    await server.stop();
    assert.deepEqual(readdirSync(parent).sort(), ['cluster', 'server.log']);
    await until('the initdb of the killed owner has noticed', () => processesIn(folder).length === 0);
  });

  test('what is still being written into the leftovers of a killed start does not hinder the next one', async () => {
    const left = join(folder, 'postgres/cluster.making-dead/data');
    mkdirSync(left, { recursive: true });
    const script = `
      const { writeFileSync } = require('node:fs');
      const end = Date.now() + 1000;
      process.send('writing');
      for (let n = 0; Date.now() < end; n++) writeFileSync(\`\${n}\`, '');`;
    const writer = spawn(process.execPath, ['-e', script], { cwd: left, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    const ended = once(writer, 'exit');
    await once(writer, 'message');
    const server = await startEmbeddedPostgres({ dataDir: folder });
    await ended;
    assert.equal(existsSync(left), false);
    await server.stop();
  });

  test('says why when PostgreSQL cannot start, and lets the data go', async () => {
    await (await startEmbeddedPostgres({ dataDir: folder })).stop();
    writeFileSync(
      join(folder, 'postgres/cluster/postgresql.auto.conf'),
      "shared_preload_libraries = 'no_such_thing'\n",
    );
    await assert.rejects(startEmbeddedPostgres({ dataDir: folder }), (error: Error) => {
      assert.equal(error.name, 'EmbeddedPostgresError');
      assert.match(error.message, /no_such_thing/);
      return true;
    });
    assert.equal(existsSync(join(folder, 'postgres/owner.lock')), false);
  });

  test('refuses data of another PostgreSQL release', async () => {
    await (await startEmbeddedPostgres({ dataDir: folder })).stop();
    writeFileSync(join(folder, 'postgres/cluster/PG_VERSION'), '14\n');
    await assert.rejects(startEmbeddedPostgres({ dataDir: folder }), /made by PostgreSQL 14.*brings 18/);
  });

  test('makes the data folder when it is missing', async () => {
    const dataDir = join(folder, 'not', 'there');
    mkdirSync(join(folder, 'not'));
    const server = await startEmbeddedPostgres({ dataDir });
    assert.equal(existsSync(join(dataDir, 'postgres/cluster/PG_VERSION')), true);
    await server.stop();
  });
});
