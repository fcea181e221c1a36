/** Operators send and receive documents for their participants, and see their own alone. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Receiver, startReceiver } from '../notifications/world.js';
import { aCompany, type TestCompany } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';
import { bisInvoice, ovt } from '../support/documents.js';
import { anOperator, type TestOperator } from '../support/operator.js';
import { anOrder, aPdfFile, type TradeParty } from '../support/trade-documents.js';
import { until } from '../support/until.js';
import { aReceiver, asParty, postDocument, promptly, settled } from './world.js';

describe('documents of operators', () => {
  let app: TestApp;
  let operator: TestOperator;
  let stranger: TestOperator;
  let seller: TestCompany;
  let hook: Receiver;
  const participant: TradeParty = { name: 'Fjord AS', bid: '974760673', eia: '0192:974760673' };
  const document = (bytes: Uint8Array) => ({ name: 'document.xml', bytes });

  before(async () => {
    app = await testApp(promptly);
    hook = await startReceiver();
    operator = await anOperator(app);
    stranger = await anOperator(app);
    seller = await aReceiver(app, [{ network: 'PEPPOL', profiles: ['ORDER'], profile_version: 'PEPPOLBIS30' }]);
    const made = await operator.send('POST', '/v1/operator/participants', {
      profiles: ['ORDER', 'ORDER_RESPONSE'],
      profile_version: 'PEPPOLBIS30',
      network: 'PEPPOL',
      endpoint_id: participant.eia,
      name: participant.name,
      email: 'post@fjord.example',
      external_id: 'fjord',
    });
    assert.equal(made.status, 201, made.bytes.toString());
    await until(async () => (await operator.get(`/v1/operator/participants/${made.json.id}`)).json.status === 'active');
    const subscribed = await operator.send('POST', '/v1/operator/notifications', {
      destination_type: 'WEBHOOK',
      destination: hook.url,
      events: ['DOCUMENTS.*'],
    });
    assert.equal(subscribed.status, 201);
  });
  after(async () => {
    hook?.close();
    await app?.drop();
  });

  const told = (event: string) =>
    hook.received.map(({ body }) => JSON.parse(body)).find((body) => body.event === event);

  test('an operator sends for its participant and hears of the confirmation', async () => {
    const order = anOrder({ number: 'OP-1', sender: participant, recipient: asParty(seller) });
    const sent = await postDocument(app, await operator.token(), { file: document(order), external_id: 'own-1' });
    assert.equal(sent.status, 201, sent.bytes.toString());
    const done = await settled(operator, sent.json.id);
    assert.equal(done.status, 'DELIVERED', JSON.stringify(done.last_event));
    const [received] = (await seller.get('/v1/documents?number=OP-1')).json;
    assert.equal(received.sender.eia, participant.eia);
    const confirmed = await seller.send('PATCH', `/v1/documents/${received.id}`, { status: 'CONFIRMED_DELIVERY' });
    assert.equal(confirmed.status, 204);
    const confirmation = await until(() => told('DOCUMENTS.ORDER.DELIVERY_CONFIRMED'));
    assert.deepEqual(
      [confirmation.company_id, confirmation.event_data.document_id, confirmation.event_data.external_id],
      [operator.id, sent.json.id, 'own-1'],
    );
  });

  test('an operator sends for nobody but its participants', async () => {
    const order = anOrder({ number: 'OP-2', sender: participant, recipient: asParty(seller) });
    const refusals = [
      await postDocument(app, await stranger.token(), { file: document(order) }),
      await postDocument(app, await operator.token(), { file: document(order), sender_eia: asParty(seller).eia }),
      await postDocument(app, await operator.token(), {
        file: { name: 'a.pdf', bytes: aPdfFile('x') },
        type: 'SCAN',
        recipient_eia: asParty(seller).eia,
      }),
    ];
    for (const refused of refusals) {
      assert.deepEqual([refused.status, refused.json.code], [400, 'invalid_parameters']);
      assert.match(refused.json.details.join(), /^sender_eia/);
    }
  });

  test('a document to the address of a participant arrives at its operator', async () => {
    const order = anOrder({ number: 'OP-3', sender: asParty(seller), recipient: participant });
    const sent = await postDocument(app, await seller.token(), { file: document(order) });
    const done = await settled(seller, sent.json.id);
    assert.equal(done.status, 'DELIVERED', JSON.stringify(done.last_event));
    const [received] = (await operator.get('/v1/documents?direction=RECEIVED&number=OP-3')).json;
    assert.equal(received.type, 'ORDER');
    const webhook = await until(() => told('DOCUMENTS.ORDER.RECEIVED'));
    assert.equal(webhook.event_data.document_id, received.id);
    assert.equal(
      (await operator.send('PATCH', `/v1/documents/${received.id}`, { status: 'CONFIRMED_DELIVERY' })).status,
      204,
    );
    assert.equal((await seller.get(`/v1/documents/${sent.json.id}`)).json.status, 'CONFIRMED_DELIVERY');

    const file = received.files[0].id;
    for (const path of [
      `/v1/documents/${received.id}`,
      `/v1/documents/${received.id}/events`,
      `/v1/files/${file}`,
      `/v1/files?document_id=${received.id}`,
    ]) {
      assert.equal((await operator.get(path)).status, 200, path);
      for (const other of [stranger, seller]) {
        const refused = await other.get(path);
        assert.deepEqual([refused.status, refused.json.code], [404, 'not_found'], path);
      }
    }
    const foreign = await stranger.send('PATCH', `/v1/documents/${received.id}`, { status: 'CONFIRMED_DELIVERY' });
    assert.equal(foreign.status, 404);
    assert.deepEqual((await stranger.get('/v1/documents')).json, []);
  });

  test('scopes: sending needs operator:documents:send, reading either', async () => {
    const order = anOrder({ number: 'OP-4', sender: participant, recipient: asParty(seller) });
    const receiving = await operator.token('operator:documents:receive');
    assert.equal((await postDocument(app, receiving, { file: document(order) })).status, 401);
    for (const scope of ['operator:documents:receive', 'operator:documents:send']) {
      assert.equal((await operator.get('/v1/documents', scope)).status, 200, scope);
    }
    assert.equal((await operator.get('/v1/documents', 'operator:lookup')).status, 401);
  });

  test('an invoice that an operator sends is found among the invoices of its receiver', async () => {
    const buyer = await aCompany(app);
    const invoice = bisInvoice({
      number: 'OP-INV-1',
      seller: { name: 'Fjord AS', bid: '1234567-1' },
      buyer,
      embedded: { filename: 'rows.csv', text: 'a;b' },
    });
    const fields = { sender_eia: participant.eia, recipient_operator: '003721291126' };
    const sent = await postDocument(app, await operator.token(), {
      'files[0][file]': document(invoice),
      'files[1][file]': { name: 'kuva.pdf', bytes: aPdfFile('image') },
      ...fields,
    });
    assert.equal(sent.status, 201, sent.bytes.toString());
    assert.equal(sent.json.type, 'INVOICE');
    const done = await settled(operator, sent.json.id);
    assert.equal(done.status, 'DELIVERED', JSON.stringify(done.last_event));
    const [received] = (await buyer.get('/v1/invoices?number=OP-INV-1')).json;
    assert.deepEqual(
      [received.status, received.origin, received.sum, received.recipient.eia],
      ['DELIVERED', 'EXTERNAL', 125.5, `0216:${ovt(buyer.bid)}`],
    );
    assert.deepEqual(received.files.map((file: { filename: string }) => file.filename).sort(), [
      'kuva.pdf',
      'rows.csv',
    ]);
    assert.deepEqual((await buyer.get('/v1/documents')).json, []);

    const broken = Buffer.from(invoice.toString().replaceAll('125.50', '125.49'));
    const bad = await postDocument(app, await operator.token(), { file: document(broken), ...fields });
    const failed = await settled(operator, bad.json.id);
    assert.equal(failed.status, 'FAILED');
    assert.match(failed.last_event.details, /The document breaks a rule\. \S+: /);
  });
});
