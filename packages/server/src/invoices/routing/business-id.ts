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
    if (!bid) return passed('The document gives no business id of the recipient.');
    if (isDisabled(facts, 'einvoice')) return passed('E-invoicing is disabled for this invoice.');
    const found = await findReceivers(db, { bid, ...(country ? { country } : {}) });
    if (found.length === 0) return passed(`No company of this service with business id ${bid} receives invoices.`);
    const receiver = certainReceiver(found, name);
    if (receiver)
      return chosen(receiverTarget(receiver), `Business id ${bid} belongs to ${describeReceiver(receiver)}.`);
    const reason = `Business id ${bid} has ${found.length} possible recipients (${found.map(describeReceiver).join('; ')}) and none of them is certain. Send with recipient_eia to say which.`;
    return facts.settings.holdMultipleRecipients ? held(reason) : failed(reason);
  },
};
