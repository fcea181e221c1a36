import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createVendorKey } from '../../src/accounts/keys/vendor-keys.js';
import { aCompany, companyClient, type TestCompany } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';
import { until } from '../support/until.js';
import { type Receiver, startReceiver } from './world.js';

const path = '/v1/company/notifications';

describe('webhooks through the API', () => {
  let app: TestApp;
  let company: TestCompany;
  let receiver: Receiver;
  before(async () => {
    app = await testApp();
    receiver = await startReceiver();
    company = await aCompany(app, { receiving: false });
  });
  after(async () => {
    receiver?.close();
    await app?.drop();
  });

  const request = (more: object = {}) => ({
    destination_type: 'WEBHOOK',
    destination: `${receiver.url}/endpoint?secret=my_secret`,
    events: ['DOCUMENTS.INVOICE.DELIVERED', 'NETWORKS.*'],
    ...more,
  });

  test('subscribe, get, list and remove answer as the contract says', async () => {
    const made = await company.send('POST', path, request());
    assert.equal(made.status, 201);
    assert.deepEqual(Object.keys(made.json), ['id', 'destination_type', 'destination', 'events']);
    assert.deepEqual({ ...made.json, id: undefined }, { id: undefined, ...request() });
    const got = await company.get(`${path}/${made.json.id}`);
    assert.deepEqual([got.status, got.json], [200, made.json]);
    assert.deepEqual((await company.get(path)).json, [made.json]);
    const removed = await company.send('DELETE', `${path}/${made.json.id}`);
    assert.deepEqual([removed.status, removed.bytes.length], [204, 0]);
    assert.equal((await company.get(`${path}/${made.json.id}`)).status, 404);
    assert.deepEqual((await company.get(path)).json, []);
  });

  test('opening a network reaches the receiver with the payload of the page', async () => {
    // BANK opens by itself at a time of its own.
    const made = await company.send('POST', path, request({ events: ['NETWORKS.VISMA.*'] }));
    const profile = await company.send('POST', '/v1/company/profiles', {
      profiles: ['INVOICE_AND_CREDIT_NOTE'],
      network: 'VISMA',
    });
    assert.equal(profile.status, 201);
    const names = () => receiver.received.map((r) => JSON.parse(r.body).event);
    await until(() => names().includes('NETWORKS.VISMA.CREATED') && names().includes('NETWORKS.VISMA.ENABLED'));
    const created = JSON.parse(
      receiver.received.find((r) => JSON.parse(r.body).event === 'NETWORKS.VISMA.CREATED')?.body ?? '{}',
    );
    assert.deepEqual(Object.keys(created), ['event', 'company_id', 'event_timestamp', 'event_data']);
    assert.equal(created.company_id, company.id);
    assert.match(created.event_timestamp, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0[23]:00$/);
    assert.deepEqual(created.event_data, {
      network: 'VISMA',
      profiles: ['INVOICE_AND_CREDIT_NOTE'],
      id: profile.json.id,
    });

    const log = `${path}/${made.json.id}/deliveries`;
    await until(async () => (await company.get(`${log}?status=DELIVERED`)).json.length === 2);
    const page = await company.get(`${log}?per_page=1&page=2`);
    assert.deepEqual([page.headers.get('x-total'), page.headers.get('x-total-pages'), page.json.length], ['2', '2', 1]);
    const details = await company.get(`${log}/${page.json[0].id}`);
    assert.equal(details.status, 200);
    assert.equal(JSON.parse(details.json.body).company_id, company.id);
    assert.deepEqual(
      { ...details.json.attempt_log[0], attempted_at: '', duration_ms: 0 },
      { attempt: 1, attempted_at: '', duration_ms: 0, status_code: 200, error: null, reply: null },
    );

    const before = receiver.received.length;
    const replayed = await company.send('POST', `${log}/${page.json[0].id}/replay`);
    assert.deepEqual([replayed.status, replayed.json.id], [200, page.json[0].id]);
    const tested = await company.send('POST', `${path}/${made.json.id}/test`);
    assert.deepEqual([tested.status, tested.json.event], [201, 'TEST']);
    await receiver.got(before + 2);
  });

  test('undelivered events are sent again on demand', async () => {
    const down = await startReceiver(503);
    const other = await aCompany(app, { receiving: false });
    const made = await other.send('POST', path, request({ destination: down.url, events: ['NETWORKS.VISMA.CREATED'] }));
    await other.send('POST', '/v1/company/profiles', { profiles: ['INVOICE_AND_CREDIT_NOTE'], network: 'VISMA' });
    const log = `${path}/${made.json.id}/deliveries`;
    await until(async () => (await other.get(log)).json[0]?.attempts === 1);
    down.status = 204;
    const resent = await other.send('POST', `${path}_resend_unacknowledged`);
    assert.deepEqual([resent.status, resent.bytes.length], [200, 0]);
    await down.got(2);
    await until(async () => (await other.get(log)).json[0]?.status === 'DELIVERED');
    down.close();
  });

  test('the signing secret can be read and replaced', async () => {
    const made = await company.send('POST', path, request());
    const first = await company.get(`${path}/${made.json.id}/secret`);
    assert.match(first.json.secret, /^whsec_/);
    assert.equal(first.json.previous_secret_valid_until, null);
    const second = await company.send('POST', `${path}/${made.json.id}/secret/rotate`);
    assert.equal(second.status, 200);
    assert.notEqual(second.json.secret, first.json.secret);
    assert.match(second.json.previous_secret_valid_until, /Z$/);
    assert.deepEqual((await company.get(`${path}/${made.json.id}/secret`)).json, second.json);
  });

  test('a partner subscribes for the companies of its vendor key', async () => {
    const partner = await aCompany(app, { receiving: false, partner: true });
    const key = await createVendorKey(app.ctx, { name: 'software', ownerCompanyId: partner.id });
    const hook = await startReceiver();
    const body = {
      destination_type: 'VENDOR_WEBHOOK',
      destination: hook.url,
      vendor_key: key.vendorApiKey,
      events: ['COMPANIES.AUTHORIZATION.*'],
    };
    const made = await partner.send('POST', path, body);
    assert.equal(made.status, 201);
    assert.deepEqual(made.json, { id: made.json.id, ...body });
    // Registered with the key, so linked to it at once.
    const customer = await aCompany(app, { vendorKey: key.vendorApiKey, receiving: false });
    await hook.got(1);
    const told = JSON.parse(hook.received[0]?.body ?? '{}');
    assert.deepEqual(
      [told.event, told.company_id, told.event_data],
      ['COMPANIES.AUTHORIZATION.VERIFIED', customer.id, { state: 'VERIFIED' }],
    );
    hook.close();
  });

  test('mistakes are answered with their names', async () => {
    for (const [more, status, detail] of [
      [{ destination_type: 'SMS' }, 400, /destination_type/],
      [{ destination: 'nonsense' }, 400, /destination/],
      [{ destination: 'https://10.0.0.1/' }, 400, /not public/],
      [{ events: ['DOCUMENTS.INVOICES.*'] }, 400, /DOCUMENTS\.INVOICES\.\*/],
      [{ events: [] }, 400, /events/],
      [{ destination_type: 'VENDOR_WEBHOOK' }, 403, /vendor key/],
      [{ destination_type: 'VENDOR_WEBHOOK', vendor_key: 'x' }, 400, /vendor_key/],
    ] as const) {
      const reply = await company.send('POST', path, request(more));
      assert.equal(reply.status, status, JSON.stringify(more));
      assert.match(reply.json.details.join('\n'), detail);
      assert.deepEqual(Object.keys(reply.json), ['code', 'message', 'details']);
    }
  });

  test("404 for another company's webhook under every path", async () => {
    const made = await company.send('POST', path, request());
    const stranger = await aCompany(app, { receiving: false });
    const none = '00000000-0000-7000-8000-000000000000';
    for (const id of [made.json.id, none, 'not-a-uuid']) {
      for (const [method, rest] of [
        ['GET', ''],
        ['DELETE', ''],
        ['GET', '/secret'],
        ['POST', '/secret/rotate'],
        ['POST', '/test'],
        ['GET', '/deliveries'],
        ['GET', `/deliveries/${none}`],
        ['POST', `/deliveries/${none}/replay`],
      ] as const) {
        const reply = await stranger.send(method, `${path}/${id}${rest}`);
        assert.deepEqual([reply.status, reply.json.code], [404, 'not_found'], `${method} ${id}${rest}`);
      }
    }
  });

  test('a token that may only read cannot subscribe', async () => {
    const reader = companyClient(app, company);
    assert.equal((await reader.send('POST', path, request(), 'company:read')).status, 401);
    assert.equal((await reader.get(path, 'company:read')).status, 200);
    assert.equal((await reader.get(path, 'invoice:send')).status, 401);
  });
});
