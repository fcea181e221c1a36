import { say } from '../../events/say.js';
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
    if (!eia || !operator) return passed(say('route.not_both'));
    const name = operatorName(ctx.config, operator);
    if (name === undefined) return passed(say('route.unknown_operator', { operator }));
    if (isDisabled(facts, 'einvoice')) return passed(say('route.einvoice_disabled'));
    const receiver = certainReceiver(await findReceivers(db, { address: eia }), facts.recipient.name);
    if (receiver)
      return chosen(receiverTarget(receiver), say('route.address', { receiver: describeReceiver(receiver) }));
    return failed(
      isOwnOperator(ctx.config, operator)
        ? say('route.nobody_at_address', { address: eia })
        : say('route.other_operator', { name, operator }),
    );
  },
};
