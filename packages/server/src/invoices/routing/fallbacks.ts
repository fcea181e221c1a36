import { isDisabled, passed, type RoutingRule } from './plan.js';

/** E-mail after e-invoicing (contract 6.4, point 3). */
export const fallbackEmail: RoutingRule = {
  name: 'email',
  decide: async (_ctx, _db, facts) => {
    if (isDisabled(facts, 'email')) return passed('E-mail is disabled for this invoice.');
    if (!facts.recipient.email) return passed('No e-mail address is given.');
    return passed('This service has no e-mail network open.');
  },
};

/** Print after e-mail (contract 6.4, point 3). */
export const fallbackPrint: RoutingRule = {
  name: 'print',
  decide: async (_ctx, _db, facts) =>
    passed(
      isDisabled(facts, 'print') ? 'Printing is disabled for this invoice.' : 'This service has no print network open.',
    ),
};
