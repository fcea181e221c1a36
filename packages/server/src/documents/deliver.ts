import type { Context } from '../platform/context.js';
import { appendEvents } from '../platform/events/append.js';
import type { JobHandler, JobRun } from '../platform/jobs/jobs.js';
import { withTransaction } from '../platform/postgres/transaction.js';
import { handOver, outcomeOf } from './hand-over.js';
import { deliverDocumentJob } from './jobs.js';
import type { DocumentResult } from './network.js';
import { advance, findDocument } from './queries.js';

type DocumentRef = { ownerId: string; documentId: string };

/**
 * The job `document.deliver`: hands the document to the network outside that it is reserved for, then records the
 * outcome, the events, the network's own effects and the job's end in one transaction.
 */
export function deliverDocument(ctx: Context): JobHandler<DocumentRef> {
  return async (run) => {
    const { ownerId, documentId } = run.payload;
    const document = await findDocument(ctx.db, { id: ownerId }, documentId);
    const target = document?.target;
    if (document?.status !== 'RESERVED' || !target) return;
    const result = await attempt(ctx, run, () => handOver(ctx, document, target));
    if (result.outcome === 'waiting') return askAgain(ctx, run, result);
    const status = result.outcome === 'failed' ? 'FAILED' : 'DELIVERED';
    await withTransaction(ctx.db, async (tx) => {
      await run.complete(tx);
      const waited = await advance(tx, document, ['RESERVED'], { status, now: ctx.clock.now() });
      if (waited) await appendEvents(ctx, tx, await outcomeOf(tx, document, result));
    });
  };
}

/** The network will say later: what it did meanwhile and the next question commit together. */
async function askAgain(
  ctx: Context,
  run: JobRun<DocumentRef>,
  { within, askAgainAt }: Extract<DocumentResult, { outcome: 'waiting' }>,
): Promise<void> {
  await withTransaction(ctx.db, async (tx) => {
    await run.complete(tx);
    await ctx.jobs.enqueue(tx, deliverDocumentJob, run.payload, { startAfter: askAgainAt });
    await appendEvents(ctx, tx, (await within?.(tx)) ?? []);
  });
}

/** A network that still throws on the last attempt has failed for good; the reason is in the log with the job id. */
async function attempt(
  ctx: Context,
  run: JobRun<DocumentRef>,
  deliver: () => Promise<DocumentResult>,
): Promise<DocumentResult> {
  try {
    return await deliver();
  } catch (error) {
    if (!run.isLastAttempt) throw error;
    ctx.log.error({ err: error, jobId: run.jobId, ...run.payload }, 'delivery given up');
    const message = `The recipient's network could not be reached in ${run.retryCount + 1} attempts.`;
    return { outcome: 'failed', message };
  }
}
