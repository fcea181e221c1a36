import { chosen, failed, isDisabled, passed, type RoutingFacts, type RoutingRule, type RuleAnswer } from './plan.js';

/** Whether and where the invoice can be mailed; `passed` says why not. */
export function byEmail(facts: RoutingFacts): RuleAnswer {
  const { email } = facts.recipient;
  if (isDisabled(facts, 'email')) return passed('E-mail is disabled for this invoice.');
  if (!facts.settings.emailEnabled) return passed('Sending by e-mail is turned off in the settings of the company.');
  if (!email) return passed('No e-mail address is given.');
  if (!facts.openNetworks.has('EMAIL')) return passed('This service has no e-mail network open.');
  return chosen({ network: 'EMAIL', email }, `The invoice is mailed to ${email}.`);
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
    if (!byKeyword && !byOthers && parameters.email_settings === undefined) return passed('E-mail is not demanded.');
    const answer = byEmail(facts);
    if (answer.outcome !== 'passed') return answer;
    const what = byKeyword
      ? 'The recipient address EMAIL'
      : byOthers
        ? 'Disabling e-invoicing and printing'
        : 'The parameter email_settings';
    return failed(`${what} allows e-mail only. ${answer.reason}`);
  },
};
