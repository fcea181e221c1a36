import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { aCompany, type TestCompany } from '../support/api.js';
import type { TestApp } from '../support/app.js';
import { bisInvoice } from '../support/documents.js';
import { until } from '../support/until.js';
import { answers, servicesApp, withStatus } from './world.js';

describe('invoices given to a collector', () => {
  let app: TestApp;
  let seller: TestCompany;
  let buyer: TestCompany;
  before(async () => {
    app = await servicesApp();
    [seller, buyer] = [await aCompany(app), await aCompany(app)];
  });
  after(async () => app?.drop());

  let numbers = 0;
  async function send(options: { creditNote?: boolean } = {}): Promise<string> {
    const number = `A-${++numbers}`;
    const sent = await seller.postInvoice(bisInvoice({ number, seller, buyer, ...options }), 'invoice.xml');
    assert.equal(sent.status, 201, sent.bytes.toString());
    await until(async () => (await seller.get(`/v1/invoices/${sent.json.id}`)).json.status !== 'PENDING');
    return sent.json.id;
  }
  const path = (id: string) => `/v1/invoices/${id}/assignment`;
  const give = (id: string, body: object, as = seller) => as.send('POST', path(id), body);

  test('is forbidden without an active service, and 404 to ask about', async () => {
    const id = await send();
    const reply = await give(id, { collection_type: 'collection' });
    assert.deepEqual([reply.status, reply.json.code], [403, 'forbidden']);
    const unknown = await seller.get(path(id));
    assert.deepEqual([unknown.status, unknown.json.code], [404, 'not_found']);
  });

  describe('with a service', () => {
    before(async () => {
      const contact = {
        agreement_contact_phone: '+358401234567',
        agreement_contact_name: 'Maija',
        agreement_contact_email: 'maija@virta.example',
      };
      assert.equal((await seller.send('PUT', '/v2/services/intrum/receivables', contact)).status, 201);
      const activated = await seller.send('PATCH', '/v2/services/intrum/receivables', { client_code: 'A-1' });
      assert.equal(activated.status, 204);
    });

    test('goes to the collector with its parts, and is sent when the collector takes it', async () => {
      const url = 'https://intrum.example/cases/17';
      await answers(app, seller, 'INTRUM', { outcome: 'ACCEPT', answer: { url } });
      const id = await send();
      const body = {
        collection_type: 'reminder_and_collection',
        amounts: { capital_amount: 125.5, reminder_amount: 5, interest_amount: 0.75 },
        payer_identifiers: ['K-1'],
        industry_specific_options: { rental: { address: 'Katu 1', contract_type: 'continuous' } },
        assignment_summary: 'Vuokra 11/2026',
      };
      assert.equal((await give(id, body)).status, 202);
      const sent = await withStatus(seller, path(id), 'sent');
      assert.deepEqual(sent, { status: 'sent', url, collectable_amount: 131.25 });
      const { json: actions } = await seller.get(`/v1/invoices/${id}/actions`);
      assert.equal(actions.at(-1).key, 'action_reminder_and_collection');
      const { details } = await app.ctx.db
        .selectFrom('outside_request')
        .select('details')
        .where('company_id', '=', seller.id)
        .where('subject', '=', 'assignment')
        .executeTakeFirstOrThrow();
      const asked = details as Record<string, unknown> & { invoice: Record<string, unknown> };
      assert.equal(asked.collectable_amount, '131.25');
      assert.equal(asked.invoice.id, id);
      assert.deepEqual(asked.industry_specific_options, body.industry_specific_options);
      assert.equal((await give(id, body)).status, 403);
    });

    test('is collected whole without amounts, and can be given again after a refusal', async () => {
      const id = await send();
      await answers(app, seller, 'INTRUM', { outcome: 'REJECT', message: 'The payer is not known.' });
      assert.equal((await give(id, { collection_type: 'collection' })).status, 202);
      const failed = await withStatus(seller, path(id), 'error');
      assert.deepEqual(failed, {
        status: 'error',
        collectable_amount: 125.5,
        error_reason: 'The payer is not known.',
      });
      await answers(app, seller, 'INTRUM', { outcome: 'SILENCE' });
      assert.equal((await give(id, { collection_type: 'collection', collectable_amount: 100 })).status, 202);
      assert.deepEqual((await seller.get(path(id))).json, { status: 'pending', collectable_amount: 100 });
    });

    test('refuses amounts given both ways, negative, too exact or nothing, and wrong summaries', async () => {
      const id = await send();
      const amounts = { capital_amount: 1, reminder_amount: 0, interest_amount: 0 };
      for (const wrong of [
        {},
        { collection_type: 'sale' },
        { collection_type: 'collection', collectable_amount: 1, amounts },
        { collection_type: 'collection', collectable_amount: 0 },
        { collection_type: 'collection', collectable_amount: -1 },
        { collection_type: 'collection', collectable_amount: 1.005 },
        { collection_type: 'collection', collectable_amount: 1e30 },
        { collection_type: 'collection', amounts: { ...amounts, interest_amount: -1 } },
        { collection_type: 'collection', amounts: { capital_amount: 1 } },
        { collection_type: 'collection', assignment_summary: 'x' },
        { collection_type: 'collection', assignment_summary: 'x'.repeat(65) },
        { collection_type: 'collection', industry_specific_options: { rental: {} } },
      ]) {
        const reply = await give(id, wrong);
        assert.deepEqual([reply.status, reply.json?.code], [400, 'invalid_parameters'], JSON.stringify(wrong));
      }
      assert.equal((await seller.get(path(id))).status, 404);
    });

    test('collects no more capital than the invoice asks for, but reminders and interest beyond it', async () => {
      const id = await send();
      const parts = (capital_amount: number) => ({ capital_amount, reminder_amount: 40, interest_amount: 200 });
      for (const [wrong, why] of [
        [{ collectable_amount: 351.01 }, "collectable_amount: more than twice the invoice's sum of 125.50"],
        [{ collectable_amount: 12_550 }, "collectable_amount: more than twice the invoice's sum of 125.50"],
        [{ amounts: parts(126.5) }, "amounts.capital_amount: more than the invoice's sum of 125.50"],
      ] as const) {
        const reply = await give(id, { collection_type: 'collection', ...wrong });
        assert.deepEqual([reply.status, reply.json.code], [400, 'invalid_parameters'], JSON.stringify(wrong));
        assert.equal(reply.json.details.length, 1);
        assert.ok(reply.json.details[0].startsWith(why), reply.json.details[0]);
      }
      assert.equal((await seller.get(path(id))).status, 404);
      assert.equal((await give(id, { collection_type: 'collection', collectable_amount: 351 })).status, 202);
      const other = await send();
      // 126: rounded up when it was to be paid.
      assert.equal((await give(other, { collection_type: 'collection', amounts: parts(126) })).status, 202);
      assert.equal((await seller.get(path(other))).json.collectable_amount, 366);
    });

    test('is for sent invoices of the company alone, and not for credit notes', async () => {
      const id = await send();
      const body = { collection_type: 'collection' };
      assert.equal((await give(id, body, buyer)).status, 404);
      const [received] = (await buyer.get('/v1/invoices')).json;
      assert.equal((await give(received.id, body, buyer)).status, 404);
      assert.equal((await give(await send({ creditNote: true }), body)).status, 403);
      assert.equal((await seller.send('POST', path(id), body, 'invoice:receive')).status, 401);
    });
  });
});
