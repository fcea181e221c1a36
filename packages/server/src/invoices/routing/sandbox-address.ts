import { sandboxRecipientAt } from '../../sandbox/recipients.js';
import { chosen, failed, held, isDisabled, passed, type RoutingRule } from './plan.js';

/** Addresses that a sandbox reserves for receivers that it plays itself (docs/sandbox.md). */
export const bySandboxAddress: RoutingRule = {
  name: 'sandbox_address',
  async decide(_ctx, _db, facts) {
    const { eia } = facts.recipient;
    const recipient = eia && facts.openNetworks.has('SANDBOX') ? sandboxRecipientAt(eia) : undefined;
    if (!recipient) return passed('The address is none of those that a sandbox plays.');
    if (isDisabled(facts, 'einvoice')) return passed('E-invoicing is disabled for this invoice.');
    if (recipient.outcome === 'ambiguous') {
      const reason = `The address ${recipient.address} has 2 possible recipients (${recipient.name}; ${recipient.name} Espoo) and none of them is certain.`;
      return facts.settings.holdMultipleRecipients ? held(reason) : failed(reason);
    }
    return chosen({ network: 'SANDBOX', address: recipient.address }, `The sandbox plays ${recipient.name}.`);
  },
};
