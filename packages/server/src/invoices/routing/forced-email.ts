import { failed, passed, type RoutingRule } from './plan.js';

/** The address keyword EMAIL, or email_settings, allow e-mail only (contract 6.2, and 6.4 point 5). */
export const forcedEmail: RoutingRule = {
  name: 'forced_email',
  decide: async (_ctx, _db, { parameters, recipient }) => {
    const byKeyword = recipient.eia?.toUpperCase() === 'EMAIL' || recipient.operator?.toUpperCase() === 'EMAIL';
    if (!byKeyword && parameters.email_settings === undefined) return passed('E-mail is not demanded.');
    return failed(
      `${byKeyword ? 'The recipient address EMAIL' : 'The parameter email_settings'} allows e-mail only, and this service has no e-mail network open. Give the recipient's e-invoicing address instead.`,
    );
  },
};
