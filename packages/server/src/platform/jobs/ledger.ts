import { fromKysely, type PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import type { Db, Tx } from '../context.js';
import type { Attempt } from './attempt.js';
import { settledIds } from './boss.js';
import { JobClaimLost, type JobDefinition } from './jobs.js';
import { deleteAttempt, giveBackAttempts, lockLapsedAttempts, notify } from './queries.js';

interface Failed {
  readonly id: string;
  readonly name: string;
  readonly retryCount: number;
  readonly retryLimit: number;
}

/**
 * Records how attempts end. Every entry names the attempt (id and count), so an attempt that lost its job changes
 * nothing. Done jobs are deleted with their completion: nothing reads them, and a queue table stays fast while small.
 */
export class Ledger {
  readonly #boss: PgBoss;
  readonly #db: Db;
  readonly #definitions: ReadonlyMap<string, JobDefinition>;
  readonly #log: Logger;

  constructor(boss: PgBoss, db: Db, definitions: ReadonlyMap<string, JobDefinition>, log: Logger) {
    this.#boss = boss;
    this.#db = db;
    this.#definitions = definitions;
    this.#log = log;
  }

  /** Ends the job with the caller's transaction; throws JobClaimLost when it is no longer the attempt's. */
  async completeWithin(tx: Tx, attempt: Attempt): Promise<void> {
    if (attempt.lost) throw attempt.signal.reason;
    if (!(await deleteAttempt(tx, attempt))) {
      throw new JobClaimLost(`Job ${attempt.name} ${attempt.id} is no longer attempt ${attempt.retryCount}'s`);
    }
  }

  /** Ends jobs of one name whose handlers returned; gives the ids of those that were still theirs to end. */
  async complete(name: string, attempts: readonly Attempt[]): Promise<ReadonlySet<string>> {
    return settledIds(await this.#boss.deleteJob(name, [...attempts]));
  }

  /** Records a failure: the job waits for its next attempt, or stays as failed after the last. */
  async fail(attempt: Attempt, error: unknown): Promise<void> {
    await this.#db.transaction().execute(async (tx) => {
      const delay = this.#delaySeconds(attempt);
      const still = await this.#failWithin(tx, attempt, describe(error), delay);
      const about = { job: attempt.name, jobId: attempt.id, attempt: attempt.retryCount, err: error };
      if (!still) this.#log.warn(about, 'job: the handler failed after the job was completed or taken away');
      else if (attempt.retryCount < attempt.retryLimit) this.#log.warn({ ...about, delay }, 'job failed, will retry');
      else this.#log.error(about, 'job failed for good');
    });
  }

  /** Says that attempts of one name are alive; gives the ids of those that still hold their job. */
  async heartbeat(name: string, attempts: readonly Attempt[]): Promise<ReadonlySet<string>> {
    return settledIds(await this.#boss.touch(name, [...attempts]));
  }

  /** Makes jobs waiting again for any process at once, without counting the attempt. */
  async giveBack(name: string, attempts: readonly Attempt[]): Promise<void> {
    if (attempts.length > 0) await giveBackAttempts(this.#db, name, attempts);
  }

  /** Fails the attempts of dead processes, whose jobs are due again at once, and attempts that took too long. */
  async sweep(): Promise<void> {
    await this.#db.transaction().execute(async (tx) => {
      for (const lapsed of await lockLapsedAttempts(tx, [...this.#definitions.keys()])) {
        const message = lapsed.silent ? 'the process that worked on it fell silent' : 'the attempt took too long';
        const delay = lapsed.silent ? 0 : this.#delaySeconds(lapsed);
        await this.#failWithin(tx, lapsed, { message }, delay);
        const about = { job: lapsed.name, jobId: lapsed.id, attempt: lapsed.retryCount };
        this.#log.warn(about, `job attempt ended: ${message}`);
      }
    });
  }

  /** False, and nothing changed, when the attempt no longer holds the job. */
  async #failWithin(tx: Tx, attempt: Failed, output: object, delaySeconds: number): Promise<boolean> {
    const options = { db: fromKysely(tx) };
    const response = await this.#boss.fail(attempt.name, attempt, output, options);
    if (!settledIds(response).has(attempt.id)) return false;
    if (attempt.retryCount >= attempt.retryLimit) return true;
    if (delaySeconds === 0) await notify(tx, attempt.name);
    else await this.#boss.update(attempt.name, undefined, { ...options, id: attempt.id, startAfter: delaySeconds });
    return true;
  }

  #delaySeconds(attempt: Failed): number {
    const delays = this.#definitions.get(attempt.name)?.retryDelaysSeconds ?? [];
    return delays[attempt.retryCount] ?? delays.at(-1) ?? 0;
  }
}

/** What is kept of an error beside the job; PostgreSQL's jsonb refuses NUL and lone surrogates. */
function describe(error: unknown): object {
  const clean = (text: string) => Buffer.from(text, 'utf8').toString('utf8').replaceAll('\0', '');
  if (!(error instanceof Error)) return { message: clean(String(error)).slice(0, 2000) };
  return {
    name: clean(error.name),
    message: clean(error.message).slice(0, 2000),
    stack: clean(error.stack ?? '').slice(0, 4000),
  };
}
