import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { JobClaimLost, type Jobs } from '../../../src/platform/jobs/jobs.js';
import { type TestDatabase, testDatabase } from '../../support/database.js';
import {
  aJob,
  effects,
  enqueue,
  jobRows,
  makeEffectTable,
  recordEffect,
  signal,
  until,
  untilDone,
  workOn,
} from './support.js';

describe('complete within a transaction', { timeout: 180_000 }, () => {
  let database: TestDatabase;
  let open: Jobs[] = [];
  before(async () => {
    database = await testDatabase({ poolSize: 8 });
    await makeEffectTable(database.db);
  });
  afterEach(async () => {
    for (const jobs of open) await jobs.stop({ graceMs: 0 });
    open = [];
    await sql`truncate effect`.execute(database.db);
    await sql`delete from pgboss.job`.execute(database.db);
  });
  after(() => database.drop());

  test('work and completion commit together; before that the job is still there for others to see', async () => {
    const job = aJob('test.together');
    const seen = signal<{ rows: unknown[] }>();
    const jobs = await workOn(database, job, async (run) => {
      await database.db.transaction().execute(async (tx) => {
        await recordEffect(tx, run.payload.n, 'a');
        await run.complete(tx);
        seen.fire({ rows: await jobRows(database.db) });
      });
    });
    open.push(jobs);
    await enqueue(database.db, jobs, job, 1);
    assert.equal((await seen.fired).rows.length, 1);
    await untilDone(jobs);
    assert.deepEqual(await effects(database.db), [{ n: 1, worker: 'a' }]);
    assert.deepEqual(await jobRows(database.db), []);
  });

  test('a transaction rolled back after complete leaves no effect, and the job is retried', async () => {
    const job = aJob('test.undone');
    const jobs = await workOn(database, job, async (run) => {
      await database.db.transaction().execute(async (tx) => {
        await recordEffect(tx, run.retryCount, 'a');
        await run.complete(tx);
        if (run.retryCount === 0) throw new Error('the first time fails');
      });
    });
    open.push(jobs);
    await enqueue(database.db, jobs, job);
    await untilDone(jobs);
    assert.deepEqual(await effects(database.db), [{ n: 1, worker: 'a' }]);
  });

  test('a rollback that the handler keeps to itself does not lose the job either', async () => {
    const job = aJob('test.swallowed');
    const first = signal();
    const jobs = await workOn(database, job, async (run) => {
      const work = database.db.transaction().execute(async (tx) => {
        await recordEffect(tx, run.retryCount, 'a');
        await run.complete(tx);
        if (run.retryCount === 0) throw new Error('the first time fails');
      });
      await work.catch(() => first.fire());
    });
    open.push(jobs);
    await enqueue(database.db, jobs, job);
    await first.fired;
    // Its heartbeat has ended; as if ten seconds had passed.
    await sql`update pgboss.job set heartbeat_on = now() - interval '11 seconds'`.execute(database.db);
    await untilDone(jobs);
    assert.deepEqual(await effects(database.db), [{ n: 1, worker: 'a' }]);
  });

  test('an attempt whose job was taken over cannot complete it: its transaction rolls back', async () => {
    const job = aJob('test.fenced', { concurrency: 1 });
    const held = signal();
    const go = signal();
    const outcome = signal<unknown>();
    const slow = await workOn(database, job, async (run) => {
      held.fire();
      await go.fired;
      const work = database.db.transaction().execute(async (tx) => {
        await recordEffect(tx, 1, 'slow');
        await run.complete(tx);
      });
      outcome.fire(await work.catch((error: unknown) => error));
    });
    open.push(slow);
    await enqueue(database.db, slow, job);
    await held.fired;
    const takenOver = signal();
    const finish = signal();
    // As if the attempt had taken too long, and its process were frozen and did not know. Not as if that were silent:
    // its next heartbeat would come before the other one looks.
    await sql`update pgboss.job set started_on = now() - interval '61 seconds'`.execute(database.db);
    const other = await workOn(database, job, async (run) => {
      takenOver.fire();
      await finish.fired;
      await database.db.transaction().execute(async (tx) => {
        await recordEffect(tx, 1, 'other');
        await run.complete(tx);
      });
    });
    open.push(other);
    // The only place of `slow` is taken by the attempt that hangs, so the next one is the other's.
    await takenOver.fired;
    go.fire();
    assert.ok((await outcome.fired) instanceof JobClaimLost);
    finish.fire();
    await untilDone(other);
    assert.deepEqual(await effects(database.db), [{ n: 1, worker: 'other' }]);
  });

  test('completing twice is refused, so that one job cannot stand for two pieces of work', async () => {
    const job = aJob('test.twice', { retryLimit: 0 });
    const outcome = signal<unknown>();
    const jobs = await workOn(database, job, async (run) => {
      await database.db.transaction().execute((tx) => run.complete(tx));
      const again = database.db.transaction().execute((tx) => run.complete(tx));
      outcome.fire(await again.catch((error: unknown) => error));
    });
    open.push(jobs);
    await enqueue(database.db, jobs, job);
    assert.ok((await outcome.fired) instanceof JobClaimLost);
  });

  test('an attempt that takes longer than it may is aborted and retried, and its work cannot be committed', async () => {
    const job = aJob('test.hangs', { expireSeconds: 1 });
    const late = signal<unknown>();
    const jobs = await workOn(database, job, async (run) => {
      if (run.retryCount === 0) {
        await new Promise((resolve) => run.signal.addEventListener('abort', resolve));
        const work = database.db.transaction().execute(async (tx) => {
          await recordEffect(tx, 1, 'late');
          await run.complete(tx);
        });
        late.fire(await work.catch((error: unknown) => error));
        return;
      }
      await database.db.transaction().execute(async (tx) => {
        await recordEffect(tx, 1, 'in time');
        await run.complete(tx);
      });
    });
    open.push(jobs);
    await enqueue(database.db, jobs, job);
    assert.ok((await late.fired) instanceof JobClaimLost);
    await until('the retry has worked', async () => (await effects(database.db)).length > 0);
    await untilDone(jobs);
    assert.deepEqual(await effects(database.db), [{ n: 1, worker: 'in time' }]);
  });
});
