import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { type JobHandler, JobPayloadRefused, type Jobs } from '../../../src/platform/jobs/jobs.js';
import { type TestDatabase, testDatabase } from '../../support/database.js';
import { aJob, enqueue, jobRows, openJobs, signal, untilDone, workOn } from './support.js';

/** Milliseconds that clocks and spans are rounded by. */
const roundingMs = 2;

describe('enqueue', { timeout: 180_000 }, () => {
  let database: TestDatabase;
  const open: Jobs[] = [];
  before(async () => {
    database = await testDatabase();
  });
  after(async () => {
    for (const jobs of open) await jobs.stop();
    await database.drop();
  });

  test('a job whose transaction is rolled back does not exist', async () => {
    const job = aJob('test.rollback');
    const jobs = await openJobs(database, { definitions: [job], worker: false });
    open.push(jobs);
    const attempt = database.db.transaction().execute(async (tx) => {
      await jobs.enqueue(tx, job, { n: 1 });
      throw new Error('no');
    });
    await assert.rejects(attempt, /^Error: no$/);
    assert.deepEqual(await jobRows(database.db), []);
  });

  test('a committed job runs exactly once, with its payload, at once and is then gone', async () => {
    const job = aJob('test.commit');
    const runs: unknown[] = [];
    // A poll this rare cannot be what finds the job: it would be waited for in vain.
    const jobs = await workOn(database, job, async (run) => void runs.push(run.payload), { pollIntervalMs: 600_000 });
    open.push(jobs);
    await enqueue(database.db, jobs, job, 7);
    await untilDone(jobs);
    assert.deepEqual(runs, [{ n: 7 }]);
    assert.deepEqual(await jobRows(database.db), []);
  });

  test('it is not visible to workers before the transaction commits', async () => {
    const job = aJob('test.visible');
    const ran = signal();
    let committed = false;
    const jobs = await workOn(
      database,
      job,
      async () => {
        assert.ok(committed);
        ran.fire();
      },
      { pollIntervalMs: 20 },
    );
    open.push(jobs);
    await database.db.transaction().execute(async (tx) => {
      await jobs.enqueue(tx, job, { n: 1 });
      await new Promise((resolve) => setTimeout(resolve, 100));
      committed = true;
    });
    await ran.fired;
    await untilDone(jobs);
  });

  test('many jobs in one statement each run once', async () => {
    const job = aJob('test.many');
    const seen: number[] = [];
    const jobs = await workOn(database, job, async (run) => void seen.push(run.payload.n));
    open.push(jobs);
    const payloads = Array.from({ length: 500 }, (_, n) => ({ n }));
    await database.db.transaction().execute((tx) => jobs.enqueueMany(tx, job, payloads));
    await untilDone(jobs);
    assert.deepEqual(
      seen.sort((a, b) => a - b),
      payloads.map((p) => p.n),
    );
  });

  test('a process that is no worker enqueues for one that is', async () => {
    const job = aJob('test.api');
    const ran = signal<number>();
    open.push(await workOn(database, job, async (run) => ran.fire(run.payload.n)));
    const api = await openJobs(database, { definitions: [job], worker: false });
    open.push(api);
    await api.start();
    await enqueue(database.db, api, job, 3);
    assert.equal(await ran.fired, 3);
    await untilDone(api);
  });

  test('startAfter holds a job back until its time, long or short', async () => {
    const job = aJob('test.later');
    // The second process would not look again before the suite is over: only the bell and its own watch can start the
    // job.
    for (const { waitMs, pollIntervalMs } of [
      { waitMs: 1_700, pollIntervalMs: 1_000 },
      { waitMs: 300, pollIntervalMs: 600_000 },
    ]) {
      const ran = signal<{ at: number; due: number }>();
      const handler: JobHandler<{ n: number }> = async ({ jobId }) => {
        const at = Date.now();
        const row = (await jobRows(database.db)).find((r) => r.id === jobId);
        ran.fire({ at, due: row!.start_after.getTime() });
      };
      const jobs = await workOn(database, job, handler, { pollIntervalMs });
      const asked = Date.now() + waitMs;
      await enqueue(database.db, jobs, job, 1, new Date(asked));
      // By the database's clock, which decides; the process reads it a moment later.
      const { at, due } = await ran.fired;
      assert.ok(at >= due - 1, `started ${due - at} ms before its time`);
      assert.ok(due >= asked - roundingMs, `due ${asked - due} ms early`);
      await jobs.stop();
    }
  });

  test('startAfter does not count what the transaction has taken before', async () => {
    const job = aJob('test.lasting');
    const jobs = await openJobs(database, { definitions: [job], worker: false });
    open.push(jobs);
    const { id, startAfter } = await database.db.transaction().execute(async (tx) => {
      await sql`select pg_sleep(2)`.execute(tx);
      const startAfter = new Date(Date.now() + 86_400_000);
      return { id: await jobs.enqueue(tx, job, { n: 1 }, { startAfter }), startAfter };
    });
    const row = (await jobRows(database.db)).find((r) => r.id === id);
    const earlyMs = startAfter.getTime() - row!.start_after.getTime();
    assert.ok(earlyMs <= roundingMs, `due ${earlyMs} ms early`);
    await sql`delete from pgboss.job where id = ${id}`.execute(database.db);
  });

  test('startAfter is measured against the clock of the service', async () => {
    const job = aJob('test.clock');
    const ran = signal();
    // In a sandbox that is a year ahead, tomorrow is a day away, not a year and a day.
    const ahead = () => new Date(Date.now() + 365 * 86_400_000);
    const jobs = await workOn(database, job, async () => ran.fire(), { clock: { now: ahead } });
    open.push(jobs);
    await enqueue(database.db, jobs, job, 1, new Date(ahead().getTime() + 300));
    await ran.fired;
    await untilDone(jobs);
    const before = Date.now();
    const id = await enqueue(database.db, jobs, job, 2, new Date(ahead().getTime() + 86_400_000));
    const after = Date.now();
    const row = (await jobRows(database.db)).find((r) => r.id === id);
    const lateMs = row!.start_after.getTime() - 86_400_000 - before;
    // Never early, and late by no more than enqueuing took.
    assert.ok(lateMs >= -roundingMs && lateMs <= 2 * (after - before) + roundingMs, `${lateMs} ms after a day`);
  });

  test('a payload that does not fit is refused, tells where, and leaves no job', async () => {
    const job = aJob('test.payload');
    const jobs = await openJobs(database, { definitions: [job], worker: false });
    open.push(jobs);
    const before = (await jobRows(database.db)).length;
    for (const bad of [{ n: 'secret' }, { n: 1.5 }, {}, { n: 1, m: 2 }]) {
      const attempt = database.db.transaction().execute((tx) => jobs.enqueue(tx, job, bad as { n: number }));
      await assert.rejects(attempt, (error: Error) => {
        assert.ok(error instanceof JobPayloadRefused);
        assert.match(error.message, /test\.payload/);
        assert.doesNotMatch(error.message, /secret/);
        return true;
      });
    }
    assert.equal((await jobRows(database.db)).length, before);
  });

  test('a job that is not among the definitions is refused', async () => {
    const jobs = await openJobs(database, { definitions: [], worker: false });
    open.push(jobs);
    await assert.rejects(enqueue(database.db, jobs, aJob('test.unknown')), /not among the definitions/);
  });
});
