import { say } from '../events/say.js';
import type { Context } from '../platform/context.js';
import { askAgain, attemptDelivery } from '../platform/delivery/delivery-job.js';
import { appendEvents } from '../platform/events/append.js';
import type { JobHandler } from '../platform/jobs/jobs.js';
import { withTransaction } from '../platform/postgres/transaction.js';
import { type HandedOver, handOver, outcomeOf } from './hand-over.js';
import { deliverInvoiceJob } from './jobs.js';
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
    const handed = await attemptDelivery(ctx, run, () => handOver(ctx, invoice, target), givenUp);
    const { result } = handed;
    if (result.outcome === 'waiting') return askAgain(ctx, deliverInvoiceJob, run, result);
    const status = result.outcome === 'failed' ? 'FAILED' : 'DELIVERED';
    await withTransaction(ctx.db, async (tx) => {
      await run.complete(tx);
      const waited = await settle(tx, invoice, status, ctx.clock.now());
      if (waited) await appendEvents(ctx, tx, (await outcomeOf(tx, invoice, handed)).events);
    });
  };
}

const givenUp = (attempts: number): HandedOver => ({
  result: { outcome: 'failed', message: say('failure.no_answer', { attempts: String(attempts) }) },
  notices: [],
});
