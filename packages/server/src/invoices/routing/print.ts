import { chosen, isDisabled, passed, type RoutingFacts, type RoutingRule, type RuleAnswer } from './plan.js';

/** Whether and where the invoice can be printed; `passed` says why not. */
export function byPrint(facts: RoutingFacts): RuleAnswer {
  if (isDisabled(facts, 'print')) return passed('Printing is disabled for this invoice.');
  if (!facts.settings.printEnabled) {
    // The words that clients know from the original service (contract 6.4).
    return passed('The invoice could not be sent to the print service. Print service is not enabled.');
  }
  const { postal } = facts.recipient;
  const missing = [
    ...(postal?.lines.length ? [] : ['street address']),
    ...(postal?.postCode ? [] : ['post code']),
    ...(postal?.city ? [] : ['city']),
    ...(postal?.country ? [] : ['country']),
  ];
  if (!postal || missing.length > 0) return passed(`The postal address lacks ${missing.join(', ')}.`);
  if (!facts.openNetworks.has('PRINT')) return passed('This service has no print network open.');
  return chosen(
    { network: 'PRINT', postal },
    `The invoice is printed and posted to ${postal.postCode} ${postal.city}.`,
  );
}

/** Print after e-mail (contract 6.4, point 3). */
export const fallbackPrint: RoutingRule = {
  name: 'print',
  decide: async (_ctx, _db, facts) => byPrint(facts),
};
