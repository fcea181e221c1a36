import { say } from '../../events/say.js';
import { findReceivers } from '../../lookup/internal-receivers.js';
import { chosen, isDisabled, passed, type RoutingRule } from './plan.js';
import { certainReceiver, describeReceiver, receiverTarget } from './receiver-target.js';

/** The address alone (contract 6.4, point 2). */
export const byAddress: RoutingRule = {
  name: 'address',
  async decide(_ctx, db, facts) {
    const { eia, name } = facts.recipient;
    if (!eia) return passed(say('route.no_address'));
    if (isDisabled(facts, 'einvoice')) return passed(say('route.einvoice_disabled'));
    const found = await findReceivers(db, { address: eia });
    if (found.length === 0) return passed(say('route.address_unknown', { address: eia }));
    const receiver = certainReceiver(found, name);
    return receiver
      ? chosen(receiverTarget(receiver), say('route.address', { receiver: describeReceiver(receiver) }))
      : passed(say('route.address_of_several', { address: eia, name }));
  },
};
