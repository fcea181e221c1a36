import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import type { Jobs } from '../../../src/platform/jobs/jobs.js';
import { type TestDatabase, testDatabase } from '../../support/database.js';
import { aJob, enqueue, jobRows, signal, until, untilDone, workOn } from './support.js';

describe('retry', { timeout: 180_000 }, () => {
  let database: TestDatabase;
  let open: Jobs[] = [];
  before(async () => {
    database = await testDatabase();
  });
  afterEach(async () => {
    for (const jobs of open) await jobs.stop({ graceMs: 0 });
    open = [];
    await sql`delete from pgboss.job`.execute(database.db);
  });
  after(() => database.drop());

  test('each retry waits for its own delay, and the last delay repeats', async () => {
    const job = aJob('test.schedule', { retryLimit: 4, retryDelaysSeconds: [0, 100, 5000] });
    let endedAt = 0;
    const jobs = await workOn(database, job, async () => {
      endedAt = Date.now();
      throw new Error('always');
    });
    open.push(jobs);
    await enqueue(database.db, jobs, job);
    // The retry without delay has passed by before the first look.
    for (const delayMs of [100_000, 5_000_000, 5_000_000]) {
      await until('the next retry is set', async () => {
        const [row] = await jobRows(database.db);
        const startAfter = row!.start_after.getTime();
        if (row!.state !== 'retry' || startAfter < Date.now() + 10_000) return false;
        const [since, from] = [startAfter - endedAt, startAfter - Date.now()];
        assert.ok(since >= delayMs - 1 && from <= delayMs, `${since} ms after the failure, in ${from} ms`);
        return true;
      });
      await sql`update pgboss.job set start_after = now()`.execute(database.db);
    }
    await until('it has failed for good', async () => (await jobRows(database.db))[0]!.state === 'failed');
  });

  test('attempts are counted, the last one knows that it is, and its failure stays visible', async () => {
    const job = aJob('test.last', { retryLimit: 2, retryDelaysSeconds: [0] });
    const attempts: [number, boolean][] = [];
    const jobs = await workOn(database, job, async (run) => {
      attempts.push([run.retryCount, run.isLastAttempt]);
      throw new Error(`attempt ${run.retryCount} \0 \ud800 failed`);
    });
    open.push(jobs);
    await enqueue(database.db, jobs, job);
    await untilDone(jobs);
    assert.deepEqual(attempts, [
      [0, false],
      [1, false],
      [2, true],
    ]);
    const [row] = await jobRows(database.db);
    assert.equal(row!.state, 'failed');
    assert.match(row!.output!.message, /^attempt 2 .* failed$/);
    assert.deepEqual(await jobs.counts(), [{ name: 'test.last', waiting: 0, active: 0, failed: 1 }]);
  });

  test('a job without retries fails with its first attempt', async () => {
    const job = aJob('test.never', { retryLimit: 0, retryDelaysSeconds: [] });
    let runs = 0;
    const jobs = await workOn(database, job, async () => {
      runs += 1;
      throw 'not even an Error';
    });
    open.push(jobs);
    await enqueue(database.db, jobs, job);
    await untilDone(jobs);
    assert.equal(runs, 1);
    assert.equal((await jobRows(database.db))[0]!.output!.message, 'not even an Error');
  });

  test('a stored payload that no longer fits never reaches the handler', async () => {
    const job = aJob('test.stored', { retryLimit: 0 });
    let runs = 0;
    const jobs = await workOn(database, job, async () => {
      runs += 1;
    });
    open.push(jobs);
    await sql`insert into pgboss.job (name, data, retry_limit) values ('test.stored', '{"n":"text"}', 0)`.execute(
      database.db,
    );
    await untilDone(jobs);
    assert.equal(runs, 0);
    assert.match((await jobRows(database.db))[0]!.output!.message, /payload of test\.stored does not fit: \/n/);
  });

  test('definitions that changed since the queue was made apply to new jobs', async () => {
    open.push(await workOn(database, aJob('test.changed', { retryLimit: 5 }), async () => undefined));
    const job = aJob('test.changed', { retryLimit: 0 });
    const failed = signal<boolean>();
    const jobs = await workOn(database, job, async (run) => {
      failed.fire(run.isLastAttempt);
      throw new Error('no');
    });
    await open.pop()!.stop();
    open.push(jobs);
    await enqueue(database.db, jobs, job);
    assert.equal(await failed.fired, true);
  });
});
