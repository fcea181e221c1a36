import { say, sayAll } from '../../events/say.js';
import type { Words } from '../../platform/events/sentence.js';
import { byEmail } from './email.js';
import { failed, passed, type RoutingFacts, type RoutingRule, type RuleAnswer } from './plan.js';
import { byPrint } from './print.js';

/** The order in which Norwegian consumers are tried when the caller names none. */
const usualOrder = ['netbank', 'vipps', 'dpi', 'email', 'print'];

function tried(route: string, facts: RoutingFacts): RuleAnswer {
  if (route === 'email') return byEmail(facts);
  if (route === 'print') return byPrint(facts);
  // netbank_cvl and netbank_cvl_hold ended in 2022 (contract 6.2).
  if (route.startsWith('netbank_cvl')) return passed(say('route.ended', { route }));
  return passed(say('route.not_connected', { route }));
}

/**
 * Invoices to consumers take the routes of `route_order` in that order and no others (contract 6.2); silent_failure
 * at its end keeps a failure from being told.
 */
export const consumerRoutes: RoutingRule = {
  name: 'route_order',
  async decide(_ctx, _db, facts) {
    const { recipient_type: type, route_order: order } = facts.parameters;
    if (type !== 'consumer') return passed(say('route.business'));
    const routes = order?.length ? order : usualOrder;
    const reasons: Words[] = [];
    for (const route of routes.filter((r) => r !== 'silent_failure')) {
      const answer = tried(route, facts);
      if (answer.outcome !== 'passed') return answer;
      reasons.push(answer.reason);
    }
    const reason = say('route.no_consumer_route', { reasons: sayAll(reasons) });
    return routes.includes('silent_failure') ? { ...failed(reason), silent: true } : failed(reason);
  },
};
