import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { JobPayloadRefused, type Jobs } from '../../../src/platform/jobs/jobs.js';
import { type TestDatabase, testDatabase } from '../../support/database.js';
import { aJob, enqueue, jobRows, openJobs, signal, untilDone, workOn } from './support.js';

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
    // A poll this rare cannot be what finds the job.
    const jobs = await workOn(database, job, async (run) => void runs.push(run.payload), { pollIntervalMs: 60_000 });
    open.push(jobs);
    const started = performance.now();
    await enqueue(database.db, jobs, job, 7);
    await untilDone(jobs);
    assert.ok(performance.now() - started < 30_000);
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
  });

  test('startAfter holds a job back until its time, long or short', async () => {
    const job = aJob('test.later');
    // The second process would not look again for a minute: only the bell and its own watch can start the job.
    for (const { waitMs, pollIntervalMs } of [
      { waitMs: 1_700, pollIntervalMs: 1_000 },
      { waitMs: 300, pollIntervalMs: 60_000 },
    ]) {
      const ran = signal<number>();
      const jobs = await workOn(database, job, async () => ran.fire(Date.now()), { pollIntervalMs });
      const due = new Date(Date.now() + waitMs);
      await enqueue(database.db, jobs, job, 1, due);
      const lateMs = (await ran.fired) - due.getTime();
      assert.ok(lateMs >= -50 && lateMs < 20_000, `started ${lateMs} ms after its time`);
      await jobs.stop();
    }
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
    await enqueue(database.db, jobs, job, 2, new Date(ahead().getTime() + 86_400_000));
    const [row] = await jobRows(database.db);
    const inSeconds = (row!.start_after.getTime() - Date.now()) / 1000;
    assert.ok(Math.abs(inSeconds - 86_400) < 5, `due in ${inSeconds} s`);
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
