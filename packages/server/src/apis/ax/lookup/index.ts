import { getEntitiesOperators, getOperators } from '../definitions/operators.js';
import { getConsumers } from './consumers.js';
import { getEndpoints } from './endpoints.js';
import { getReceivers } from './receivers.js';

/** Operations that find receivers and operators. */
export const lookupOperations = [getEndpoints, getConsumers, getReceivers, getOperators, getEntitiesOperators] as const;
