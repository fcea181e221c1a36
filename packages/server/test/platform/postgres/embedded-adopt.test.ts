import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import pg from 'pg';
import { identityOf, isRunning } from '../../../src/platform/postgres/embedded/process-identity.js';
import { startEmbeddedPostgres } from '../../../src/platform/postgres/embedded/start.js';
import { processesIn, query, ready, remove, startOwner, tempFolder, until } from './owner.js';

const socketFolder = (url: string) => new URL(url).searchParams.get('host') ?? '';

describe('the data of an owner that is gone or alive', { skip: process.platform === 'win32' }, () => {
  let folder = '';
  beforeEach(() => {
    folder = tempFolder();
  });
  afterEach(() => {
    const left = processesIn(folder);
    remove(folder);
    assert.deepEqual(left, [], 'processes left behind');
  });

  test('kill -9 of the owner while it writes: the server is adopted with every committed row, and stopped at the end', async () => {
    const owner = startOwner(folder);
    const before = await ready(owner);
    await query(before.url, 'create table t (n integer primary key)');
    const writer = new pg.Client({ connectionString: before.url });
    await writer.connect();
    let committed = 0;
    const writing = (async () => {
      for (let n = 1; n <= 200; n++) {
        await writer.query('insert into t values ($1)', [n]);
        committed = n;
        if (n === 100) owner.child.kill('SIGKILL');
      }
    })();
    await once(owner.child, 'exit');
    const after = await startEmbeddedPostgres({ dataDir: folder });
    await writing;
    await writer.end();
    assert.equal(after.adopted, true);
    assert.equal(after.pid, before.pid);
    assert.deepEqual(await query(after.url, 'select count(*)::int4 as n, max(n) from t'), [{ n: committed, max: 200 }]);
    await after.stop();
    assert.equal(isRunning(before.pid), false);
    assert.equal(existsSync(socketFolder(before.url)), false);
  });

  test('kill -9 of owner and server: the next start recovers every committed row and cleans up', async () => {
    const owner = startOwner(folder);
    const before = await ready(owner);
    await query(before.url, 'create table t as select generate_series(1, 1000) as n');
    await owner.kill9();
    process.kill(before.pid, 'SIGKILL');
    await until('the server is dead', () => !isRunning(before.pid));
    assert.equal(existsSync(join(folder, 'postgres/cluster/postmaster.pid')), true);
    const after = await startEmbeddedPostgres({ dataDir: folder });
    assert.equal(after.adopted, false);
    assert.deepEqual(await query(after.url, 'select count(*)::int4 as n from t'), [{ n: 1000 }]);
    assert.equal(existsSync(socketFolder(before.url)), false, 'socket of the dead server is removed');
    await after.stop();
  });

  test('a stale postmaster.pid whose number another program has now does not hinder', async () => {
    await (await startEmbeddedPostgres({ dataDir: folder })).stop();
    const file = join(folder, 'postgres/cluster/postmaster.pid');
    writeFileSync(
      file,
      `${process.ppid}\n${folder}\n1700000000\n5432\n/tmp/nowhere\n\n  1234567         3\nready   \n`,
    );
    const server = await startEmbeddedPostgres({ dataDir: folder });
    assert.equal(server.adopted, false);
    assert.equal(Number(readFileSync(file, 'utf8').split('\n')[0]), server.pid);
    await server.stop();
    assert.equal(isRunning(process.ppid), true);
  });

  test('a server whose socket was swept away is restarted', async () => {
    const owner = startOwner(folder);
    const before = await ready(owner);
    await query(before.url, 'create table t as select 1 as n');
    await owner.kill9();
    remove(socketFolder(before.url));
    const after = await startEmbeddedPostgres({ dataDir: folder });
    assert.notEqual(after.pid, before.pid);
    assert.equal(isRunning(before.pid), false);
    assert.deepEqual(await query(after.url, 'select n from t'), [{ n: 1 }]);
    await after.stop();
  });

  test('a second owner is refused while the first lives, and told who that is', async () => {
    const server = await startEmbeddedPostgres({ dataDir: folder });
    const second = startOwner(folder);
    assert.match(
      (await second.answer).error ?? '',
      new RegExp(`in use by process ${process.pid}\\. .*AUTOINVOICE_DATA_DIR`),
    );
    await assert.rejects(startEmbeddedPostgres({ dataDir: folder }), /in use by process \d+ \(this one\)/);
    assert.deepEqual(await query(server.url, 'select 1 as n'), [{ n: 1 }]);
    await server.stop();
    const third = startOwner(folder);
    assert.equal((await ready(third)).adopted, false);
    await third.stop();
  });

  test('a lock whose process number runs again as another program counts for nothing', async () => {
    await (await startEmbeddedPostgres({ dataDir: folder })).stop();
    const lock = join(folder, 'postgres/owner.lock');
    for (const stale of [
      { ...identityOf(process.ppid), startTime: '1' },
      { ...identityOf(process.ppid), bootId: 'another boot' },
      'not json',
    ]) {
      writeFileSync(lock, JSON.stringify(stale));
      await (await startEmbeddedPostgres({ dataDir: folder })).stop();
    }
  });

  test('of many that start at once on a dead owner’s data, one becomes the owner and adopts', async () => {
    const dead = startOwner(folder);
    const { pid } = await ready(dead);
    await dead.kill9();
    const owners = Array.from({ length: 5 }, () => startOwner(folder));
    const answers = await Promise.all(owners.map((owner) => owner.answer));
    const winners = answers.filter((answer) => answer.error === undefined);
    assert.deepEqual(
      winners.map((winner) => ({ pid: winner.pid, adopted: winner.adopted })),
      [{ pid, adopted: true }],
    );
    await Promise.all(owners.map((owner) => owner.stop()));
    assert.equal(isRunning(pid), false);
  });
});
