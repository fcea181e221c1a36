/** A network outside takes documents in a job of its own, tried again until it answers. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { DocumentDelivery, DocumentNetwork } from '../../src/documents/network.js';
import type { DeliveryOutcome } from '../../src/platform/delivery/outcome.js';
import { aCompany, type TestCompany } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';
import { anOrder, type TradeParty } from '../support/trade-documents.js';
import { asParty, postDocument, promptly, settled } from './world.js';

describe('a network outside', () => {
  let app: TestApp;
  let buyer: TestCompany;
  const recipient: TradeParty = { name: 'Fjord AS', bid: '974760673', eia: '0192:974760673' };
  const deliveries: DocumentDelivery[] = [];
  let answer: (attempt: number) => DeliveryOutcome | Promise<DeliveryOutcome> = () => ({ outcome: 'delivered' });
  const peppol: DocumentNetwork = {
    name: 'PEPPOL',
    deliver: async (_ctx, delivery) => {
      deliveries.push(delivery);
      return answer(deliveries.length);
    },
  };

  before(async () => {
    app = await testApp(promptly, { documentNetworks: new Map([[peppol.name, peppol]]) });
    buyer = await aCompany(app);
  });
  after(() => app?.drop());

  const send = async (number: string) => {
    deliveries.length = 0;
    const bytes = anOrder({ number, sender: asParty(buyer), recipient });
    const sent = await postDocument(app, await buyer.token(), { file: { name: 'order.xml', bytes } });
    assert.equal(sent.status, 201, sent.bytes.toString());
    return sent.json.id as string;
  };
  const codes = async (id: string) =>
    (await buyer.get(`/v1/documents/${id}/events`)).json.map((event: { code: string }) => event.code);

  test('a document is reserved for it and delivered, with what it needs to know', async () => {
    let release: (result: DeliveryOutcome) => void = () => undefined;
    const reached = new Promise<void>((resolve) => {
      answer = () => {
        resolve();
        return new Promise((done) => {
          release = done;
        });
      };
    });
    const id = await send('P-1');
    await reached;
    assert.equal((await buyer.get(`/v1/documents/${id}`)).json.status, 'RESERVED');
    assert.equal((await buyer.get('/v1/documents?status=RESERVED')).json[0].id, id);
    release({ outcome: 'delivered' });
    const done = await settled(buyer, id);
    assert.deepEqual([done.status, done.network], ['DELIVERED', 'PEPPOL']);
    assert.deepEqual(await codes(id), ['CREATED', 'NOT_CHECKED', 'RESERVED', 'DELIVERED']);
    const [delivery] = deliveries;
    assert.deepEqual(delivery?.target, { network: 'PEPPOL', scheme: '0192', endpointId: '974760673' });
    assert.equal(delivery?.files[0]?.file_type, 'PRIMARY_FILE');
  });

  test('what may pass is tried again with the same message id', async () => {
    answer = (attempt) => {
      if (attempt === 1) throw new Error('not now');
      return { outcome: 'delivered' };
    };
    const done = await settled(buyer, await send('P-2'));
    assert.equal(done.status, 'DELIVERED');
    assert.equal(deliveries.length, 2);
    assert.equal(deliveries[0]?.document.message_id, deliveries[1]?.document.message_id);
  });

  test('a final refusal fails the document with its reason', async () => {
    answer = () => ({ outcome: 'failed', message: 'The receiver is not registered.' });
    const id = await send('P-3');
    const done = await settled(buyer, id);
    assert.deepEqual([done.status, done.last_event.details], ['FAILED', 'The receiver is not registered.']);
    assert.deepEqual(await codes(id), ['CREATED', 'NOT_CHECKED', 'RESERVED', 'FAILED']);
  });

  test('an address without its scheme is none of Peppol', async () => {
    const bytes = anOrder({ number: 'P-4', sender: asParty(buyer), recipient });
    const sent = await postDocument(app, await buyer.token(), {
      file: { name: 'order.xml', bytes },
      recipient_eia: '974760673',
      recipient_operator: 'peppol',
    });
    const done = await settled(buyer, sent.json.id);
    assert.equal(done.status, 'FAILED');
    assert.match(done.last_event.details, /with its scheme/);
  });
});
