import type { Context } from '../platform/context.js';
import { appendEvents } from '../platform/events/append.js';
import type { JobHandler, JobRun } from '../platform/jobs/jobs.js';
import { withTransaction } from '../platform/postgres/transaction.js';
import { actions } from './actions.js';
import { documentOutcomeEvent, timelineEvent } from './events.js';
import type { DeliveryNetwork, DeliveryResult } from './network.js';
import { filesOf, findInvoice, lockInvoice, setStatus } from './queries.js';

type InvoiceRef = { companyId: string; invoiceId: string };

/**
 * The job `invoice.deliver`: hands the invoice to the network of its route plan, then records the outcome, the
 * events, the network's own effects and the job's end in one transaction.
 */
export function deliverInvoice(ctx: Context, networks: ReadonlyMap<string, DeliveryNetwork>): JobHandler<InvoiceRef> {
  return async (run) => {
    const { companyId, invoiceId } = run.payload;
    const invoice = await findInvoice(ctx.db, companyId, invoiceId);
    const target = invoice?.route_plan?.target;
    if (invoice?.status !== 'PENDING' || !target) return;
    const network = networks.get(target.network);
    if (!network) throw new Error(`no network ${target.network} for invoice ${invoiceId}`);
    const files = await filesOf(ctx.db, companyId, [invoiceId]);
    const result = await attempt(ctx, run, () => network.deliver(ctx, { invoice, files, target }));
    await record(ctx, run, result);
  };
}

/** A network that still throws on the last attempt has failed for good; the reason is in the log with the job id. */
async function attempt(
  ctx: Context,
  run: JobRun<InvoiceRef>,
  deliver: () => Promise<DeliveryResult>,
): Promise<DeliveryResult> {
  try {
    return await deliver();
  } catch (error) {
    if (!run.isLastAttempt) throw error;
    ctx.log.error({ err: error, jobId: run.jobId, ...run.payload }, 'delivery given up');
    return {
      outcome: 'failed',
      message: `The recipient's network could not be reached in ${run.retryCount + 1} attempts.`,
    };
  }
}

async function record(ctx: Context, run: JobRun<InvoiceRef>, result: DeliveryResult): Promise<void> {
  const { companyId, invoiceId } = run.payload;
  await withTransaction(ctx.db, async (tx) => {
    const invoice = await lockInvoice(tx, companyId, invoiceId);
    await run.complete(tx);
    if (invoice?.status !== 'PENDING') return;
    if (result.outcome === 'failed') {
      await setStatus(tx, invoice, 'FAILED', ctx.clock.now());
      await appendEvents(ctx, tx, [
        documentOutcomeEvent(invoice, 'FAILED', actions.deliveryFailed(result.message), result.message),
      ]);
      return;
    }
    const further = (await result.within?.(tx)) ?? [];
    await setStatus(tx, invoice, 'DELIVERED', ctx.clock.now());
    const to = `${invoice.recipient.name}${invoice.recipient.eia ? ` at ${invoice.recipient.eia}` : ''}`;
    await appendEvents(ctx, tx, [
      timelineEvent(invoice, 'INVOICE_SENT', actions.sentInternally(to)),
      documentOutcomeEvent(invoice, 'DELIVERED', actions.delivered(to)),
      ...further,
    ]);
  });
}
