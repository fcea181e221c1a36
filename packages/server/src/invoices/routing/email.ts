import { say } from '../../events/say.js';
import { chosen, failed, isDisabled, passed, type RoutingFacts, type RoutingRule, type RuleAnswer } from './plan.js';

/** Whether and where the invoice can be mailed; `passed` says why not. */
export function byEmail(facts: RoutingFacts): RuleAnswer {
  const { email } = facts.recipient;
  if (isDisabled(facts, 'email')) return passed(say('route.email_disabled'));
  if (!facts.settings.emailEnabled) return passed(say('route.email_off'));
  if (!email) return passed(say('route.no_email'));
  if (!facts.openNetworks.has('EMAIL')) return passed(say('route.no_email_network'));
  return chosen({ network: 'EMAIL', email }, say('route.email', { email }));
}

/** E-mail after e-invoicing (contract 6.4, point 3). */
export const fallbackEmail: RoutingRule = {
  name: 'email',
  decide: async (_ctx, _db, facts) => byEmail(facts),
};

/**
 * The address keyword EMAIL, or email_settings, allow e-mail only, and so does disabling the two other routes
 * (contract 6.2, and 6.4 point 5).
 */
export const forcedEmail: RoutingRule = {
  name: 'forced_email',
  decide: async (_ctx, _db, facts) => {
    const { parameters, recipient } = facts;
    const byKeyword = recipient.eia?.toUpperCase() === 'EMAIL' || recipient.operator?.toUpperCase() === 'EMAIL';
    const byOthers = isDisabled(facts, 'einvoice') && isDisabled(facts, 'print');
    if (!byKeyword && !byOthers && parameters.email_settings === undefined)
      return passed(say('route.email_not_demanded'));
    const answer = byEmail(facts);
    if (answer.outcome !== 'passed') return answer;
    const only = byKeyword ? 'by_address' : byOthers ? 'by_others' : 'by_settings';
    return failed(say(`route.email_only_${only}`, { why: answer.reason }));
  },
};
