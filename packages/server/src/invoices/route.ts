import { inEnglish, say } from '../events/say.js';
import type { Context } from '../platform/context.js';
import { Refusal } from '../platform/errors.js';
import { appendEvents, type NewEvent } from '../platform/events/append.js';
import type { JobHandler } from '../platform/jobs/jobs.js';
import { withTransaction } from '../platform/postgres/transaction.js';
import { actions } from './actions.js';
import { documentOutcomeEvent, timelineEvent } from './events.js';
import { type HandedOver, handOver, outcomeOf } from './hand-over.js';
import { deliverInvoiceJob } from './jobs.js';
import { deliveryNetworks } from './networks.js';
import { findInvoice, storeRoutePlan } from './queries.js';
import { planRoute } from './routing/index.js';
import { endingIn, type RoutePlan, type RoutingFacts } from './routing/plan.js';
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
      ...emailOf(invoice),
      ...(recipient.postal ? { postal: recipient.postal } : {}),
    },
    settings: company,
    openNetworks: new Set(deliveryNetworks(ctx).keys()),
  };
}

/** The parameter before what the document says. */
function emailOf({ parameters, recipient }: InvoiceRow): { email?: string } {
  const email = parameters.recipient_email || recipient.email;
  return email ? { email } : {};
}

/**
 * The job `invoice.route`: decides where the invoice goes. The plan, what follows from it and the job's end are one
 * transaction. To a network whose effects are all in our own database it is delivered in that very transaction; any
 * other gets a job of its own, since what happens outside cannot be undone.
 */
export function routeInvoice(ctx: Context): JobHandler<{ companyId: string; invoiceId: string }> {
  return async (run) => {
    const { companyId, invoiceId } = run.payload;
    const found = await findInvoice(ctx.db, companyId, invoiceId);
    if (found?.status !== 'PENDING' || found.route_plan !== null) return;
    const plan = await decide(ctx, found);
    const target = plan.target?.network === 'NONE' ? null : plan.target;
    const invoice = { ...found, destination: target?.network ?? null };
    const isInside = target !== null && deliveryNetworks(ctx).get(target.network)?.isInside === true;
    const handed = isInside ? await handOver(ctx, invoice, target) : undefined;
    await withTransaction(ctx.db, async (tx) => {
      await run.complete(tx);
      const { destination } = invoice;
      const status = statusOf(plan, handed);
      if (!(await storeRoutePlan(tx, invoice, { plan, status, destination, now: ctx.clock.now() }))) return;
      if (target !== null && handed === undefined)
        await ctx.jobs.enqueue(tx, deliverInvoiceJob, { companyId, invoiceId });
      const events = handed === undefined ? eventsOf(invoice, plan) : (await outcomeOf(tx, invoice, handed)).events;
      await appendEvents(ctx, tx, events);
    });
  };
}

/** The plan; a sender that lost its verification meanwhile sends nothing, and is told so. */
async function decide(ctx: Context, invoice: InvoiceRow): Promise<RoutePlan> {
  try {
    return await planRoute(ctx, ctx.db, await routingFacts(ctx, invoice));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return endingIn('failure', [], say('failure.company_unverified'));
  }
}

function statusOf(plan: RoutePlan, handed: HandedOver | undefined): InvoiceRow['status'] {
  if (handed !== undefined) return handed.result.outcome === 'failed' ? 'FAILED' : 'DELIVERED';
  if (plan.target?.network === 'NONE') return 'DELIVERED';
  return plan.target === null && plan.held === null ? 'FAILED' : 'PENDING';
}

/** What the time line says of a plan that does not end in a delivery here and now. */
function eventsOf(invoice: InvoiceRow, plan: RoutePlan): NewEvent[] {
  if (plan.held !== null) return [timelineEvent(invoice, 'INVOICE_INFO', actions.held(plan.said ?? plan.held))];
  if (plan.target?.network === 'NONE') return [timelineEvent(invoice, 'INVOICE_SENT', actions.keptWithoutSending)];
  if (plan.target !== null) return [];
  const why = plan.said ?? plan.failure ?? say('failure.no_route');
  // The caller wants to hear nothing of it: route_order ended in silent_failure.
  if (plan.silent) return [timelineEvent(invoice, 'INVOICE_INFO', actions.noRoute(why))];
  return [documentOutcomeEvent(invoice, 'FAILED', actions.noRoute(why), inEnglish(why))];
}
