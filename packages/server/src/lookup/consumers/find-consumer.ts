import type { Context } from '../../platform/context.js';
import { Refusal } from '../../platform/errors.js';
import type { ConsumerQuery, ConsumerRoute, RouteFinding } from './consumer.js';
import { isNorwegianId } from './norwegian-id.js';
import { consumerRegistry } from './registries.js';

/**
 * Asks by which routes a Norwegian consumer receives invoices. A registry that cannot be reached makes its route
 * TEMPORARY_UNAVAILABLE and spoils no other.
 * Throws Refusal `invalid_parameters` when the identity number is none or nothing identifies anybody.
 */
export async function findConsumer(
  ctx: Context,
  query: ConsumerQuery,
  routes: readonly ConsumerRoute[],
): Promise<Partial<Record<ConsumerRoute, RouteFinding>>> {
  if (query.ssn !== undefined && !isNorwegianId(query.ssn)) {
    throw new Refusal('invalid_parameters', ['ssn: not a Norwegian identity number of 11 digits.']);
  }
  const { ssn, phoneNumber, email, efakturaIdentifier, referenceNumber, firstName, lastName } = query;
  if (![ssn, phoneNumber, email, efakturaIdentifier, referenceNumber].some(Boolean) && !(firstName && lastName)) {
    throw new Refusal('invalid_parameters', [
      'Give ssn, phone_number, email, efaktura_identifier, reference_number, or first_name and last_name.',
    ]);
  }
  const registry = consumerRegistry(ctx);
  const found = await Promise.all(
    routes.map(async (route): Promise<[ConsumerRoute, RouteFinding]> => {
      try {
        return [route, await registry(query, route)];
      } catch (error) {
        ctx.log.warn({ err: error, route }, 'the registry of consumers could not be asked');
        return [route, { status: 'TEMPORARY_UNAVAILABLE' }];
      }
    }),
  );
  return Object.fromEntries(found);
}
