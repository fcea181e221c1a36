import { JobClaimLost } from './jobs.js';

/** One go at one job, from the moment this process took it. */
export class Attempt {
  readonly id: string;
  readonly name: string;
  readonly payload: unknown;
  /** Together with the id it names the attempt: every further attempt has a higher count. */
  readonly retryCount: number;
  readonly retryLimit: number;
  /** Monotonic milliseconds. */
  readonly claimedAt = performance.now();
  /** When the database last heard that the attempt is alive. */
  heardAt = this.claimedAt;
  /** The handler called `complete`: a transaction under way, or committed, decides over the job. */
  completing = false;
  readonly #controller = new AbortController();

  constructor(job: { id: string; name: string; data: unknown; retryCount: number; retryLimit: number }) {
    this.id = job.id;
    this.name = job.name;
    this.payload = job.data;
    this.retryCount = job.retryCount;
    this.retryLimit = job.retryLimit;
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** The job is no longer this attempt's: nothing it still does may be recorded. */
  get lost(): boolean {
    return this.#controller.signal.aborted;
  }

  lose(why: string): void {
    this.#controller.abort(new JobClaimLost(why));
  }
}
