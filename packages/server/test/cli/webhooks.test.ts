/** The real program against a real server: webhooks handed to a local program, and events caused in the sandbox. */
import assert from 'node:assert/strict';
import { hostname } from 'node:os';
import { after, before, describe, test } from 'node:test';
import { verifyWebhook } from '@autoinvoice/client';
import { DeliveryLog } from '../../src/cli/api/delivery-log.js';
import { bankIsOpen } from '../bank-messages/world.js';
import { aCompany, type TestCompany } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';
import { until } from '../support/until.js';
import { localProgram, run, signedIn, start } from './world.js';

const adminToken = 'the-token-of-the-person-who-runs-it';

describe('listen and trigger', () => {
  let app: TestApp;
  let company: TestCompany;
  const trigger = (event: string, env: NodeJS.ProcessEnv = {}) =>
    run(['trigger', event, '--json'], { ...signedIn(app.url, company), ...env });
  const listen = (...args: string[]) =>
    start(['listen', '--json', '--poll-ms', '50', ...args], signedIn(app.url, company));
  const subscriptions = async () =>
    (await company.get('/v1/company/notifications')).json as { id: string; destination: string }[];

  before(async () => {
    app = await testApp({ AUTOINVOICE_PROVIDER_DELAY_MS: '0', AUTOINVOICE_ADMIN_TOKEN: adminToken });
    company = await aCompany(app);
    // It opens by itself, which would be told in between.
    await bankIsOpen(company);
  });
  after(() => app?.drop());

  test('what is triggered comes to a local program, signed, and the subscription ends with the listener', async () => {
    const local = await localProgram();
    const listener = listen('--forward-to', local.url);
    try {
      const { secret } = await listener.next((line) => line.secret !== undefined);
      assert.match(secret, /^whsec_/);
      const caused = await trigger('DOCUMENTS.INVOICE.RECEIVED');
      assert.equal(caused.code, 0, caused.stderr);
      assert.equal(caused.json.status, 'DELIVERED');
      const line = await listener.next((l) => l.event === 'DOCUMENTS.INVOICE.RECEIVED');
      assert.equal(line.event_data.invoice_number, caused.json.number);
      assert.equal(line.forwarded.status, 204);
      await listener.next((l) => l.event === 'DOCUMENTS.INVOICE.DELIVERED');
      for (const { headers, body } of local.requests) {
        const webhook = await verifyWebhook({ secret, headers, body });
        assert.equal(webhook.company_id, company.id);
      }
      const names = local.requests.map(({ body }) => JSON.parse(body).event).sort();
      assert.deepEqual(names, ['DOCUMENTS.INVOICE.DELIVERED', 'DOCUMENTS.INVOICE.RECEIVED']);
      const [subscription] = await subscriptions();
      // A delivery stands in the log from the beginning on; a job marks it.
      await until(async () => {
        const log = (await company.get(`/v1/company/notifications/${subscription?.id}/deliveries`)).json;
        return log.every((delivery: { status: string }) => delivery.status === 'DELIVERED');
      });
    } finally {
      assert.equal(await listener.stop(), 0);
      await local.close();
    }
    assert.deepEqual(await subscriptions(), []);
  });

  test('a local program that refuses or is not there is told of, and the next webhook comes all the same', async () => {
    const refusing = await localProgram(500);
    const listener = listen('--forward-to', refusing.url, '--events', 'DOCUMENTS.CREDIT_NOTE.*');
    try {
      await listener.next((line) => line.secret !== undefined);
      await trigger('DOCUMENTS.CREDIT_NOTE.DELIVERED');
      const first = await listener.next((l) => l.event === 'DOCUMENTS.CREDIT_NOTE.DELIVERED');
      assert.deepEqual(
        [first.forwarded.status, first.forwarded.error],
        [500, 'only 200, 201 and 204 count as received'],
      );
      await refusing.close();
      const caused = await trigger('DOCUMENTS.CREDIT_NOTE.FAILED');
      assert.deepEqual([caused.code, caused.json.status], [0, 'FAILED'], caused.stderr);
      const second = await listener.next((l) => l.event === 'DOCUMENTS.CREDIT_NOTE.FAILED');
      assert.equal(second.forwarded.status, null);
      assert.ok(!listener.lines.some((l) => l.event?.startsWith('DOCUMENTS.INVOICE')));
    } finally {
      await listener.stop();
    }
  });

  test('a listener that was killed leaves a subscription, which the next one ends', async () => {
    const killed = listen();
    await killed.next((line) => line.secret !== undefined);
    await killed.kill();
    assert.deepEqual(
      (await subscriptions()).map((s) => s.destination),
      [`log:listen:${hostname().replaceAll(/[^\w.-]/g, '-')}:${killed.pid}`],
    );
    const next = listen();
    await next.next((line) => line.secret !== undefined);
    assert.equal((await subscriptions()).length, 1);
    await next.stop();
    assert.deepEqual(await subscriptions(), []);
  });

  test('networks, files, authorization and test events can be caused', async () => {
    const listener = listen();
    const came = (event: string) => listener.next((line) => line.event === event);
    try {
      await listener.next((line) => line.secret !== undefined);
      for (const event of [
        'DOCUMENTS.RECEIPT.DELIVERY_CONFIRMED',
        'DOCUMENTS.VOUCHER.FAILED',
        'NETWORKS.PEPPOL.ENABLED',
        'NETWORKS.PEPPOL.DISABLED',
        'TEST',
      ]) {
        const caused = await trigger(event);
        assert.equal(caused.code, 0, `${event}: ${caused.stderr}`);
        assert.equal((await came(event)).event, event);
      }
      const alone = await trigger('COMPANIES.AUTHORIZATION.UNVERIFIED');
      assert.equal(alone.code, 4);
      assert.match(alone.stderr, /set AUTOINVOICE_ADMIN_TOKEN/);
      const decided = await trigger('COMPANIES.AUTHORIZATION.UNVERIFIED', { AUTOINVOICE_ADMIN_TOKEN: adminToken });
      assert.equal(decided.code, 0, decided.stderr);
      await came('COMPANIES.AUTHORIZATION.UNVERIFIED');
      assert.equal((await trigger('COMPANIES.AUTHORIZATION.VERIFIED')).code, 0);
      await came('COMPANIES.AUTHORIZATION.VERIFIED');
    } finally {
      await listener.stop();
    }
  });

  test('what cannot be triggered is wrong usage, and the list says what can', async () => {
    const wrong = await trigger('DOCUMENTS.TENDER.RECEIVED');
    assert.equal(wrong.code, 2);
    const list = (await run(['trigger', '--list', '--json'])).json.map((l: { event: string }) => l.event);
    assert.ok(list.includes('NETWORKS.VISMA.CREATED') && list.includes('DOCUMENTS.INVOICE.FAILED'));
    assert.equal(new Set(list).size, list.length);
  });

  test('a server in production mode is left alone', async () => {
    const production = await testApp({ AUTOINVOICE_MODE: 'production' });
    try {
      const env = { ...signedIn(production.url, company) };
      const refused = await run(['trigger', 'DOCUMENTS.INVOICE.FAILED'], env);
      assert.deepEqual([refused.code, /is no sandbox, so nothing was triggered/.test(refused.stderr)], [1, true]);
    } finally {
      await production.drop();
    }
  });

  test('a destination that stays in the log is taken with a name only', async () => {
    const subscribe = (destination: string) =>
      company.send('POST', '/v1/company/notifications', { destination_type: 'WEBHOOK', destination, events: ['*'] });
    const made = await subscribe('log:by-hand');
    assert.equal(made.status, 201, made.bytes.toString());
    assert.equal((await subscribe('log:')).status, 400);
    assert.equal((await subscribe('log://evil.example/')).status, 400);
    await company.send('POST', `/v1/company/notifications/${made.json.id}/test`);
    await until(async () => {
      const [delivery] = (await company.get(`/v1/company/notifications/${made.json.id}/deliveries`)).json;
      return delivery?.status === 'DELIVERED';
    });
  });
});

test('the log gives a delivery that is seen only after younger ones, and each once', async () => {
  const delivery = (id: string, second: number) => ({ id, created_at: `2026-11-23T10:00:${second}Z` });
  const [old, late, young] = [delivery('old', 10), delivery('late', 29), delivery('young', 30)];
  const looks = [
    [young, old],
    [young, late, old],
    [young, late, old],
  ];
  const client = {
    items: async function* () {
      yield* looks.shift() ?? [];
    },
  };
  const log = new DeliveryLog(client as never, 'n');
  const { signal } = new AbortController();
  const fresh = async () => (await log.fresh(signal)).map(({ id }) => id);
  assert.deepEqual([await fresh(), await fresh(), await fresh()], [['old', 'young'], ['late'], []]);
});
