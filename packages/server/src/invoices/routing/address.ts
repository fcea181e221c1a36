import { findReceivers } from '../../lookup/internal-receivers.js';
import { chosen, isDisabled, passed, type RoutingRule } from './plan.js';
import { describeReceiver, receiverTarget, sameName } from './receiver-target.js';

/** The address alone (contract 6.4, point 2). */
export const byAddress: RoutingRule = {
  name: 'address',
  async decide(_ctx, db, facts) {
    const { eia, name } = facts.recipient;
    if (!eia) return passed('No e-invoicing address is given.');
    if (isDisabled(facts, 'einvoice')) return passed('E-invoicing is disabled for this invoice.');
    const found = await findReceivers(db, { address: eia });
    if (found.length === 0) return passed(`No company of this service receives invoices at address ${eia}.`);
    const certain = found.length === 1 ? found : found.filter((r) => sameName(r.name, name));
    const [receiver] = certain;
    return receiver && certain.length === 1
      ? chosen(receiverTarget(receiver), `The address belongs to ${describeReceiver(receiver)}.`)
      : passed(`${found.length} companies receive at address ${eia} and none of them for certain is ${name}.`);
  },
};
