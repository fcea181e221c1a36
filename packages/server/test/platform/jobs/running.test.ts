import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Jobs } from '../../../src/platform/jobs/jobs.js';
import { type TestDatabase, testDatabase } from '../../support/database.js';
import { aJob, enqueue, jobRows, openJobs, signal, until, untilDone, workOn } from './support.js';

describe('starting, running and stopping', { timeout: 180_000 }, () => {
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

  test('a definition without a handler is a start refused, by name', async () => {
    const jobs = await openJobs(database, { definitions: [aJob('test.done'), aJob('test.orphan')] });
    open.push(jobs);
    jobs.handle(aJob('test.done'), async () => undefined);
    await assert.rejects(jobs.start(), /No handler for job test\.orphan$/);
  });

  test('two definitions of one name, two handlers of one job, a handler of no definition are refused', async () => {
    await assert.rejects(openJobs(database, { definitions: [aJob('test.a'), aJob('test.a')] }), /same name/);
    const jobs = await openJobs(database, { definitions: [aJob('test.a')] });
    open.push(jobs);
    jobs.handle(aJob('test.a'), async () => undefined);
    assert.throws(() => jobs.handle(aJob('test.a'), async () => undefined), /two handlers/);
    assert.throws(() => jobs.handle(aJob('test.b'), async () => undefined), /not among/);
  });

  test('no more than the limit run at a time, and one kind does not hold up another', async () => {
    const narrow = aJob('test.narrow', { concurrency: 2 });
    const other = aJob('test.other');
    const jobs = await openJobs(database, { definitions: [narrow, other] });
    open.push(jobs);
    let running = 0;
    let most = 0;
    let ran = 0;
    const gate = signal();
    const full = signal();
    const otherRan = signal();
    jobs.handle(narrow, async () => {
      running += 1;
      most = Math.max(most, running);
      if (running === 2) full.fire();
      await gate.fired;
      // Short from here on, so that jobs are fetched ahead.
      await new Promise(setImmediate);
      running -= 1;
      ran += 1;
    });
    jobs.handle(other, async () => otherRan.fire());
    await jobs.start();
    const payloads = Array.from({ length: 300 }, (_, n) => ({ n }));
    await database.db.transaction().execute((tx) => jobs.enqueueMany(tx, narrow, payloads));
    await full.fired;
    await enqueue(database.db, jobs, other);
    await otherRan.fired;
    assert.equal((await jobs.counts()).find((c) => c.name === 'test.narrow')!.active, 2);
    gate.fire();
    await untilDone(jobs);
    assert.equal(most, 2);
    assert.equal(ran, 300);
  });

  test('stop lets a running handler finish and takes no further job', async () => {
    const job = aJob('test.finish', { concurrency: 1 });
    const started = signal();
    const go = signal();
    let finished = 0;
    const jobs = await workOn(database, job, async () => {
      started.fire();
      await go.fired;
      finished += 1;
    });
    open.push(jobs);
    await enqueue(database.db, jobs, job, 1);
    await started.fired;
    const stopped = jobs.stop({ graceMs: 10_000 });
    await enqueue(database.db, jobs, job, 2);
    go.fire();
    await stopped;
    assert.equal(finished, 1);
    assert.deepEqual(
      (await jobRows(database.db)).map((row) => row.state),
      ['created'],
    );
  });

  test('stop does not resolve before the outcomes of ended handlers are recorded, whatever the grace', async () => {
    const job = aJob('test.outcome', { retryLimit: 1, retryDelaysSeconds: [1000] });
    const started = signal();
    const end = signal();
    const jobs = await workOn(database, job, async () => {
      started.fire();
      await end.fired;
      throw new Error('ended in time');
    });
    open.push(jobs);
    await enqueue(database.db, jobs, job);
    await started.fired;
    let stopped: Promise<void> | undefined;
    let resolved = false;
    await database.db.transaction().execute(async (tx) => {
      await sql`select 1 from pgboss.job for update`.execute(tx);
      end.fire();
      await until('the outcome waits for the row', async () => {
        const waiting = sql`select 1 from pg_locks where not granted and pid <> pg_backend_pid()`;
        return (await waiting.execute(database.db)).rows.length > 0;
      });
      stopped = jobs.stop({ graceMs: 0 }).then(() => {
        resolved = true;
      });
      // Longer than stopping takes when nothing is waited for.
      await Promise.race([stopped, delay(500)]);
      assert.equal(resolved, false);
    });
    await stopped;
    const [row] = await jobRows(database.db);
    assert.equal(row!.state, 'retry');
    assert.equal(row!.output!.message, 'ended in time');
  });

  test('stop gives an unfinished job back at once, without counting the attempt, and shuts the old one out', async () => {
    const job = aJob('test.unfinished', { retryLimit: 0 });
    const started = signal();
    const aborted = signal();
    const outcome = signal<string>();
    const stuck = await workOn(database, job, async (run) => {
      run.signal.addEventListener('abort', () => aborted.fire());
      started.fire();
      await aborted.fired;
      const work = database.db.transaction().execute((tx) => run.complete(tx));
      outcome.fire(await work.then(() => 'completed').catch((error: Error) => error.name));
      throw new Error('too late to count');
    });
    await enqueue(database.db, stuck, job);
    await started.fired;
    const counts = signal<number>();
    const other = await workOn(database, job, async (run) => counts.fire(run.retryCount), { pollIntervalMs: 60_000 });
    open.push(other);
    await stuck.stop({ graceMs: 50 });
    assert.equal(await counts.fired, 0);
    assert.equal(await outcome.fired, 'JobClaimLost');
    await untilDone(other);
    assert.deepEqual(await jobRows(database.db), []);
  });

  test('without the wake-up connection jobs are still found by polling, and it is opened again', async () => {
    const job = aJob('test.deaf');
    let ran = signal();
    const jobs = await workOn(database, job, async () => ran.fire(), { pollIntervalMs: 100 });
    open.push(jobs);
    const listeners = sql<{ pid: number }>`
      select pid from pg_stat_activity where datname = current_database() and query ilike 'listen%'`;
    await until('it listens', async () => (await listeners.execute(database.db)).rows.length === 1);
    const [{ pid }] = (await listeners.execute(database.db)).rows as [{ pid: number }];
    await sql`select pg_terminate_backend(${pid})`.execute(database.db);
    await enqueue(database.db, jobs, job);
    await ran.fired;
    await until('it listens again', async () => {
      const { rows } = await listeners.execute(database.db);
      return rows.length === 1 && rows[0]!.pid !== pid;
    });
    ran = signal();
    await enqueue(database.db, jobs, job);
    await ran.fired;
  });

  test('two processes that open an empty database at once both succeed', async () => {
    const fresh = await testDatabase();
    try {
      const definitions = [aJob('test.a'), aJob('test.b')];
      const both = await Promise.all([1, 2, 3].map(() => openJobs(fresh, { definitions })));
      for (const jobs of both) assert.equal((await jobs.counts()).length, 2);
      for (const jobs of both) await jobs.stop();
    } finally {
      await fresh.drop();
    }
  });
});
