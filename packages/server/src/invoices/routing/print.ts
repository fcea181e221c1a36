import { say, sayAll } from '../../events/say.js';
import { chosen, isDisabled, passed, type RoutingFacts, type RoutingRule, type RuleAnswer } from './plan.js';

/** Whether and where the invoice can be printed; `passed` says why not. */
export function byPrint(facts: RoutingFacts): RuleAnswer {
  if (isDisabled(facts, 'print')) return passed(say('route.print_disabled'));
  if (!facts.settings.printEnabled) return passed(say('route.print_off'));
  const { postal } = facts.recipient;
  const missing = [
    ...(postal?.lines.length ? [] : [say('postal.street')]),
    ...(postal?.postCode ? [] : [say('postal.post_code')]),
    ...(postal?.city ? [] : [say('postal.city')]),
    ...(postal?.country ? [] : [say('postal.country')]),
  ];
  if (!postal || missing.length > 0) return passed(say('route.postal_lacks', { parts: sayAll(missing, ', ') }));
  if (!facts.openNetworks.has('PRINT')) return passed(say('route.no_print_network'));
  const place = { postCode: postal.postCode ?? '', city: postal.city ?? '' };
  return chosen({ network: 'PRINT', postal }, say('route.print', place));
}

/** Print after e-mail (contract 6.4, point 3). */
export const fallbackPrint: RoutingRule = {
  name: 'print',
  decide: async (_ctx, _db, facts) => byPrint(facts),
};
