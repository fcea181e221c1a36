import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Delivery, DeliveryNetwork } from '../../src/invoices/network.js';
import { visma } from '../../src/networks/visma/network.js';
import { aCompany, type TestCompany } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';
import { bisInvoice } from '../support/documents.js';
import { until } from '../support/until.js';

const ovt = (company: TestCompany) => `0037${company.bid.replace('-', '')}`;
const nowhere = { recipient_eia: '003700000000', recipient_operator: '003721291126' };

async function settled(company: TestCompany, id: string) {
  await until(async () => (await company.get(`/v1/invoices/${id}`)).json.status !== 'PENDING');
  return (await company.get(`/v1/invoices/${id}`)).json;
}

async function sent(sender: TestCompany, buyer: TestCompany, number: string, fields: Record<string, string> = {}) {
  const reply = await sender.postInvoice(bisInvoice({ number, seller: sender, buyer }), 'invoice.xml', fields);
  assert.equal(reply.status, 201, reply.bytes.toString());
  return settled(sender, reply.json.id);
}

const again = (company: TestCompany, id: string, way: string, body: object) =>
  company.send('PUT', `/v1/invoices/${id}/reroute/${way}`, body);

describe('sending invoices again', () => {
  let app: TestApp;
  let sender: TestCompany;
  let buyer: TestCompany;
  before(async () => {
    app = await testApp();
    [sender, buyer] = await Promise.all([aCompany(app), aCompany(app)]);
  });
  after(() => app?.drop());
  const inbox = async (number: string) => (await buyer.get(`/v1/invoices?number=${number}`)).json;

  test('a failed invoice reaches the address given, and tells of its last shipment', async () => {
    const failed = await sent(sender, buyer, 'R-1', nowhere);
    assert.equal(failed.status, 'FAILED');
    assert.equal('revision' in failed, false);
    const body = { recipient_eia: ovt(buyer), recipient_operator: '003721291126' };
    const reply = await again(sender, failed.id, 'einvoice', body);
    assert.equal(reply.status, 200, reply.bytes.toString());
    assert.equal(reply.json.id, failed.id);
    const delivered = await settled(sender, failed.id);
    assert.equal(delivered.status, 'DELIVERED');
    assert.deepEqual(delivered.recipient.eia, ovt(buyer));
    const { requested_at: at, ...revision } = delivered.revision;
    assert.match(at, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    assert.deepEqual(revision, {
      number: 1,
      route: 'einvoice',
      ...body,
      previous: { status: 'FAILED', destination: null },
    });
    assert.equal((await inbox('R-1')).length, 1);
    const keys = delivered.actions.map((a: { key: string }) => a.key);
    assert.deepEqual(keys, [
      'action_created',
      'action_route_failed',
      'action_notice',
      'action_internal_sent',
      'action_delivered',
    ]);
  });

  test('a delivered invoice is sent a second time', async () => {
    const first = await sent(sender, buyer, 'R-2');
    assert.equal(first.status, 'DELIVERED');
    const body = { recipient_eia: ovt(buyer), recipient_operator: '003721291126' };
    assert.equal((await again(sender, first.id, 'einvoice', body)).status, 200);
    await settled(sender, first.id);
    assert.equal((await inbox('R-2')).length, 2);
    assert.equal((await again(sender, first.id, 'einvoice', body)).status, 200);
    assert.equal((await settled(sender, first.id)).revision.number, 2);
  });

  test('by e-mail and on paper it fails with the reason while these networks are closed', async () => {
    const { id } = await sent(sender, buyer, 'R-3');
    assert.equal((await again(sender, id, 'email', { recipient_email: 'lasku@example.com' })).status, 200);
    const mailed = await settled(sender, id);
    assert.equal(mailed.status, 'FAILED');
    assert.match(mailed.actions.at(-1).message, /no e-mail network open/);
    const letter = {
      recipient_name: 'Ostaja',
      recipient_address1: 'Katu 1',
      recipient_address2: 'PL 2',
      recipient_post_code: '00100',
      recipient_post_office: 'Helsinki',
      recipient_country: 'FI',
    };
    assert.equal((await again(sender, id, 'print', letter)).status, 200);
    const printed = await settled(sender, id);
    assert.match(printed.actions.at(-1).message, /Print service is not enabled/);
    const { requested_at: _at, ...revision } = printed.revision;
    assert.deepEqual(revision, {
      number: 2,
      route: 'print',
      ...letter,
      previous: { status: 'FAILED', destination: null },
    });
    const nowhereOnEarth = await again(sender, id, 'print', { ...letter, recipient_country: 'XX' });
    assert.deepEqual([nowhereOnEarth.status, nowhereOnEarth.json.code], [400, 'invalid_parameters']);
    assert.match(nowhereOnEarth.json.details[0], /^recipient_country: /);
  });

  test('received invoices, others’ invoices and incomplete input are refused', async () => {
    const { id } = await sent(sender, buyer, 'R-4');
    const [received] = await inbox('R-4');
    const body = { recipient_eia: ovt(buyer), recipient_operator: 'PEPPOL' };
    const wrongWay = await again(buyer, received.id, 'einvoice', body);
    assert.deepEqual([wrongWay.status, wrongWay.json.code], [409, 'invoice_in_invalid_state']);
    assert.equal((await again(buyer, id, 'einvoice', body)).status, 404);
    assert.equal((await again(sender, 'x', 'einvoice', body)).status, 404);
    for (const [way, wrong] of [
      ['einvoice', { recipient_eia: ovt(buyer) }],
      ['email', { recipient_email: 'no address' }],
      ['print', { recipient_name: 'X' }],
    ] as const) {
      const reply = await again(sender, id, way, wrong);
      assert.deepEqual([reply.status, reply.json.code], [400, 'invalid_parameters'], way);
    }
  });

  test('answers to a received invoice go forward and reach the sender inside', async () => {
    const { id } = await sent(sender, buyer, 'N-1');
    const [received] = await inbox('N-1');
    const answer = (response: string, reason?: string, who = buyer) =>
      who.send('POST', `/v1/invoices/${received.id}/responses/nemhandel`, { response, ...(reason && { reason }) });
    const first = await answer('UnderQuery', 'Which order?');
    assert.deepEqual([first.status, first.json], [200, { is_requested: true }]);
    const back = await answer('InProcess');
    assert.deepEqual([back.status, back.json.code], [400, 'invoice_response_not_allowed']);
    assert.equal((await answer('Rejected')).status, 200);
    assert.equal((await answer('FullyPaid')).json.code, 'invoice_response_not_allowed');
    assert.equal((await answer('Maybe')).json.code, 'invalid_parameters');
    assert.equal((await answer('Accepted', undefined, sender)).status, 404);
    const { actions } = (await sender.get(`/v1/invoices/${id}`)).json;
    assert.deepEqual(
      actions.slice(-2).map((a: { key: string; type: string; message: string }) => [a.key, a.type, a.message]),
      [
        ['action_disputed', 'INFO', `${received.recipient.name} has a question about the invoice: Which order?`],
        ['action_declined', 'ERROR', `${received.recipient.name} has rejected the invoice`],
      ],
    );
    assert.equal(
      (await buyer.send('POST', `/v1/invoices/${id}/responses/nemhandel`, { response: 'Accepted' })).status,
      404,
    );
  });

  test('only one software answers an invoice', async () => {
    await sent(sender, buyer, 'N-2');
    const [received] = await inbox('N-2');
    const path = `/v1/invoices/${received.id}/responses/nemhandel`;
    assert.equal((await buyer.send('POST', path, { response: 'InProcess' })).status, 200);
    await app.ctx.db.updateTable('invoice_response').set({ vendor_key_id: sender.id }).execute();
    const reply = await buyer.send('POST', path, { response: 'Accepted' });
    assert.deepEqual([reply.status, reply.json.code], [400, 'invoice_response_not_allowed']);
  });
});

describe('with networks for mail and paper open', () => {
  const delivered: Delivery[] = [];
  const network = (name: string): DeliveryNetwork => ({
    name,
    deliver: async (_ctx, delivery) => {
      delivered.push(delivery);
      return { outcome: 'delivered' };
    },
  });
  let app: TestApp;
  let sender: TestCompany;
  let stranger: TestCompany;
  before(async () => {
    const all = [visma.delivery, network('EMAIL'), network('PRINT')];
    app = await testApp({}, { networks: new Map(all.map((n) => [n.name, n])) });
    sender = await aCompany(app);
    stranger = await aCompany(app, { receiving: false });
  });
  after(() => app?.drop());

  test('e-mail comes after e-invoice, and print after that when it is enabled', async () => {
    const mailed = await sent(sender, stranger, 'F-1', { recipient_email: 'lasku@example.com' });
    assert.deepEqual([mailed.status, mailed.destination], ['DELIVERED', 'EMAIL']);
    assert.deepEqual(delivered.at(-1)?.target, { network: 'EMAIL', email: 'lasku@example.com' });
    const noPrint = await sent(sender, stranger, 'F-2', {
      recipient_email: 'lasku@example.com',
      'disabled_routes[]': 'email',
    });
    assert.equal(noPrint.status, 'FAILED');
    assert.match(noPrint.actions.at(-1).message, /Print service is not enabled/);
    const enabled = { send_invoice_print: { enabled: true }, send_invoice_email: { enabled: false } };
    assert.equal((await sender.send('PATCH', '/v1/company/settings', enabled)).status, 204);
    const printed = await sent(sender, stranger, 'F-3', { recipient_email: 'lasku@example.com' });
    assert.deepEqual([printed.status, printed.destination], ['DELIVERED', 'PRINT']);
    const target = delivered.at(-1)?.target;
    assert.equal(target?.network === 'PRINT' && target.postal.country, 'FI');
    const on = { send_invoice_print: { enabled: false }, send_invoice_email: { enabled: true } };
    assert.equal((await sender.send('PATCH', '/v1/company/settings', on)).status, 204);
  });

  test('a consumer is tried by the routes named, in their order', async () => {
    const fields = { recipient_type: 'consumer', recipient_email: 'kari@example.no', route_order: 'vipps,email,print' };
    const mailed = await sent(sender, stranger, 'C-1', fields);
    assert.equal(mailed.destination, 'EMAIL');
    const silent = await sent(sender, stranger, 'C-2', { ...fields, route_order: 'vipps,netbank_cvl,silent_failure' });
    assert.equal(silent.status, 'FAILED');
    const { rows } = {
      rows: await app.ctx.db.selectFrom('event_log').select('name').where('subject_id', '=', silent.id).execute(),
    };
    assert.ok(rows.every(({ name }) => name.startsWith('INTERNAL.')));
    const { steps } = (await sender.get(`/v1/invoices/${silent.id}/route_plan`)).json;
    assert.match(steps.at(-1).reason, /vipps open\. The route netbank_cvl is no longer served/);
  });

  test('what forces e-mail takes no other route', async () => {
    const forced = await sent(sender, sender, 'E-1', { 'email_settings[xml_format]': 'FINVOICE30' });
    assert.equal(forced.status, 'FAILED');
    assert.match(forced.actions.at(-1).message, /allows e-mail only\. No e-mail address is given/);
    const disabled = await sent(sender, sender, 'E-2', {
      disabled_routes: 'einvoice,print',
      recipient_email: 'a@example.com',
    });
    assert.equal(disabled.destination, 'EMAIL');
  });
});
