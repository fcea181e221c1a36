import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import { pino } from 'pino';
import { Type } from 'typebox';
import type { Db, Tx } from '../../../src/platform/context.js';
import { defineJob, type JobDefinition, type JobHandler, type Jobs } from '../../../src/platform/jobs/jobs.js';
import { createJobs, type JobsOptions } from '../../../src/platform/jobs/pgboss-jobs.js';
import type { Database } from '../../../src/platform/postgres/database.js';

const Numbered = Type.Object({ n: Type.Integer() }, { additionalProperties: false });
type NumberedJob = JobDefinition<typeof Numbered>;

/** A job with a number; retried once at once unless told otherwise. */
export function aJob(name: string, options: Partial<Omit<NumberedJob, 'name' | 'payload'>> = {}): NumberedJob {
  return defineJob({
    name,
    payload: Numbered,
    retryLimit: 1,
    retryDelaysSeconds: [0],
    expireSeconds: 60,
    concurrency: 3,
    ...options,
  });
}

/** Opens a queue, without starting it. The log is discarded. */
export function openJobs(database: Database, options: Partial<JobsOptions> & Pick<JobsOptions, 'definitions'>) {
  const { db, pool } = database;
  return createJobs({ db, pool, log: pino({ level: 'silent' }), worker: true, ...options });
}

/** Opens a queue of one kind of job and starts it. */
export async function workOn(
  database: Database,
  job: NumberedJob,
  handler: JobHandler<{ n: number }>,
  options: Partial<JobsOptions> = {},
): Promise<Jobs> {
  const jobs = await openJobs(database, { definitions: [job], ...options });
  jobs.handle(job, handler);
  await jobs.start();
  return jobs;
}

export function enqueue(db: Db, jobs: Jobs, job: NumberedJob, n = 1, startAfter?: Date): Promise<string> {
  return db.transaction().execute((tx) => jobs.enqueue(tx, job, { n }, startAfter ? { startAfter } : {}));
}

/** A promise and the functions that settle it. */
export function signal<T = void>() {
  let fire!: (value: T) => void;
  const fired = new Promise<T>((resolve) => {
    fire = resolve;
  });
  return { fired, fire };
}

/** Waits for something that only the database knows; fails after `timeoutMs`. */
export async function until(what: string, holds: () => Promise<boolean>, timeoutMs = 60_000): Promise<void> {
  const end = performance.now() + timeoutMs;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`Waited ${timeoutMs} ms in vain until ${what}`);
    await delay(20);
  }
}

/** No job waits or runs. */
export async function untilDone(jobs: Jobs, timeoutMs?: number): Promise<void> {
  const open = async () => (await jobs.counts()).reduce((sum, c) => sum + c.waiting + c.active, 0);
  await until('every job is done', async () => (await open()) === 0, timeoutMs);
}

export async function makeEffectTable(db: Db): Promise<void> {
  await sql`create table if not exists effect (n int not null, worker text not null)`.execute(db);
}

/** What a handler does to the world: a row, without a constraint that would hide a double. */
export async function recordEffect(tx: Tx, n: number, worker: string): Promise<void> {
  await sql`insert into effect values (${n}, ${worker})`.execute(tx);
}

export async function effects(db: Db): Promise<{ n: number; worker: string }[]> {
  return (await sql<{ n: number; worker: string }>`select n, worker from effect order by n`.execute(db)).rows;
}

export async function jobRows(db: Db) {
  const { rows } = await sql<{ id: string; state: string; output: { message: string } | null; start_after: Date }>`
    select id, state, output, start_after from pgboss.job`.execute(db);
  return rows;
}
