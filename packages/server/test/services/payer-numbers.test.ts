import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { sealPlainSecrets } from '../../src/outside/secrets.js';
import { aCompany, call, type TestCompany } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';
import { bisInvoice } from '../support/documents.js';
import { until } from '../support/until.js';
import { admin, asAdmin } from './world.js';

const numbers = ['131052-308T', '010190-999X'];

interface Asked {
  readonly id: string;
  readonly subject: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly answer_url: string;
}

describe('identity numbers of payers', () => {
  let app: TestApp;
  let seller: TestCompany;
  let buyer: TestCompany;
  const asked: Asked[] = [];
  /** Takes the service at once, and answers about invoices later. */
  const collector = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const one: Asked = JSON.parse(body);
      asked.push(one);
      const later = one.subject === 'assignment';
      response.writeHead(later ? 202 : 200, { 'content-type': 'application/json' });
      response.end(later ? '' : JSON.stringify({ outcome: 'ACCEPTED' }));
    });
  });

  before(async () => {
    await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
    const { port } = collector.address() as AddressInfo;
    app = await testApp({
      AUTOINVOICE_TOKEN_ATTEMPTS: '1000',
      AUTOINVOICE_PROVIDER_DELAY_MS: '0',
      AUTOINVOICE_ADMIN_TOKEN: admin,
      AUTOINVOICE_PROVIDERS: `INTRUM=http://127.0.0.1:${port}/intrum`,
    });
    [seller, buyer] = [await aCompany(app), await aCompany(app)];
    const contact = {
      agreement_contact_phone: '+358401234567',
      agreement_contact_name: 'Maija',
      agreement_contact_email: 'maija@virta.example',
    };
    assert.equal((await seller.send('PUT', '/v2/services/intrum/receivables', contact)).status, 201);
    const activated = await seller.send('PATCH', '/v2/services/intrum/receivables', { client_code: 'A-1' });
    assert.equal(activated.status, 204);
  });
  after(async () => {
    await app?.drop();
    collector.close();
  });

  let count = 0;
  /** Gives an invoice with the numbers to the collector; what the collector was sent. */
  async function given(): Promise<Asked> {
    const sent = await seller.postInvoice(bisInvoice({ number: `P-${++count}`, seller, buyer }), 'invoice.xml');
    assert.equal(sent.status, 201, sent.bytes.toString());
    await until(async () => (await seller.get(`/v1/invoices/${sent.json.id}`)).json.status !== 'PENDING');
    const body = { collection_type: 'collection', payer_identifiers: ['K-1'], payer_ssns: numbers };
    assert.equal((await seller.send('POST', `/v1/invoices/${sent.json.id}/assignment`, body)).status, 202);
    // The collector is asked for the service too, at a time of its own.
    return until(() => asked.find(({ details }) => (details.invoice as { id?: string })?.id === sent.json.id));
  }
  /** Everything that the database holds of a request. */
  async function kept(id: string): Promise<{ text: string; sealed: string | null }> {
    const row = await app.ctx.db
      .selectFrom('outside_request')
      .select([sql<string>`to_jsonb(outside_request)::text`.as('text'), 'secrets_sealed as sealed'])
      .where('request_id', '=', id)
      .executeTakeFirstOrThrow();
    return row;
  }
  const listed = async (id: string) => {
    const { json } = await asAdmin(app, 'GET', '/admin/outside_requests');
    return json.find((request: { id: string }) => request.id === id);
  };
  const shown = (id: string) => asAdmin(app, 'GET', `/admin/outside_requests/${id}`);
  const answer = ({ answer_url }: Asked) =>
    call(`${app.url}${new URL(answer_url).pathname}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ outcome: 'ACCEPTED' }),
    });
  const isPlain = (text: string) => numbers.some((number) => text.includes(number));

  test('reach the collector, are kept encrypted, stand in no list, and are gone once the collector has answered', async () => {
    const request = await given();
    assert.deepEqual([request.details.payer_ssns, request.details.payer_identifiers], [numbers, ['K-1']]);
    const waiting = await kept(request.id);
    assert.ok(waiting.sealed?.startsWith('v1.'));
    assert.ok(!isPlain(waiting.text) && !waiting.text.includes('payer_ssns'), waiting.text);

    const inList = await listed(request.id);
    assert.deepEqual([inList.details.payer_ssns, inList.details.payer_identifiers], [undefined, ['K-1']]);
    assert.deepEqual((await shown(request.id)).json.details.payer_ssns, numbers);
    assert.equal((await call(`${app.url}/admin/outside_requests/${request.id}`)).status, 401);

    assert.equal((await answer(request)).status, 204);
    assert.equal((await kept(request.id)).sealed, null);
    assert.equal((await shown(request.id)).status, 404);
  });

  test('that earlier versions kept in plain text are in no list, and are sealed by housekeeping', async () => {
    const request = await given();
    await app.ctx.db
      .updateTable('outside_request')
      .set({ details: sql`details || ${JSON.stringify({ payer_ssns: numbers })}::jsonb`, secrets_sealed: null })
      .where('request_id', '=', request.id)
      .execute();
    assert.ok(isPlain((await kept(request.id)).text));
    assert.equal((await listed(request.id)).details.payer_ssns, undefined);
    assert.deepEqual((await shown(request.id)).json.details.payer_ssns, numbers);

    assert.equal(await sealPlainSecrets(app.ctx, 100), 1);
    assert.equal(isPlain((await kept(request.id)).text), false);
    assert.deepEqual((await shown(request.id)).json.details.payer_ssns, numbers);
    assert.equal(await sealPlainSecrets(app.ctx, 100), 0);
  });

  test('sealed for one request cannot be opened for another', async () => {
    const [one, other] = [await given(), await given()];
    await app.ctx.db
      .updateTable('outside_request')
      .set({ secrets_sealed: (await kept(one.id)).sealed })
      .where('request_id', '=', other.id)
      .execute();
    const reply = await shown(other.id);
    assert.equal(reply.status, 500);
    assert.equal(isPlain(reply.bytes.toString()), false);
  });
});
