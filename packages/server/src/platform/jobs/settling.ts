import type { Logger } from 'pino';
import type { Attempt } from './attempt.js';
import type { Ledger } from './ledger.js';

/**
 * Records the outcomes of one kind of job; what ends while an entry is being written goes into the next one together.
 * An outcome that cannot be recorded is logged and left: its heartbeat ends with it, and the job is retried.
 */
export class Settling {
  readonly #name: string;
  readonly #ledger: Ledger;
  readonly #log: Logger;
  #done: { attempt: Attempt; recorded: () => void }[] = [];
  #writing = false;
  #size = 0;

  constructor(name: string, ledger: Ledger, log: Logger) {
    this.#name = name;
    this.#ledger = ledger;
    this.#log = log;
  }

  /** Outcomes not yet recorded. */
  get size(): number {
    return this.#size;
  }

  /** Resolves when it is recorded, or could not be. */
  async complete(attempt: Attempt): Promise<void> {
    this.#size += 1;
    await new Promise<void>((recorded) => {
      this.#done.push({ attempt, recorded });
      if (!this.#writing) void this.#write();
    });
    this.#size -= 1;
  }

  async #write(): Promise<void> {
    this.#writing = true;
    while (this.#done.length > 0) {
      const batch = this.#done.splice(0);
      const attempts = batch.map((entry) => entry.attempt);
      try {
        const ended = await this.#ledger.complete(this.#name, attempts);
        const lost = attempts.filter((a) => !ended.has(a.id)).map((a) => a.id);
        if (lost.length > 0) this.#log.warn({ job: this.#name, jobIds: lost }, 'jobs done that another took meanwhile');
      } catch (error) {
        this.#log.error({ err: error, job: this.#name }, 'jobs: completion not recorded, they will run again');
      }
      for (const entry of batch) entry.recorded();
    }
    this.#writing = false;
  }

  /** Resolves when it is recorded, or could not be. */
  async fail(attempt: Attempt, error: unknown): Promise<void> {
    this.#size += 1;
    try {
      await this.#ledger.fail(attempt, error);
    } catch (failure) {
      this.#log.error({ err: failure, job: this.#name, cause: error }, 'jobs: failure not recorded, will be retried');
    }
    this.#size -= 1;
  }
}
