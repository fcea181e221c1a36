import { inEnglish, say, sayAll } from '../../events/say.js';
import type { Context, Queryable } from '../../platform/context.js';
import type { Words } from '../../platform/events/sentence.js';
import { byAddress } from './address.js';
import { addressAndOperator } from './address-and-operator.js';
import { byBusinessId } from './business-id.js';
import { consumerRoutes } from './consumer.js';
import { fallbackEmail, forcedEmail } from './email.js';
import { endingIn, type RoutePlan, type RouteStep, type RoutingFacts, type RoutingRule } from './plan.js';
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
    const { outcome, reason } = answer;
    steps.push({ rule: rule.name, outcome, reason: inEnglish(reason), said: reason });
    if (answer.outcome === 'chosen') return { steps, target: answer.target, failure: null, held: null };
    if (answer.outcome === 'failed') {
      return { ...endingIn('failure', steps, reason), ...(answer.silent && { silent: true }) };
    }
    if (answer.outcome === 'held') return endingIn('held', steps, reason);
  }
  return endingIn('failure', steps, noRoute(steps, facts));
}

/** What the sender reads when nothing was found: what was tried, and what would help. */
function noRoute(steps: readonly RouteStep[], facts: RoutingFacts): Words {
  const tried = sayAll(steps.slice(3).map(({ said, reason }) => said ?? reason));
  const { eia, bid } = facts.recipient;
  return say('route.none', { tried, advice: say(eia || bid ? 'advice.check' : 'advice.give') });
}
