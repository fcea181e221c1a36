import type { Context } from '../platform/context.js';
import { appendEvents, type NewEvent } from '../platform/events/append.js';
import type { JobHandler } from '../platform/jobs/jobs.js';
import { withTransaction } from '../platform/postgres/transaction.js';
import { actions } from './actions.js';
import { documentOutcomeEvent, timelineEvent } from './events.js';
import { deliverInvoiceJob } from './jobs.js';
import { findInvoice, lockInvoice, storeRoutePlan } from './queries.js';
import { planRoute } from './routing/index.js';
import type { RoutePlan, RoutingFacts } from './routing/plan.js';
import type { InvoiceRow } from './rows.js';
import { sendingCompany } from './sending-company.js';

/** What routing decides from, for an invoice as it is stored. */
export async function routingFacts(ctx: Context, invoice: InvoiceRow): Promise<RoutingFacts> {
  const company = await sendingCompany(ctx.db, invoice.company_id);
  const { recipient, parameters } = invoice;
  return {
    companyId: invoice.company_id,
    parameters,
    recipient: {
      name: recipient.name,
      ...(recipient.country ? { country: recipient.country } : {}),
      ...(recipient.bid ? { bid: recipient.bid } : {}),
      ...(recipient.eia ? { eia: recipient.eia } : {}),
      ...(recipient.operator ? { operator: recipient.operator } : {}),
      ...(parameters.recipient_email ? { email: parameters.recipient_email } : {}),
    },
    holdMultipleRecipients: company.holdMultipleRecipients,
  };
}

/** The job `invoice.route`: decides, and stores the plan, what follows from it and the job's end in one transaction. */
export function routeInvoice(ctx: Context): JobHandler<{ companyId: string; invoiceId: string }> {
  return async (run) => {
    const { companyId, invoiceId } = run.payload;
    const invoice = await findInvoice(ctx.db, companyId, invoiceId);
    if (invoice?.status !== 'PENDING' || invoice.route_plan !== null) return;
    const plan = await planRoute(ctx, ctx.db, await routingFacts(ctx, invoice));
    await withTransaction(ctx.db, async (tx) => {
      const locked = await lockInvoice(tx, companyId, invoiceId);
      await run.complete(tx);
      if (locked?.status !== 'PENDING' || locked.route_plan !== null) return;
      const { status, destination, events, deliver } = consequences(locked, plan);
      await storeRoutePlan(tx, locked, { plan, status, destination, now: ctx.clock.now() });
      if (deliver) await ctx.jobs.enqueue(tx, deliverInvoiceJob, { companyId, invoiceId });
      await appendEvents(ctx, tx, events);
    });
  };
}

function consequences(
  invoice: InvoiceRow,
  plan: RoutePlan,
): { status: InvoiceRow['status']; destination: string | null; events: NewEvent[]; deliver: boolean } {
  if (plan.held !== null) {
    return {
      status: 'PENDING',
      destination: null,
      deliver: false,
      events: [timelineEvent(invoice, 'INVOICE_INFO', actions.held(plan.held))],
    };
  }
  if (plan.target === null) {
    const why = plan.failure ?? 'No route was found.';
    return {
      status: 'FAILED',
      destination: null,
      deliver: false,
      events: [documentOutcomeEvent(invoice, 'FAILED', actions.noRoute(why), why)],
    };
  }
  if (plan.target.network === 'NONE') {
    return {
      status: 'DELIVERED',
      destination: null,
      deliver: false,
      events: [timelineEvent(invoice, 'INVOICE_SENT', actions.keptWithoutSending)],
    };
  }
  return { status: 'PENDING', destination: plan.target.network, deliver: true, events: [] };
}
