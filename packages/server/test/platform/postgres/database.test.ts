import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { assertSupported, DatabaseUnusableError, openDatabase } from '../../../src/platform/postgres/database.js';
import { databaseErrorKind, isForeignKeyViolation, isUniqueViolation } from '../../../src/platform/postgres/errors.js';
import { type TestDatabase, testDatabase } from '../../support/database.js';

describe('a database opened by its address', () => {
  let database: TestDatabase;
  before(async () => {
    database = await testDatabase();
    await database.pool.query(`
      create table parent (id integer primary key, name text constraint parent_name unique);
      create table child (parent_id integer not null references parent, n integer check (n > 0));
      insert into parent values (1, 'a');`);
  });
  after(() => database.drop());

  const fails = (statement: string) =>
    database.pool.query(statement).then(
      () => assert.fail('did not fail'),
      (error: unknown) => error,
    );

  test('a connection that breaks between two statements fails its transaction and nothing else', async () => {
    const work = database.db.transaction().execute(async (tx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
      await database.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
      // Long enough for the break to be heard of while no statement is under way.
      await database.pool.query('select pg_sleep(0.3)');
      await sql`select 1`.execute(tx);
    });
    await assert.rejects(work, (error) => databaseErrorKind(error) === 'unavailable');
    const { rows } = await database.pool.query('select 1 as one');
    assert.equal(rows[0].one, 1);
  });

  test('column values arrive in the types that the generated schema says', async () => {
    const { rows } = await sql<Record<string, unknown>>`
      select 9007199254740991::int8 as big, 12345678901234567890.10::numeric as amount, date '2026-03-29' as day,
             timestamptz '2026-01-02 03:04:05.678+02' as time, '{"a": [1]}'::jsonb as json, 7::int4 as small,
             array[1, null, 3]::int8[] as bigs, array[1.50, 2]::numeric[] as amounts,
             array[date '2026-12-31'] as days, array['a,"b', null]::text[] as texts, count(*) as counted,
             '\\x00ff'::bytea as bytes, null::date as nothing`.execute(database.db);
    assert.deepEqual(rows, [
      {
        big: 9007199254740991,
        amount: '12345678901234567890.10',
        day: '2026-03-29',
        time: new Date('2026-01-02T01:04:05.678Z'),
        json: { a: [1] },
        small: 7,
        bigs: [1, null, 3],
        amounts: ['1.50', '2'],
        days: ['2026-12-31'],
        texts: ['a,"b', null],
        counted: 1,
        bytes: Buffer.from([0, 255]),
        nothing: null,
      },
    ]);
  });

  test('an int8 that a number cannot hold is an error, not a rounded value, and the connection stays usable', async () => {
    await assert.rejects(sql`select 9007199254740993::int8 as n`.execute(database.db), RangeError);
    const { rows } = await sql<{ n: number }>`select 1::int8 as n`.execute(database.db);
    assert.deepEqual(rows, [{ n: 1 }]);
  });

  test('violated constraints are told apart by kind and name, through wrapping errors too', async () => {
    const twice = await fails(`insert into parent values (2, 'a')`);
    assert.equal(isUniqueViolation(twice), true);
    assert.equal(isUniqueViolation(twice, 'parent_name'), true);
    assert.equal(isUniqueViolation(twice, 'parent_pkey'), false);
    assert.equal(isUniqueViolation(new Error('wrapped', { cause: twice }), 'parent_name'), true);
    const orphan = await fails('insert into child values (9, 1)');
    assert.equal(isForeignKeyViolation(orphan, 'child_parent_id_fkey'), true);
    assert.equal(isUniqueViolation(orphan), false);
    assert.equal(databaseErrorKind(await fails('insert into child values (1, 0)')), 'checkViolation');
    assert.equal(databaseErrorKind(await fails('insert into child values (null, 1)')), 'notNullViolation');
    assert.equal(databaseErrorKind(await fails('select nonsense')), 'other');
    assert.equal(databaseErrorKind(new Error('of another kind')), undefined);
    assert.equal(databaseErrorKind(Object.assign(new Error('file'), { code: 'ENOENT_CUSTOM' })), undefined);
  });

  test('a connection that the server ends is told as unavailable, and the pool recovers', async () => {
    const ended = await fails('select pg_terminate_backend(pg_backend_pid())');
    assert.equal(databaseErrorKind(ended), 'unavailable');
    const { rows } = await database.pool.query('select 1 as n');
    assert.deepEqual(rows, [{ n: 1 }]);
  });

  test('an address where nothing answers is refused with the reason', async () => {
    const opening = openDatabase({ url: 'postgresql://nobody@127.0.0.1:1/none' });
    await assert.rejects(opening, (error: Error) => {
      assert.ok(error instanceof DatabaseUnusableError);
      assert.match(error.message, /cannot be reached: .*ECONNREFUSED/);
      assert.equal(databaseErrorKind(error), 'unavailable');
      return true;
    });
  });

  test('a server older than 15 or not in UTF-8 is refused', () => {
    assert.throws(
      () => assertSupported({ number: 140_012, version: '14.12', encoding: 'UTF8' }),
      /PostgreSQL 14\.12; AutoInvoice needs 15 or newer/,
    );
    assert.throws(
      () => assertSupported({ number: 150_000, version: '15.0', encoding: 'SQL_ASCII' }),
      /encoded in SQL_ASCII/,
    );
    assertSupported({ number: 150_000, version: '15.0', encoding: 'UTF8' });
  });

  test('the pool holds no more connections than asked for, under the name given', async () => {
    const small = await openDatabase({ url: database.url, poolSize: 2, applicationName: 'small' });
    await Promise.all(Array.from({ length: 10 }, () => small.pool.query('select pg_sleep(0.01)')));
    const { rows } = await database.pool.query(
      `select count(*)::int4 as n from pg_stat_activity where application_name = 'small'`,
    );
    assert.deepEqual(rows, [{ n: 2 }]);
    await small.close();
    await small.close();
  });
});
