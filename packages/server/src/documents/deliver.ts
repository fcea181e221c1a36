import { say } from '../events/say.js';
import type { Context } from '../platform/context.js';
import { askAgain, attemptDelivery } from '../platform/delivery/delivery-job.js';
import type { DeliveryOutcome } from '../platform/delivery/outcome.js';
import { appendEvents } from '../platform/events/append.js';
import type { JobHandler } from '../platform/jobs/jobs.js';
import { withTransaction } from '../platform/postgres/transaction.js';
import { handOver, outcomeOf } from './hand-over.js';
import { deliverDocumentJob } from './jobs.js';
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
    const result = await attemptDelivery(ctx, run, () => handOver(ctx, document, target), givenUp);
    if (result.outcome === 'waiting') return askAgain(ctx, deliverDocumentJob, run, result);
    const status = result.outcome === 'failed' ? 'FAILED' : 'DELIVERED';
    await withTransaction(ctx.db, async (tx) => {
      await run.complete(tx);
      const waited = await advance(tx, document, ['RESERVED'], { status, now: ctx.clock.now() });
      if (waited) await appendEvents(ctx, tx, await outcomeOf(tx, document, result));
    });
  };
}

const givenUp = (attempts: number): DeliveryOutcome => ({
  outcome: 'failed',
  message: say('failure.no_answer', { attempts: String(attempts) }),
});
