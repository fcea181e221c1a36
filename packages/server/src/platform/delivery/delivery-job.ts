/** What the jobs that hand something to a network have in common, whatever it is. */
import type { Static, TSchema } from 'typebox';
import type { Context } from '../context.js';
import { appendEvents } from '../events/append.js';
import type { JobDefinition, JobRun } from '../jobs/jobs.js';
import { withTransaction } from '../postgres/transaction.js';
import type { DeliveryOutcome } from './outcome.js';

/** How patiently it is decided where something goes: for half an hour, all there is to wait for being our own. */
export const routeRetries = { retryLimit: 10, retryDelaysSeconds: [1, 5, 30, 120, 600] } as const;

/** How patiently a network is tried that cannot be reached: for about eight hours. */
export const deliveryRetries = { retryLimit: 20, retryDelaysSeconds: [1, 5, 30, 120, 600, 1800] } as const;

/** The network will say later: what it did meanwhile and the next question commit together. */
export async function askAgain<S extends TSchema>(
  ctx: Context,
  job: JobDefinition<S>,
  run: JobRun<Static<S>>,
  { within, askAgainAt }: Extract<DeliveryOutcome, { outcome: 'waiting' }>,
): Promise<void> {
  await withTransaction(ctx.db, async (tx) => {
    await run.complete(tx);
    await ctx.jobs.enqueue(tx, job, run.payload, { startAfter: askAgainAt });
    await appendEvents(ctx, tx, (await within?.(tx)) ?? []);
  });
}

/**
 * Runs one attempt at a delivery. Throws what it throws, to be tried again; on the last attempt gives instead what
 * `givenUp` makes of the number of attempts: then it has failed for good, and the reason is in the log with the job id.
 */
export async function attemptDelivery<R>(
  ctx: Context,
  run: JobRun<object>,
  deliver: () => Promise<R>,
  givenUp: (attempts: number) => R,
): Promise<R> {
  try {
    return await deliver();
  } catch (error) {
    if (!run.isLastAttempt) throw error;
    ctx.log.error({ err: error, jobId: run.jobId, ...run.payload }, 'delivery given up');
    return givenUp(run.retryCount + 1);
  }
}
