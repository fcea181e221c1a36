import type { Context } from '../platform/context.js';
import { bindJob, type JobBinding } from '../platform/jobs/binding.js';
import { withTransaction } from '../platform/postgres/transaction.js';
import { recordAnswer } from './answer.js';
import { handOverJob } from './jobs.js';
import { markHandedOver, selectRequest } from './queries.js';
import type { HandedOver, OutsideRequest } from './request.js';
import { withSecrets } from './secrets.js';
import { wayTo } from './way.js';

/** Who does the background work of asking parties outside. */
export const outsideJobBindings = (ctx: Context): JobBinding[] => [
  bindJob(handOverJob, async (run) => {
    const { companyId, requestId } = run.payload;
    const request = await selectRequest(ctx.db, companyId, requestId);
    if (request?.state !== 'WAITING') return;
    const result = await attempt(ctx, request, run.isLastAttempt);
    await withTransaction(ctx.db, async (tx) => {
      await run.complete(tx);
      await markHandedOver(tx, companyId, requestId, ctx.clock.now());
      if (result.outcome !== 'WAITING') await recordAnswer(ctx, tx, companyId, requestId, result);
      else if (result.askAgainAt) {
        await ctx.jobs.enqueue(tx, handOverJob, run.payload, { startAfter: result.askAgainAt });
      }
    });
  }),
];

async function attempt(ctx: Context, request: OutsideRequest, isLast: boolean): Promise<HandedOver> {
  try {
    return await wayTo(ctx, request.provider)(ctx, await withSecrets(ctx, request));
  } catch (error) {
    if (!isLast) throw error;
    const { companyId, requestId, provider } = request;
    ctx.log.error({ err: error, companyId, requestId, provider }, 'request to a party outside given up');
    return { outcome: 'REJECTED', message: `${provider} could not be reached; try again later.` };
  }
}
