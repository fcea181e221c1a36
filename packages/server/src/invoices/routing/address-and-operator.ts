import { findReceivers } from '../../lookup/internal-receivers.js';
import { isOwnOperator, operatorName } from '../../lookup/operators.js';
import { chosen, failed, isDisabled, passed, type RoutingRule } from './plan.js';
import { certainReceiver, describeReceiver, receiverTarget } from './receiver-target.js';

/**
 * Address and a known operator together mean exactly that address: no lookup, no fallback (contract 6.4, point 1).
 * An address that is received by a company of this service is delivered inside whatever operator the sender named,
 * since it is the same receiver. An unknown operator is as if none were given (contract 6.2).
 */
export const addressAndOperator: RoutingRule = {
  name: 'address_and_operator',
  async decide(ctx, db, facts) {
    const { eia, operator } = facts.recipient;
    if (!eia || !operator) return passed('Address and operator are not both given.');
    const name = operatorName(ctx.config, operator);
    if (name === undefined) return passed(`${operator} is not a known operator and is left out of account.`);
    if (isDisabled(facts, 'einvoice')) return passed('E-invoicing is disabled for this invoice.');
    const receiver = certainReceiver(await findReceivers(db, { address: eia }), facts.recipient.name);
    if (receiver) return chosen(receiverTarget(receiver), `The address belongs to ${describeReceiver(receiver)}.`);
    return failed(
      isOwnOperator(ctx.config, operator)
        ? `No company of this service receives invoices at address ${eia}. Check the address, or leave it out to search by business id.`
        : `The recipient is reached through ${name} (${operator}), and this service has no connection to it open. Check the operator, or leave it out to search among the companies of this service.`,
    );
  },
};
