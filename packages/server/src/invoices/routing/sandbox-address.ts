import { say } from '../../events/say.js';
import { sandboxRecipientAt } from '../../sandbox/recipients.js';
import { chosen, failed, held, isDisabled, passed, type RoutingRule } from './plan.js';

/** Addresses that a sandbox reserves for receivers that it plays itself (docs/sandbox.md). */
export const bySandboxAddress: RoutingRule = {
  name: 'sandbox_address',
  async decide(_ctx, _db, facts) {
    const { eia } = facts.recipient;
    const recipient = eia && facts.openNetworks.has('SANDBOX') ? sandboxRecipientAt(eia) : undefined;
    if (!recipient) return passed(say('route.not_played'));
    if (isDisabled(facts, 'einvoice')) return passed(say('route.einvoice_disabled'));
    if (recipient.outcome === 'ambiguous') {
      const reason = say('route.played_twice', {
        address: recipient.address,
        first: recipient.name,
        second: `${recipient.name} Espoo`,
      });
      return facts.settings.holdMultipleRecipients ? held(reason) : failed(reason);
    }
    return chosen({ network: 'SANDBOX', address: recipient.address }, say('route.played', { name: recipient.name }));
  },
};
