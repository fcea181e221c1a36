import type { Context } from '../platform/context.js';
import { appendEvents } from '../platform/events/append.js';
import type { JobHandler, JobRun } from '../platform/jobs/jobs.js';
import { withTransaction } from '../platform/postgres/transaction.js';
import { type HandedOver, handOver, outcomeOf } from './hand-over.js';
import { deliverInvoiceJob } from './jobs.js';
import type { DeliveryResult } from './network.js';
import { findInvoice, settle } from './queries.js';

type InvoiceRef = { companyId: string; invoiceId: string };

/**
 * The job `invoice.deliver`: hands the invoice to the network of its route plan, then records the outcome, the
 * events, the network's own effects and the job's end in one transaction.
 */
export function deliverInvoice(ctx: Context): JobHandler<InvoiceRef> {
  return async (run) => {
    const { companyId, invoiceId } = run.payload;
    const invoice = await findInvoice(ctx.db, companyId, invoiceId);
    const target = invoice?.route_plan?.target;
    if (invoice?.status !== 'PENDING' || !target) return;
    const handed = await attempt(ctx, run, () => handOver(ctx, invoice, target));
    const { result } = handed;
    if (result.outcome === 'waiting') return askAgain(ctx, run, result);
    const status = result.outcome === 'failed' ? 'FAILED' : 'DELIVERED';
    await withTransaction(ctx.db, async (tx) => {
      await run.complete(tx);
      const waited = await settle(tx, invoice, status, ctx.clock.now());
      if (waited) await appendEvents(ctx, tx, (await outcomeOf(tx, invoice, handed)).events);
    });
  };
}

/** The network will say later: what it did meanwhile and the next question commit together. */
async function askAgain(
  ctx: Context,
  run: JobRun<InvoiceRef>,
  { within, askAgainAt }: Extract<DeliveryResult, { outcome: 'waiting' }>,
): Promise<void> {
  await withTransaction(ctx.db, async (tx) => {
    await run.complete(tx);
    await ctx.jobs.enqueue(tx, deliverInvoiceJob, run.payload, { startAfter: askAgainAt });
    await appendEvents(ctx, tx, (await within?.(tx)) ?? []);
  });
}

/** A network that still throws on the last attempt has failed for good; the reason is in the log with the job id. */
async function attempt(ctx: Context, run: JobRun<InvoiceRef>, deliver: () => Promise<HandedOver>): Promise<HandedOver> {
  try {
    return await deliver();
  } catch (error) {
    if (!run.isLastAttempt) throw error;
    ctx.log.error({ err: error, jobId: run.jobId, ...run.payload }, 'delivery given up');
    const message = `The recipient's network could not be reached in ${run.retryCount + 1} attempts.`;
    return { result: { outcome: 'failed', message }, notices: [] };
  }
}
