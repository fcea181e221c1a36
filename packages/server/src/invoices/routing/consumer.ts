import { byEmail } from './email.js';
import { failed, passed, type RoutingFacts, type RoutingRule, type RuleAnswer } from './plan.js';
import { byPrint } from './print.js';

/** The order in which Norwegian consumers are tried when the caller names none. */
const usualOrder = ['netbank', 'vipps', 'dpi', 'email', 'print'];

function tried(route: string, facts: RoutingFacts): RuleAnswer {
  if (route === 'email') return byEmail(facts);
  if (route === 'print') return byPrint(facts);
  // netbank_cvl and netbank_cvl_hold ended in 2022 (contract 6.2).
  if (route.startsWith('netbank_cvl')) return passed(`The route ${route} is no longer served.`);
  return passed(`This service has no connection to the route ${route} open.`);
}

/**
 * Invoices to consumers take the routes of `route_order` in that order and no others (contract 6.2); silent_failure
 * at its end keeps a failure from being told.
 */
export const consumerRoutes: RoutingRule = {
  name: 'route_order',
  async decide(_ctx, _db, facts) {
    const { recipient_type: type, route_order: order } = facts.parameters;
    if (type !== 'consumer') return passed('The recipient is a business.');
    const routes = order?.length ? order : usualOrder;
    const reasons: string[] = [];
    for (const route of routes.filter((r) => r !== 'silent_failure')) {
      const answer = tried(route, facts);
      if (answer.outcome !== 'passed') return answer;
      reasons.push(answer.reason);
    }
    const reason = `No route to the consumer was open. ${reasons.join(' ')}`;
    return routes.includes('silent_failure') ? { ...failed(reason), silent: true } : failed(reason);
  },
};
