import { setTimeout as delay } from 'node:timers/promises';
import type { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import { Attempt } from './attempt.js';
import type { JobDefinition, JobHandler } from './jobs.js';
import type { Ledger } from './ledger.js';
import type { PayloadCheck } from './payloads.js';
import { Settling } from './settling.js';

/** Jobs worth this much time are fetched ahead of free places, so that short jobs do not wait for the database. */
const AHEAD_MS = 20;
const MAX_AHEAD = 200;
/** Jobs fetched ahead that do not start within this time are given back: the guess was wrong. */
const STALE_MS = 1_000;

/** Works on the jobs of one definition: fetches in batches, runs up to `concurrency` handlers, records how they end. */
export class Lane {
  readonly job: JobDefinition;
  readonly #handler: JobHandler<unknown>;
  readonly #check: PayloadCheck;
  readonly #boss: PgBoss;
  readonly #ledger: Ledger;
  readonly #log: Logger;
  readonly #settling: Settling;
  #waiting: Attempt[] = [];
  readonly #running = new Set<Attempt>();
  /** Handlers at work, and outcomes being recorded. */
  readonly #work = new Set<Promise<void>>();
  /** Of those the outcomes being recorded, which `stop` waits for. */
  readonly #outcomes = new Set<Promise<void>>();
  #fetching: Promise<void> | undefined;
  /** There may be jobs to fetch. */
  #more = false;
  #stopping = false;
  /** Moving average of a handler's run; starts as if jobs were slow, so nothing is fetched ahead on a guess. */
  #averageMs = STALE_MS;

  constructor(
    job: JobDefinition,
    handler: JobHandler<unknown>,
    check: PayloadCheck,
    boss: PgBoss,
    ledger: Ledger,
    log: Logger,
  ) {
    this.job = job;
    this.#handler = handler;
    this.#check = check;
    this.#boss = boss;
    this.#ledger = ledger;
    this.#log = log;
    this.#settling = new Settling(job.name, ledger, log);
  }

  /** It knows of jobs to fetch already and need not be told. */
  get busy(): boolean {
    return this.#more;
  }

  /** Looks for jobs, now or as soon as there is room. */
  wake(): void {
    this.#more = true;
    this.#pump();
  }

  #pump(): void {
    if (!this.#more || this.#stopping || this.#fetching !== undefined) return;
    const ahead = this.#ahead();
    const room = this.job.concurrency + ahead - this.#running.size - this.#waiting.length - this.#settling.size;
    const idle = this.#waiting.length === 0 && this.#running.size < this.job.concurrency;
    // One fetch for many places is cheaper than one for each; but a free place must not wait.
    if (room < 1 || (!idle && room < (this.job.concurrency + ahead) / 2)) return;
    this.#fetching = this.#fetch(room).finally(() => {
      this.#fetching = undefined;
      this.#pump();
    });
  }

  #ahead(): number {
    return Math.min(MAX_AHEAD, Math.floor((this.job.concurrency * AHEAD_MS) / this.#averageMs));
  }

  async #fetch(room: number): Promise<void> {
    this.#more = false;
    try {
      // None of our jobs has a group. With a group limit, pg-boss picks the rows by an array of ids in place of a join,
      // which PostgreSQL plans badly while its statistics lag behind a queue (100 of 10,000 jobs: 232 ms against 5).
      const options = { batchSize: room, includeMetadata: true, groupConcurrency: 1 } as const;
      const jobs = await this.#boss.fetch(this.job.name, options);
      if (jobs.length === room) this.#more = true;
      this.#waiting.push(...jobs.map((job) => new Attempt(job)));
    } catch (error) {
      // The next poll tries again.
      this.#log.error({ err: error, job: this.job.name }, 'jobs: fetching failed');
    }
    this.#startWaiting();
  }

  #startWaiting(): void {
    while (!this.#stopping && this.#running.size < this.job.concurrency) {
      const attempt = this.#waiting.shift();
      if (attempt === undefined) return;
      this.#running.add(attempt);
      const work = this.#run(attempt).finally(() => {
        this.#work.delete(work);
        this.#pump();
      });
      this.#work.add(work);
    }
  }

  async #run(attempt: Attempt): Promise<void> {
    const started = performance.now();
    let failure: { error: unknown } | undefined;
    try {
      this.#check(attempt.payload);
      await this.#handler({
        jobId: attempt.id,
        payload: attempt.payload,
        retryCount: attempt.retryCount,
        isLastAttempt: attempt.retryCount >= attempt.retryLimit,
        signal: attempt.signal,
        complete: async (tx) => {
          attempt.completing = true;
          try {
            await this.#ledger.completeWithin(tx, attempt);
          } catch (error) {
            attempt.completing = false;
            throw error;
          }
        },
      });
    } catch (error) {
      failure = { error };
    }
    this.#averageMs += (performance.now() - started - this.#averageMs) * 0.1;
    const settled = this.#settle(attempt, failure).finally(() => this.#outcomes.delete(settled));
    this.#outcomes.add(settled);
    this.#leave(attempt);
    await settled;
  }

  #leave(attempt: Attempt): void {
    this.#running.delete(attempt);
    this.#startWaiting();
    this.#pump();
  }

  async #settle(attempt: Attempt, failure: { error: unknown } | undefined): Promise<void> {
    if (attempt.lost) {
      if (failure) this.#log.info({ job: attempt.name, jobId: attempt.id, err: failure.error }, 'lost attempt ended');
    } else if (failure !== undefined) {
      await this.#settling.fail(attempt, failure.error);
    } else if (!attempt.completing) {
      await this.#settling.complete(attempt);
    }
  }

  /** Tells the database which attempts live, ends those that took too long, gives back what waits in vain. */
  async upkeep(everyMs: number): Promise<void> {
    const now = performance.now();
    for (const attempt of [...this.#running]) {
      if (now - attempt.claimedAt < this.job.expireSeconds * 1000 || attempt.completing) continue;
      const why = `it took longer than ${this.job.expireSeconds} s`;
      // Its place is free again even if the handler does not heed the signal: a hanging one must not stop the lane.
      const failed = this.#settling.fail(attempt, new Error(why));
      attempt.lose(why);
      this.#leave(attempt);
      await failed;
    }
    // A transaction that completes the job holds its row: a heartbeat would wait for it.
    const due = [...this.#running].filter((a) => !a.completing && now - a.heardAt >= everyMs / 2);
    if (due.length > 0) {
      const alive = await this.#ledger.heartbeat(this.job.name, due);
      for (const attempt of due) {
        if (alive.has(attempt.id)) attempt.heardAt = now;
        else if (this.#running.has(attempt) && !attempt.completing) attempt.lose('another process took the job');
      }
    }
    if (this.#waiting.some((a) => now - a.claimedAt > STALE_MS)) {
      this.#averageMs = Math.max(this.#averageMs, STALE_MS);
      await this.#ledger.giveBack(this.job.name, this.#waiting.splice(0));
    }
  }

  /**
   * Fetches no more, waits `graceMs` for handlers, and gives back the jobs of those still at work. What ended by then
   * is recorded when this resolves, however long that takes: the caller may close the database.
   */
  async stop(graceMs: number): Promise<void> {
    this.#stopping = true;
    await this.#fetching;
    const gaveBack = Promise.allSettled([this.#ledger.giveBack(this.job.name, this.#waiting.splice(0))]);
    const timer = new AbortController();
    await Promise.race([
      Promise.allSettled(this.#work),
      delay(graceMs, undefined, { signal: timer.signal }).catch(() => undefined),
    ]);
    timer.abort();
    const unfinished = [...this.#running];
    for (const attempt of unfinished) attempt.lose('the process stops');
    await this.#ledger.giveBack(this.job.name, unfinished);
    await Promise.allSettled(this.#outcomes);
    for (const outcome of await gaveBack) if (outcome.status === 'rejected') throw outcome.reason;
  }
}
