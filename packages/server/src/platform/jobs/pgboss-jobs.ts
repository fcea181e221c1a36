import type { Pool } from 'pg';
import { fromKysely, type PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import type { Static, TSchema } from 'typebox';
import { type Clock, systemClock, waitMs } from '../clock.js';
import type { Db, Tx } from '../context.js';
import { startBoss } from './boss.js';
import { Doorbell } from './doorbell.js';
import type { EnqueueOptions, JobDefinition, JobHandler, Jobs } from './jobs.js';
import { Lane } from './lane.js';
import { Ledger } from './ledger.js';
import { type PayloadCheck, payloadCheck } from './payloads.js';
import { countJobs, transactionAgeMs } from './queries.js';
import { Worker } from './worker.js';

export interface JobsOptions {
  readonly db: Db;
  /** That of `db`. Connections are borrowed, and one more is opened with its settings. It stays the caller's to end. */
  readonly pool: Pool;
  readonly log: Logger;
  /** What `startAfter` is measured against; the machine's clock by default. */
  readonly clock?: Clock;
  /** Every kind of job there is, whichever process works on it. */
  readonly definitions: readonly JobDefinition[];
  /** Whether `start` works on jobs; without it the process only enqueues. */
  readonly worker: boolean;
  /** Milliseconds between looks for jobs that no notification announced; 1000 by default. */
  readonly pollIntervalMs?: number;
}

/**
 * Opens the job queue: makes its tables and queues when they are missing, so that enqueuing works at once.
 * Working begins with `start`. Throws when the database cannot be reached or two definitions share a name.
 */
export async function createJobs(options: JobsOptions): Promise<Jobs> {
  const definitions = new Map(options.definitions.map((d) => [d.name, d]));
  if (definitions.size < options.definitions.length) throw new Error('Two job definitions have the same name');
  const boss = await startBoss(options.pool, options.log, options.definitions, options.worker);
  return new PgBossJobs(options, definitions, boss);
}

class PgBossJobs implements Jobs {
  readonly #options: JobsOptions;
  readonly #definitions: ReadonlyMap<string, JobDefinition>;
  readonly #boss: PgBoss;
  readonly #pollMs: number;
  readonly #checks: ReadonlyMap<string, PayloadCheck>;
  readonly #doorbell = new Doorbell();
  readonly #handlers = new Map<string, JobHandler<unknown>>();
  #worker: Worker | undefined;
  #stopped: Promise<void> | undefined;

  constructor(options: JobsOptions, definitions: ReadonlyMap<string, JobDefinition>, boss: PgBoss) {
    this.#options = options;
    this.#definitions = definitions;
    this.#boss = boss;
    this.#pollMs = options.pollIntervalMs ?? 1_000;
    this.#checks = new Map(options.definitions.map((d) => [d.name, payloadCheck(d)]));
  }

  async enqueue<S extends TSchema>(tx: Tx, job: JobDefinition<S>, payload: Static<S>, options: EnqueueOptions = {}) {
    const [id] = await this.#insert(tx, job.name, [payload], options);
    return id!;
  }

  async enqueueMany<S extends TSchema>(
    tx: Tx,
    job: JobDefinition<S>,
    payloads: Static<S>[],
    options: EnqueueOptions = {},
  ) {
    await this.#insert(tx, job.name, payloads, options);
  }

  async #insert(tx: Tx, name: string, payloads: unknown[], options: EnqueueOptions): Promise<string[]> {
    const check = this.#checks.get(name);
    if (check === undefined) throw new Error(`Job ${name} is not among the definitions`);
    for (const payload of payloads) check(payload);
    if (payloads.length === 0) return [];
    const clock = this.#options.clock ?? systemClock;
    // Whoever changes the clock moves deferred jobs, and must see this one or be seen by it.
    if (options.startAfter) await clock.hold?.(tx);
    const laterMs = options.startAfter ? waitMs(clock, options.startAfter) : 0;
    // As a span, so that the database's clock alone decides when it is over; it may differ from this machine's. It is
    // counted from the beginning of the transaction, whose age is asked for last, so that no job comes early.
    const startAfter = laterMs > 0 ? (((await transactionAgeMs(tx)) + laterMs) / 1000).toFixed(3) : undefined;
    const jobs = payloads.map((data) => ({ data: data as object, ...(startAfter && { startAfter }) }));
    const ids = await this.#boss.insert(name, jobs, { db: fromKysely(tx), returnId: true });
    if (ids?.length !== payloads.length) throw new Error(`Job ${name} was not stored`);
    // Every process looks ahead as far as its next poll, so a job deferred beyond that rings nobody.
    if (laterMs < this.#pollMs) await this.#doorbell.ring(tx, name);
    return ids;
  }

  handle<S extends TSchema>(job: JobDefinition<S>, handler: JobHandler<Static<S>>): void {
    if (!this.#definitions.has(job.name)) throw new Error(`Job ${job.name} is not among the definitions`);
    if (this.#handlers.has(job.name)) throw new Error(`Job ${job.name} has two handlers`);
    if (this.#worker !== undefined) throw new Error(`Job ${job.name}: handlers are registered before start`);
    // The payload is checked against the definition before the handler sees it.
    this.#handlers.set(job.name, handler as JobHandler<unknown>);
  }

  async start(): Promise<void> {
    if (!this.#options.worker || this.#worker !== undefined) return;
    const missing = [...this.#definitions.keys()].filter((name) => !this.#handlers.has(name));
    if (missing.length > 0) throw new Error(`No handler for job ${missing.join(', ')}`);
    const { db, pool, log } = this.#options;
    const ledger = new Ledger(this.#boss, db, this.#definitions, log);
    const lanes = new Map<string, Lane>();
    for (const [name, job] of this.#definitions) {
      lanes.set(name, new Lane(job, this.#handlers.get(name)!, this.#checks.get(name)!, this.#boss, ledger, log));
    }
    this.#worker = new Worker(lanes, pool, db, ledger, log, this.#pollMs);
    await this.#worker.start();
  }

  stop(options: { graceMs?: number } = {}): Promise<void> {
    this.#stopped ??= this.#stop(options.graceMs ?? 20_000);
    return this.#stopped;
  }

  async #stop(graceMs: number): Promise<void> {
    await this.#worker?.stop(graceMs);
    await this.#boss.stop({ graceful: false, close: false });
  }

  async counts() {
    const rows = new Map(
      (await countJobs(this.#options.db, [...this.#definitions.keys()])).map((row) => [row.name, row]),
    );
    return [...this.#definitions.keys()].map((name) => rows.get(name) ?? { name, waiting: 0, active: 0, failed: 0 });
  }
}
