import { say } from '../../events/say.js';
import type { DeliveryNetwork } from '../../invoices/network.js';
import { receiveInvoice } from '../../invoices/receive.js';
import { findReceivers } from '../../lookup/internal-receivers.js';

/**
 * Delivery inside this service (network VISMA): the invoice appears in the receiver's inbox in the very transaction
 * that marks it delivered, so neither side can know of it without the other.
 */
export const internalNetwork: DeliveryNetwork = {
  name: 'VISMA',
  isInside: true,
  async deliver(ctx, { invoice, files, target }) {
    if (target.network !== 'VISMA') throw new Error(`not a target of the internal network: ${target.network}`);
    const receivers = await findReceivers(ctx.db, { address: target.eia });
    if (!receivers.some((r) => r.companyId === target.receiverCompanyId)) {
      return { outcome: 'failed', message: say('failure.address_closed', { address: target.eia }) };
    }
    return {
      outcome: 'delivered',
      within: (tx) =>
        receiveInvoice(ctx, tx, { receiverCompanyId: target.receiverCompanyId, invoice, files, origin: 'INTERNAL' }),
    };
  },
};
