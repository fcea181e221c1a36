import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { databaseErrorKind } from '../../../src/platform/postgres/errors.js';
import { withTransaction } from '../../../src/platform/postgres/transaction.js';
import { type TestDatabase, testDatabase } from '../../support/database.js';

/** Opens when `count` have arrived; passes all later ones at once. */
function meeting(count: number): () => Promise<void> {
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  let arrived = 0;
  return () => {
    arrived++;
    if (arrived === count) open();
    return gate;
  };
}

describe('withTransaction', () => {
  let database: TestDatabase;
  before(async () => {
    database = await testDatabase();
    await database.pool.query(
      'create table account (id integer primary key, n integer); insert into account values (1, 0), (2, 0)',
    );
  });
  after(() => database.drop());

  const amounts = async () => (await database.pool.query('select n from account order by id')).rows.map((row) => row.n);

  test('two transactions that deadlock are both done in the end', async () => {
    const bothHoldOne = meeting(2);
    let runs = 0;
    const raise = (first: number, second: number) =>
      withTransaction(database.db, async (tx) => {
        runs++;
        await sql`update account set n = n + 1 where id = ${first}`.execute(tx);
        await bothHoldOne();
        await sql`update account set n = n + 1 where id = ${second}`.execute(tx);
      });
    await Promise.all([raise(1, 2), raise(2, 1)]);
    assert.equal(runs, 3);
    assert.deepEqual(await amounts(), [2, 2]);
  });

  test('serializable transactions that read before one another’s write come out as if one after the other', async () => {
    await database.pool.query('update account set n = 0');
    const bothHaveRead = meeting(2);
    const raise = () =>
      withTransaction(
        database.db,
        async (tx) => {
          const { rows } = await sql<{ n: number }>`select n from account where id = 1`.execute(tx);
          await bothHaveRead();
          await sql`update account set n = ${(rows[0]?.n ?? 0) + 1} where id = 1`.execute(tx);
        },
        { isolationLevel: 'serializable' },
      );
    await Promise.all([raise(), raise()]);
    assert.deepEqual(await amounts(), [2, 0]);
  });

  test('any other error rolls back, is not tried again, and is the very error', async () => {
    await database.pool.query('update account set n = 0');
    let runs = 0;
    const own = new Error('of the caller');
    const running = withTransaction(database.db, async (tx) => {
      runs++;
      await sql`update account set n = 5`.execute(tx);
      throw own;
    });
    await assert.rejects(running, (error) => error === own);
    assert.equal(runs, 1);
    assert.deepEqual(await amounts(), [0, 0]);
  });

  test('gives up with the database’s error after the attempts asked for', async () => {
    let runs = 0;
    const running = withTransaction(
      database.db,
      async (tx) => {
        runs++;
        await sql`do $$ begin raise exception 'lost' using errcode = '40001'; end $$`.execute(tx);
      },
      { attempts: 3 },
    );
    await assert.rejects(running, (error) => databaseErrorKind(error) === 'retry');
    assert.equal(runs, 3);
  });
});
