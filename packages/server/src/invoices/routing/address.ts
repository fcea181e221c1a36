import { findReceivers } from '../../lookup/internal-receivers.js';
import { chosen, isDisabled, passed, type RoutingRule } from './plan.js';
import { certainReceiver, describeReceiver, receiverTarget } from './receiver-target.js';

/** The address alone (contract 6.4, point 2). */
export const byAddress: RoutingRule = {
  name: 'address',
  async decide(_ctx, db, facts) {
    const { eia, name } = facts.recipient;
    if (!eia) return passed('No e-invoicing address is given.');
    if (isDisabled(facts, 'einvoice')) return passed('E-invoicing is disabled for this invoice.');
    const found = await findReceivers(db, { address: eia });
    if (found.length === 0) return passed(`No company of this service receives invoices at address ${eia}.`);
    const receiver = certainReceiver(found, name);
    return receiver
      ? chosen(receiverTarget(receiver), `The address belongs to ${describeReceiver(receiver)}.`)
      : passed(`Several companies receive at address ${eia} and none of them for certain is ${name}.`);
  },
};
