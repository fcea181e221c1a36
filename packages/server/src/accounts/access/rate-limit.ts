import type { Context } from '../../platform/context.js';
import { Refusal } from '../../platform/errors.js';
import { addPoints, deleteExpiredPoints } from './queries.js';

const windowMs = 60_000;
/** What a failed attempt costs, the attempt itself included. */
const failureCost = 10;
/**
 * One source may fail this many times as often as one client id from it: a company's systems share an address, but
 * nobody may try client ids without end either.
 */
const sourceFactor = 10;

/** One attempt that was let through. */
export interface Attempt {
  /** Counts it tenfold. */
  failed(): Promise<void>;
}

/**
 * Lets an attempt to prove an identity through or throws Refusal `too_many_requests`. In each window of a minute a
 * client id from one source has `tokenAttemptsPerMinute` points, and a source has ten times as many for failures.
 * The count stands in the database, so that any number of processes share it.
 * @param clientId what the caller says it is; undefined when it names nobody, and then only failures are limited.
 * @param source its IP address.
 */
export async function allowAttempt(ctx: Context, clientId: string | undefined, source: string): Promise<Attempt> {
  const limit = ctx.config.tokenAttemptsPerMinute;
  const failures = { key: `source ${source}`, limit: limit * sourceFactor, ofAttempt: 0, ofFailure: failureCost };
  const buckets = [failures];
  if (clientId !== undefined) {
    const key = `client ${clientId.slice(0, 100)} ${source}`;
    buckets.push({ key, limit, ofAttempt: 1, ofFailure: failureCost - 1 });
  }
  const charge = (what: 'ofAttempt' | 'ofFailure', now: number) =>
    addPoints(
      ctx.db,
      now,
      now + windowMs,
      buckets.map((bucket) => ({ key: bucket.key, points: bucket[what] })),
    );
  const now = ctx.clock.now().getTime();
  const counted = await charge('ofAttempt', now);
  const used = counted.filter((bucket, i) => bucket.points > (buckets[i]?.limit ?? 0));
  if (used.length > 0) {
    const until = Math.max(...used.map((bucket) => bucket.expire));
    throw new Refusal('too_many_requests', ['Too many attempts; wait before the next one.'], {
      retryAfterSeconds: Math.max(1, Math.ceil((until - now) / 1000)),
      internal: { clientId, source },
    });
  }
  return {
    async failed() {
      const at = ctx.clock.now().getTime();
      await charge('ofFailure', at);
      // Failures are rare and are what strangers' ids leave behind: the place to tidy up.
      await deleteExpiredPoints(ctx.db, at);
    },
  };
}
