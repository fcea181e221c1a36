import type { Context, Queryable } from '../../platform/context.js';
import { byAddress } from './address.js';
import { addressAndOperator } from './address-and-operator.js';
import { byBusinessId } from './business-id.js';
import { consumerRoutes } from './consumer.js';
import { fallbackEmail, forcedEmail } from './email.js';
import type { RoutePlan, RouteStep, RoutingFacts, RoutingRule } from './plan.js';
import { preventRouting } from './prevent-routing.js';
import { fallbackPrint } from './print.js';
import { bySandboxAddress } from './sandbox-address.js';

/** The rules in the order they are asked; the first that decides ends the search (contract 6.4). */
const routingRules: readonly RoutingRule[] = [
  preventRouting,
  consumerRoutes,
  forcedEmail,
  bySandboxAddress,
  addressAndOperator,
  byAddress,
  byBusinessId,
  fallbackEmail,
  fallbackPrint,
];

/** Decides where an invoice goes, with every rule's reason. Changes nothing, so it also answers a dry run. */
export async function planRoute(ctx: Context, db: Queryable, facts: RoutingFacts): Promise<RoutePlan> {
  const steps: RouteStep[] = [];
  for (const rule of routingRules) {
    const answer = await rule.decide(ctx, db, facts);
    // Only who writes to the sandbox's own receivers is told of them.
    if (rule === bySandboxAddress && answer.outcome === 'passed') continue;
    steps.push({ rule: rule.name, outcome: answer.outcome, reason: answer.reason });
    if (answer.outcome === 'chosen') return { steps, target: answer.target, failure: null, held: null };
    if (answer.outcome === 'failed') {
      return { steps, target: null, failure: answer.reason, held: null, ...(answer.silent && { silent: true }) };
    }
    if (answer.outcome === 'held') return { steps, target: null, failure: null, held: answer.reason };
  }
  return { steps, target: null, failure: noRoute(steps, facts), held: null };
}

/** What the sender reads when nothing was found: what was tried, and what would help. */
function noRoute(steps: readonly RouteStep[], facts: RoutingFacts): string {
  const tried = steps
    .slice(3)
    .map((s) => s.reason)
    .join(' ');
  const { eia, bid } = facts.recipient;
  const advice =
    eia || bid
      ? 'Check the address and business id, or ask the recipient to open invoice receiving.'
      : "Give the recipient's e-invoicing address (recipient_eia, BT-49) or business id (BT-47).";
  return `Not enough information about the recipient. ${tried} ${advice}`;
}
