import { setTimeout as delay } from 'node:timers/promises';
import type { IsolationLevel, Kysely, Transaction } from 'kysely';
import { databaseErrorKind } from './errors.js';

export interface TransactionOptions {
  /** Default: read committed. */
  readonly isolationLevel?: IsolationLevel;
  /** Attempts in all. Default 5. */
  readonly attempts?: number;
}

/**
 * Runs `work` in a transaction and commits. When PostgreSQL gives it up for the sake of another one (serialization
 * failure, deadlock) it is run again from the start, so `work` must have no effect outside the transaction.
 * Throws what `work` throws, after rolling back, and the last error when every attempt lost.
 */
export async function withTransaction<S, T>(
  db: Kysely<S>,
  work: (tx: Transaction<S>) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  const { isolationLevel, attempts = 5 } = options;
  for (let attempt = 1; ; attempt++) {
    try {
      const builder = db.transaction();
      return await (isolationLevel === undefined ? builder : builder.setIsolationLevel(isolationLevel)).execute(work);
    } catch (error) {
      if (attempt >= attempts || databaseErrorKind(error) !== 'retry') throw error;
      // Two that collided must not collide again: growing, and different for each.
      await delay(2 ** attempt * (5 + Math.random() * 10));
    }
  }
}
