import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { describe, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Jobs } from '../../../src/platform/jobs/jobs.js';
import { type TestDatabase, testDatabase } from '../../support/database.js';
import { effects, jobRows, makeEffectTable, openJobs, until, untilDone } from './support.js';
import { definitions, held, shared } from './worker-process.js';

const script = fileURLToPath(new URL('./worker-process.js', import.meta.url));
// A dead process is noticed after ten seconds without a heartbeat, at the next sweep.
const RECOVERY_MS = 25_000;

interface Scene {
  readonly database: TestDatabase;
  readonly jobs: Jobs;
  aWorker(name: string, mode?: 'works' | 'holds'): Promise<ChildProcess>;
}

/** A database of its own and worker processes over it, none of which outlives the test. */
async function scene(play: (scene: Scene) => Promise<void>): Promise<void> {
  const database = await testDatabase();
  await makeEffectTable(database.db);
  const jobs = await openJobs(database, { definitions, worker: false });
  const children: ChildProcess[] = [];
  try {
    await play({
      database,
      jobs,
      aWorker: async (name, mode = 'works') => {
        const child = fork(script, [database.url, name, mode]);
        children.push(child);
        const [message] = await once(child, 'message');
        assert.deepEqual(message, { ready: true });
        return child;
      },
    });
  } finally {
    for (const child of children) if (child.exitCode === null && child.signalCode === null) await kill(child);
    await jobs.stop();
    await database.drop();
  }
}

async function kill(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}

// Together, since each waits long for silence to be noticed.
describe('several processes over one database', { concurrency: true, timeout: 240_000 }, () => {
  test('jobs of a killed process are done by another, each with exactly one effect', () =>
    scene(async ({ database, jobs, aWorker }) => {
      const doomed = await aWorker('doomed', 'holds');
      const reached = new Set<number>();
      const allReached = new Promise<void>((resolve) => {
        doomed.on('message', ({ at }: { at: number }) => {
          reached.add(at);
          if (reached.size === 3) resolve();
        });
      });
      await database.db.transaction().execute((tx) => jobs.enqueueMany(tx, held, [{ n: 1 }, { n: 2 }, { n: 3 }]));
      await allReached;
      const survivor = await aWorker('survivor');
      await kill(doomed);
      await untilDone(jobs, RECOVERY_MS + 60_000);
      assert.deepEqual(await effects(database.db), [
        { n: 1, worker: 'survivor' },
        { n: 2, worker: 'survivor' },
        { n: 3, worker: 'doomed' },
      ]);
      assert.deepEqual(await jobRows(database.db), []);
      const exit = once(survivor, 'exit');
      survivor.send('stop');
      assert.deepEqual(await exit, [0, null]);
    }));

  test('a live process keeps its long job while others start, sweep and stop', () =>
    scene(async ({ database, jobs, aWorker }) => {
      const busy = await aWorker('busy', 'holds');
      const reached = once(busy, 'message');
      await database.db.transaction().execute((tx) => jobs.enqueue(tx, held, { n: 1 }));
      await reached;
      await aWorker('idle');
      // Longer than a process may be silent.
      await delay(13_000);
      assert.deepEqual(
        (await jobRows(database.db)).map((row) => row.state),
        ['active'],
      );
      assert.deepEqual(await effects(database.db), []);
    }));

  test('processes share the work, and killing them at random moments neither loses nor doubles an effect', () =>
    scene(async ({ database, jobs, aWorker }) => {
      const total = 1500;
      // The last part of the work begins when all were killed that are, so that some is left for those that come later.
      const kept = 300;
      const payloads = Array.from({ length: total }, (_, n) => ({ n }));
      const workers = await Promise.all([aWorker('a'), aWorker('b')]);
      const done = async () => (await effects(database.db)).length;
      const feeding = (async () => {
        for (let from = 0; from < total - kept; from += 50) {
          const batch = payloads.slice(from, from + 50);
          await database.db.transaction().execute((tx) => jobs.enqueueMany(tx, shared, batch));
          await delay(10);
        }
      })();
      for (let round = 0; round < 4; round++) {
        const reachedAt = (round + 1) * 200 + Math.random() * 100;
        await until('some work is done', async () => (await done()) >= reachedAt);
        const victim = workers.shift()!;
        await kill(victim);
        workers.push(await aWorker(`next-${round}`));
      }
      await feeding;
      await database.db.transaction().execute((tx) => jobs.enqueueMany(tx, shared, payloads.slice(total - kept)));
      await untilDone(jobs, RECOVERY_MS + 60_000);
      const rows = await effects(database.db);
      assert.deepEqual(
        rows.map((row) => row.n),
        payloads.map((p) => p.n),
      );
      const later = rows.filter((row) => row.worker.startsWith('next-')).length;
      assert.ok(later > 0 && later < total, 'those that were killed took part, and those that came after them');
      assert.deepEqual(await jobRows(database.db), []);
    }));
});
