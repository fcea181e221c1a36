import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AutoInvoice, type Invoice } from '../src/index.js';

/** Compiled, never run: each expected error fails the build when the types no longer see it. */
export async function whatTheTypesSee(client: AutoInvoice): Promise<void> {
  const invoice: Invoice = await client.call('GET /v1/invoices/{id}', { path: { id: '1' } });
  const status: 'PENDING' | 'DELIVERED' | 'FAILED' = invoice.status;
  await client.call('POST /v1/company/notifications', {
    json: { destination_type: 'WEBHOOK', destination: `log:${status}`, events: ['*'] },
  });
  await client.documents.send('x', { 'files[0][file]': new Uint8Array(), 'files[0][file_type]': 'ATTACHMENT' });
  // @ts-expect-error there is no such operation
  await client.call('GET /v1/nothing');
  // @ts-expect-error the path needs an id
  await client.call('GET /v1/invoices/{id}');
  // @ts-expect-error there is no such state
  client.invoices.list({ status: ['LOST'] });
  // @ts-expect-error an operation without pages has none to go through
  client.items('GET /v1/company/settings');
  const mail = 'MAIL' as const;
  const json = { destination_type: mail, destination: '', events: [] };
  // @ts-expect-error what is sent is wrong
  await client.call('POST /v1/company/notifications', { json });
  // @ts-expect-error the body is JSON
  await client.call('POST /v1/company/notifications', { multipart: {} });
}

test('the types above are those of the client that runs', () => {
  const client = new AutoInvoice({ baseUrl: 'http://127.0.0.1:9' });
  for (const name of ['call', 'items'] as const) assert.equal(typeof client[name], 'function');
  assert.equal(typeof client.documents.send, 'function');
});
