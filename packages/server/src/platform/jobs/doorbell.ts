import type { Tx } from '../context.js';
import { notify } from './queries.js';

/** Rings that may follow each other at once, and how many a second are let through afterwards. */
const BURST = 20;
const PER_SECOND = 50;

/**
 * Tells the workers of all processes that a job was enqueued, through NOTIFY in the enqueuing transaction.
 *
 * Transactions that NOTIFY commit one at a time, over the whole database, flushes included (as of PostgreSQL 18),
 * which caps a busy server at one commit per disk flush. So only so many a second ring: at rest every one; under load
 * the workers are awake anyway, and look again shortly after each ring for what came without one (see worker.ts).
 */
export class Doorbell {
  #tokens = BURST;
  #refilledAt = performance.now();

  /** Rings when `tx` commits, or lets it be when many rang just now. */
  async ring(tx: Tx, name: string): Promise<void> {
    const now = performance.now();
    this.#tokens = Math.min(BURST, this.#tokens + ((now - this.#refilledAt) / 1000) * PER_SECOND);
    this.#refilledAt = now;
    if (this.#tokens < 1) return;
    this.#tokens -= 1;
    await notify(tx, name);
  }
}
