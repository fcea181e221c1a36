import assert from 'node:assert/strict';
import type { Party } from './party.js';

/** Finds receivers, consumers and operators through the client. */
export async function triesLookup(seller: Party, buyer: Party): Promise<void> {
  const { lookup, entities } = seller.api;
  const { data: receivers } = await lookup.getV1LookupReceivers({ network: ['INTERNAL', 'PEPPOL'], bid: buyer.bid });
  assert.deepEqual(
    receivers.map((entry) => entry.participant?.name),
    [buyer.name],
  );
  const { data: endpoints } = await lookup.getV1LookupEndpoints({ business_ids: [buyer.bid], sending: ['invoice'] });
  // The client of 2023 types one object; the present contract has a list.
  assert.deepEqual(endpoints as unknown, [{ bid: buyer.bid, sending: ['invoice'] }]);
  const { data: consumer } = await lookup.getV1LookupConsumers({ phone_number: '+4790000000', routes: ['dpi'] });
  assert.equal(consumer.routes?.dpi?.status, 'NOT_RECEIVING');
  const { data: operators } = await entities.getV1EntitiesOperators();
  assert.ok((operators as unknown as { operator_id: string }[]).some((o) => o.operator_id === 'PEPPOL'));
}
