import { findReceivers } from '../../lookup/internal-receivers.js';
import { chosen, failed, held, isDisabled, passed, type RoutingRule } from './plan.js';
import { describeReceiver, receiverTarget, sameName } from './receiver-target.js';

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
    const [receiver] = found;
    if (receiver === undefined) return passed(`No company of this service with business id ${bid} receives invoices.`);
    if (found.length === 1)
      return chosen(receiverTarget(receiver), `Business id ${bid} belongs to ${describeReceiver(receiver)}.`);
    const named = found.filter((r) => sameName(r.name, name));
    const [certain] = named;
    if (certain && named.length === 1) {
      return chosen(
        receiverTarget(certain),
        `Of ${found.length} addresses of business id ${bid}, id and name both match ${describeReceiver(certain)}.`,
      );
    }
    const reason = `Business id ${bid} has ${found.length} possible recipients (${found.map(describeReceiver).join('; ')}) and none of them is certain. Send with recipient_eia to say which.`;
    return facts.holdMultipleRecipients ? held(reason) : failed(reason);
  },
};
