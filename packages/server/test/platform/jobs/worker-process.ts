/** A worker in a process of its own, told what to do by its parent: see processes.test.ts. */
import { openDatabase } from '../../../src/platform/postgres/database.js';
import { aJob, openJobs, recordEffect } from './support.js';

export const held = aJob('test.held', { concurrency: 5 });
export const shared = aJob('test.shared', { concurrency: 5, retryLimit: 20 });
export const definitions = [held, shared];

async function main(url: string, worker: string, holds: boolean): Promise<void> {
  const database = await openDatabase({ url, poolSize: 6 });
  const { db } = database;
  const jobs = await openJobs(database, { definitions });
  const forever = () => new Promise<never>(() => setInterval(() => undefined, 60_000));

  jobs.handle(held, async (run) => {
    const { n } = run.payload;
    // 1: is killed before its transaction; 2: within it, after complete; 3: just after the commit.
    if (holds && n === 1) {
      process.send?.({ at: n });
      await forever();
    }
    await db.transaction().execute(async (tx) => {
      await recordEffect(tx, n, worker);
      await run.complete(tx);
      if (holds && n === 2) {
        process.send?.({ at: n });
        await forever();
      }
    });
    if (holds && n === 3) {
      process.send?.({ at: n });
      await forever();
    }
  });
  jobs.handle(shared, async (run) => {
    await db.transaction().execute(async (tx) => {
      await recordEffect(tx, run.payload.n, worker);
      await run.complete(tx);
    });
  });

  process.on('message', async () => {
    await jobs.stop({ graceMs: 5_000 });
    await database.close();
    process.disconnect();
  });
  await jobs.start();
  process.send?.({ ready: true });
}

if (process.argv[2] !== undefined) await main(process.argv[2], process.argv[3]!, process.argv[4] === 'holds');
