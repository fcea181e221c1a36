import { say, sayAll } from '../../events/say.js';
import { findReceivers } from '../../lookup/internal-receivers.js';
import { chosen, failed, held, isDisabled, passed, type RoutingRule } from './plan.js';
import { certainReceiver, describeReceiver, receiverTarget } from './receiver-target.js';

/**
 * Search by business id (contract 6.4, point 2). Of several candidates the one whose id and name both match is
 * taken; with none sure the invoice is held when the sender's settings say so, else it is not deliverable.
 */
export const byBusinessId: RoutingRule = {
  name: 'business_id',
  async decide(_ctx, db, facts) {
    const { bid, country, name } = facts.recipient;
    if (!bid) return passed(say('route.no_bid'));
    if (isDisabled(facts, 'einvoice')) return passed(say('route.einvoice_disabled'));
    const found = await findReceivers(db, { bid, ...(country ? { country } : {}) });
    if (found.length === 0) return passed(say('route.bid_unknown', { bid }));
    const receiver = certainReceiver(found, name);
    if (receiver)
      return chosen(receiverTarget(receiver), say('route.bid', { bid, receiver: describeReceiver(receiver) }));
    const reason = say('route.bid_of_several', {
      bid,
      count: String(found.length),
      receivers: sayAll(found.map(describeReceiver), '; '),
    });
    return facts.settings.holdMultipleRecipients ? held(reason) : failed(reason);
  },
};
