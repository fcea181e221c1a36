import { say } from '../../events/say.js';
import { chosen, passed, type RoutingRule } from './plan.js';

/** Parameter prevent_routing: the invoice is put to sent state without sending (contract 6.2). */
export const preventRouting: RoutingRule = {
  name: 'prevent_routing',
  decide: async (_ctx, _db, { parameters }) =>
    parameters.prevent_routing ? chosen({ network: 'NONE' }, say('route.kept')) : passed(say('route.not_kept')),
};
