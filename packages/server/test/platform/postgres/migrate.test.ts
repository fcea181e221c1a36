import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import pg from 'pg';
import { migrate, migrationStatus } from '../../../src/platform/postgres/migrate.js';
import { readMigrationFiles } from '../../../src/platform/postgres/migration-files.js';
import { emptyDatabaseUrl, testDatabase } from '../../support/database.js';

describe('migrations', () => {
  let folder = '';
  let pool: pg.Pool;
  let drop: () => Promise<void>;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'autoinvoice-migrations-'));
    write('0001_first.sql', 'create table a (n integer);\ninsert into a values (1);\n');
    write('0002_second.sql', 'create table b (n integer);\n');
    const empty = await emptyDatabaseUrl();
    pool = new pg.Pool({ connectionString: empty.url, max: 4 });
    drop = empty.drop;
  });
  afterEach(async () => {
    await pool.end();
    await drop();
    rmSync(folder, { recursive: true });
  });

  const write = (name: string, sql: string) => writeFileSync(join(folder, name), sql);
  const numbers = (migrations: readonly { number: number }[]) => migrations.map((m) => m.number);

  test('are applied once, in order, and recorded', async () => {
    assert.deepEqual(numbers((await migrationStatus(pool, { folder })).pending), [1, 2]);
    const told: string[] = [];
    const applied = await migrate(pool, { folder, onApply: (m) => told.push(m.name) });
    assert.deepEqual(numbers(applied), [1, 2]);
    assert.deepEqual(told, ['first', 'second']);
    assert.deepEqual(await migrate(pool, { folder }), []);
    const status = await migrationStatus(pool, { folder });
    assert.deepEqual(status.pending, []);
    assert.deepEqual(
      status.applied.map(({ number, name, programVersion }) => ({ number, name, programVersion })),
      [
        { number: 1, name: 'first', programVersion: '0.1.0' },
        { number: 2, name: 'second', programVersion: '0.1.0' },
      ],
    );
    write('0003_third.sql', 'create table c (n integer);');
    assert.deepEqual(numbers(await migrate(pool, { folder })), [3]);
    assert.deepEqual((await pool.query('select n from a')).rows, [{ n: 1 }]);
  });

  test('of programs that start at once, one applies each migration', async () => {
    write('0001_first.sql', 'create table a (n integer); insert into a values (1); select pg_sleep(0.2);');
    const applied = await Promise.all([1, 2, 3].map(() => migrate(pool, { folder })));
    assert.deepEqual(numbers(applied.flat()), [1, 2]);
    assert.deepEqual((await pool.query('select n from a')).rows, [{ n: 1 }]);
  });

  test('a database that a newer program migrated is refused, by migrate and status', async () => {
    write('0003_third.sql', 'create table c (n integer);');
    await migrate(pool, { folder });
    await pool.query(`update schema_migration set program_version = '9.9.9' where number = 3`);
    rmSync(join(folder, '0003_third.sql'));
    const refused =
      /has migration 3 \(third\), applied by AutoInvoice 9\.9\.9, which this AutoInvoice 0\.1\.0 does not know/;
    await assert.rejects(migrate(pool, { folder }), refused);
    await assert.rejects(migrationStatus(pool, { folder }), refused);
  });

  test('a file that changed after it was applied is refused; other line ends are no change', async () => {
    await migrate(pool, { folder });
    write('0001_first.sql', 'create table a (n integer);\r\ninsert into a values (1);\r\n');
    await migrate(pool, { folder });
    write('0001_first.sql', 'create table a (n bigint);\ninsert into a values (1);\n');
    await assert.rejects(migrate(pool, { folder }), /Migration 1 \(first\) .* its text has changed/);
  });

  test('a file numbered below what was applied is refused', async () => {
    write('0004_fourth.sql', 'create table d (n integer);');
    await migrate(pool, { folder });
    write('0003_late.sql', 'create table c (n integer);');
    await assert.rejects(migrate(pool, { folder }), /Migration 3 \(late\) was not applied .* above 4/);
  });

  test('one that fails is undone whole, those before it stay, and it can be mended', async () => {
    write('0002_second.sql', 'create table b (n integer);\nselect nonsense;');
    await assert.rejects(migrate(pool, { folder }), /Migration 2 \(second\) failed: column "nonsense" does not exist/);
    assert.deepEqual(numbers((await migrationStatus(pool, { folder })).applied), [1]);
    assert.deepEqual((await pool.query(`select to_regclass('b') as b`)).rows, [{ b: null }]);
    write('0002_second.sql', 'create table b (n integer);');
    assert.deepEqual(numbers(await migrate(pool, { folder })), [2]);
  });

  test('files with one number, or named otherwise, are refused', () => {
    write('0002_again.sql', 'select 1;');
    assert.throws(() => readMigrationFiles(folder), /have the same number, 2/);
    rmSync(join(folder, '0002_again.sql'));
    write('3_short.sql', 'select 1;');
    assert.throws(() => readMigrationFiles(folder), /3_short\.sql .* is not named NNNN_name\.sql/);
  });
});

test('test databases have the whole schema, and nothing of one another', async () => {
  const [one, other] = await Promise.all([testDatabase(), testDatabase()]);
  const status = await migrationStatus(one.pool);
  assert.deepEqual(status.pending, []);
  assert.equal(status.applied.length, readMigrationFiles().length);
  await one.pool.query('create table only_here (n integer)');
  assert.deepEqual((await other.pool.query(`select to_regclass('only_here') as t`)).rows, [{ t: null }]);
  await Promise.all([one.drop(), other.drop()]);
});
