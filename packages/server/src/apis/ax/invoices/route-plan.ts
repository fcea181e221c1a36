import { Type } from 'typebox';
import { routingFacts } from '../../../invoices/route.js';
import { planRoute } from '../../../invoices/routing/index.js';
import { operation, refusal } from '../../../platform/http/index.js';
import { ownedInvoice } from './owned.js';

const RoutePlan = Type.Object(
  {
    network: Type.Union([Type.String(), Type.Null()], { description: 'Network that the invoice goes to' }),
    eia: Type.Union([Type.String(), Type.Null()], { description: 'Address that it goes to' }),
    failure: Type.Union([Type.String(), Type.Null()], { description: 'Why it cannot be sent' }),
    held: Type.Union([Type.String(), Type.Null()], { description: 'Why it waits' }),
    steps: Type.Array(
      Type.Object({
        rule: Type.String(),
        outcome: Type.Enum(['chosen', 'passed', 'failed', 'held']),
        reason: Type.String(),
      }),
    ),
  },
  { $id: 'Invoices.RoutePlan' },
);

/** GET /v1/invoices/{id}/route_plan (not in the contract) */
export const getRoutePlan = operation({
  method: 'GET',
  url: '/v1/invoices/:id/route_plan',
  tag: 'invoices',
  summary: 'Why an invoice goes where it goes',
  description:
    'Every routing rule that was asked, in order, with its answer and reason. `fresh=true` asks the rules again with what is known now and changes nothing. Only for sent invoices. Not part of the original service.',
  access: { company: ['invoice:send'] },
  params: Type.Object({ id: Type.String() }),
  query: Type.Object({ fresh: Type.Boolean({ default: false }) }),
  replies: { 200: RoutePlan, 404: refusal(['not_found']) },
  handler: async ({ ctx, principal, params, query }) => {
    const invoice = await ownedInvoice(ctx, principal.companyId, params.id);
    const stored = query.fresh ? null : invoice.route_plan;
    const plan = stored ?? (await planRoute(ctx, ctx.db, await routingFacts(ctx, invoice)));
    return {
      network: plan.target?.network ?? null,
      eia: plan.target && 'eia' in plan.target ? plan.target.eia : null,
      failure: plan.failure,
      held: plan.held,
      steps: plan.steps.map((s) => ({ rule: s.rule, outcome: s.outcome, reason: s.reason })),
    };
  },
});
