/** Lists of documents: every filter, every order, pages and fields. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { aCompany, type TestCompany } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';
import { anOrder, aPdfFile } from '../support/trade-documents.js';
import { aReceiver, asParty, postDocument, promptly, settled } from './world.js';

describe('GET /v1/documents', () => {
  let app: TestApp;
  let buyer: TestCompany;
  let seller: TestCompany;
  const ids: string[] = [];
  before(async () => {
    app = await testApp(promptly);
    buyer = await aCompany(app);
    seller = await aReceiver(app, [{ network: 'PEPPOL', profiles: ['ORDER'], profile_version: 'PEPPOLBIS30' }]);
    const send = async (fields: Parameters<typeof postDocument>[2]) => {
      const { json } = await postDocument(app, await buyer.token(), fields);
      await settled(buyer, json.id);
      ids.push(json.id);
    };
    for (const [number, reference] of [
      ['B-2', 'R-1'],
      ['B-1', 'R-2'],
      ['A-1', 'R-1'],
    ] as const) {
      const bytes = anOrder({ number, reference, sender: asParty(buyer), recipient: asParty(seller) });
      await send({ file: { name: 'order.xml', bytes } });
    }
    // Nobody takes receipts: it fails.
    await send({ file: { name: 'a.pdf', bytes: aPdfFile('x') }, type: 'RECEIPT', recipient_eia: asParty(seller).eia });
  });
  after(() => app?.drop());

  const list = async (query: string, by = buyer) => {
    const reply = await by.get(`/v1/documents?${query}`);
    assert.equal(reply.status, 200, reply.bytes.toString());
    return reply.json as Record<string, string>[];
  };
  const found = async (query: string) => (await list(query)).map(({ id }) => ids.indexOf(id ?? ''));
  const none: number[] = [];

  test('newest first, sent and received together', async () => {
    assert.deepEqual(await found(''), [3, 2, 1, 0]);
    assert.equal((await list('', seller)).length, 3);
  });

  test('every filter, alone and together', async () => {
    for (const [query, expected] of [
      ['direction=SENT', [3, 2, 1, 0]],
      ['direction=OUTGOING', [3, 2, 1, 0]],
      ['direction=RECEIVED', none],
      ['direction=INCOMING', none],
      ['type=ORDER', [2, 1, 0]],
      ['type=RECEIPT,VOUCHER', [3]],
      ['type[]=RECEIPT&type[]=ORDER', [3, 2, 1, 0]],
      ['status=FAILED', [3]],
      ['status=DELIVERED,PROCESSING', [2, 1, 0]],
      ['number=B-1', [1]],
      ['number=B', none],
      ['reference=R-1', [2, 0]],
      ['query=R-1', [2, 0]],
      ['query=A-1', [2]],
      [`query=${ids[1]?.toUpperCase()}`, [1]],
      ['query=nonsense', none],
      [`ids=${ids[0]},${ids[3]},nonsense,01900000-0000-7000-8000-000000000000`, [3, 0]],
      ['ids=nonsense', none],
      ['created_at_start=2001-01-01T00:00:00Z&created_at_end=2999-01-01T00:00:00Z', [3, 2, 1, 0]],
      ['created_at_start=2999-01-01T00:00:00Z', none],
      ['created_at_end=2001-01-01', none],
      ['received_at_start=2001-01-01T00:00:00Z', none],
      ['type=ORDER&reference=R-1&number=A-1', [2]],
    ] as const) {
      assert.deepEqual(await found(query), expected, query);
    }
    const window = 'direction=RECEIVED&received_at_start=2001-01-01&received_at_end=2999-01-01';
    assert.equal((await list(window, seller)).length, 3);
    assert.equal((await list('received_at_end=2001-01-01T00:00:00Z', seller)).length, 0);
  });

  test('every order; several at once; what lacks a value last', async () => {
    for (const [query, expected] of [
      ['sort=created_at', [0, 1, 2, 3]],
      ['sort=-created_at', [3, 2, 1, 0]],
      ['sort=id', [0, 1, 2, 3]],
      ['sort=number', [2, 1, 0, 3]],
      ['sort=-number', [0, 1, 2, 3]],
      ['sort=reference,-number', [0, 2, 1, 3]],
      ['sort=type,number', [2, 1, 0, 3]],
      ['sort=-status,number', [3, 2, 1, 0]],
      ['sort=', [3, 2, 1, 0]],
    ] as const) {
      assert.deepEqual(await found(query), expected, query);
    }
    const times = (await list('sort=received_at', seller)).map(({ received_at }) => received_at);
    assert.deepEqual(times, times.toSorted());
  });

  test('pages and fields', async () => {
    const reply = await buyer.get('/v1/documents?page=2&per_page=3&fields=id,number');
    assert.deepEqual(reply.json, [{ id: ids[0], number: 'B-2' }]);
    assert.deepEqual(
      ['x-total', 'x-total-pages', 'x-page', 'x-next-page', 'x-prev-page', 'x-per-page'].map((h) =>
        reply.headers.get(h),
      ),
      ['4', '2', '2', '', '1', '3'],
    );
    const one = await buyer.get(`/v1/documents/${ids[1]}?fields=status`);
    assert.deepEqual(one.json, { status: 'DELIVERED' });
    assert.equal((await list('per_page=1')).length, 1);
  });

  test('what there is not is refused', async () => {
    for (const query of [
      'sort=colour',
      'fields=colour',
      'type=COLOUR',
      'status=COLOUR',
      'direction=',
      'direction=UP',
      'per_page=101',
      'page=0',
      'created_at_start=yesterday',
      `ids=${Array.from({ length: 101 }, () => ids[0]).join()}`,
    ]) {
      const reply = await buyer.get(`/v1/documents?${query}`);
      assert.deepEqual([reply.status, reply.json.code], [400, 'invalid_parameters'], query);
    }
  });
});
