import assert from 'node:assert/strict';
import type { TestOperator } from '../../support/operator.js';
import { until } from '../../support/until.js';
import { type Clients, idOf, refused } from '../client.js';
import type { Party } from './party.js';

/** Does what another operator does through the client. */
export async function triesOperator(clients: Clients, operator: TestOperator, company: Party): Promise<void> {
  const { operator: api } = clients.as({
    clientId: operator.id,
    clientSecret: operator.secret,
    // The client insists on one, which operators do not have.
    vendorApiKey: 'none',
    scope: 'operator:participants operator:notifications operator:companies',
  });
  const made = await api.postV1OperatorParticipants({
    profiles: ['INVOICE_AND_CREDIT_NOTE'],
    network: 'PEPPOL',
    scheme: '0192',
    endpoint_id: '974760673',
    name: 'Fjord AS',
    email: 'post@fjord.example',
    external_id: 'customer-1',
  });
  assert.equal(made.status, 201);
  // The client types ids of participants as numbers and gets them as strings.
  const id = idOf(made.data) as unknown as number;
  await until(async () => (await api.getV1OperatorParticipantsId(id)).data.status === 'active');
  assert.equal((await api.patchV1OperatorParticipantsId(id)).status, 204);
  const { data: listed } = await api.getV1OperatorParticipants({ external_ids: ['customer-1'], per_page: 5 });
  assert.deepEqual(
    listed.map((one) => one.external_id),
    ['customer-1'],
  );
  assert.equal((await api.deleteV1OperatorParticipantsId(id)).status, 204);
  assert.equal((await refused(api.getV1OperatorParticipantsId(id))).status, 404);

  const hook = await api.postV1OperatorNotifications({
    destination_type: 'WEBHOOK',
    destination: 'http://127.0.0.1:9/',
    events: ['NETWORKS.*'],
  });
  assert.equal(hook.status, 201);
  assert.deepEqual((await api.getV1OperatorNotifications()).data, [hook.data]);
  assert.deepEqual((await api.getV1OperatorNotificationsId(idOf(hook.data))).data, hook.data);
  assert.equal((await api.deleteV1OperatorNotificationsId(idOf(hook.data))).status, 204);

  const { data: found } = await api.getV1OperatorCompanies({ bid: company.bid, country: 'FI' });
  assert.deepEqual(found, [{ id: company.id, name: company.name }]);
}
