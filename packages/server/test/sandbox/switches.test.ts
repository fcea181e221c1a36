import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { decideAuthorization } from '../../src/accounts/authorization/decide.js';
import { changeClock } from '../../src/sandbox/clock.js';
import { switchNetwork } from '../../src/sandbox/networks.js';
import { setSwitch } from '../../src/sandbox/switches.js';
import { type Receiver, startReceiver } from '../notifications/world.js';
import { aCompany, companyClient, type TestCompany } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';
import { bisInvoice } from '../support/documents.js';
import { until } from '../support/until.js';

const day = 86_400_000;

describe('switches of a sandbox', () => {
  let app: TestApp;
  let receiver: Receiver;
  before(async () => {
    app = await testApp({ AUTOINVOICE_TOKEN_ATTEMPTS: '10000' });
    receiver = await startReceiver();
  });
  after(async () => {
    receiver?.close();
    await app?.drop();
  });

  async function askToVerify(value: string): Promise<TestCompany> {
    const company = await aCompany(app, { verified: false });
    await setSwitch(app.ctx, company.id, 'KYC', value);
    const body = { auth_email: 'signer@example.com', locale: 'FI' };
    await company.send('POST', '/v1/company/authorization', body, 'company');
    return company;
  }
  const state = async ({ id }: TestCompany) =>
    (await app.ctx.db.selectFrom('company').select('state').where('company_id', '=', id).executeTakeFirstOrThrow())
      .state;
  /** No job is at work or due: what will happen by itself has happened. */
  const quiet = () =>
    until(async () => {
      const { rows } = await sql<{ n: string }>`
        select count(*) as n from pgboss.job where state in ('created', 'retry', 'active') and start_after <= now()`.execute(
        app.ctx.db,
      );
      return Number(rows[0]?.n) === 0;
    });

  test('a verification that is refused ends in COMPANIES.AUTHORIZATION.UNKNOWN', async () => {
    const company = await askToVerify('REFUSED');
    await until(async () => (await state(company)) === 'UNKNOWN');
    const events = await app.ctx.db
      .selectFrom('event_log')
      .select('name')
      .where('company_id', '=', company.id)
      .execute();
    assert.deepEqual(
      events.map(({ name }) => name),
      ['COMPANIES.AUTHORIZATION.UNKNOWN'],
    );
  });

  test('one that comes later comes after a day; one that is silent never does', async () => {
    const later = await askToVerify('LATER');
    const silent = await askToVerify('SILENCE');
    await quiet();
    assert.equal(await state(later), 'UNVERIFIED');
    await changeClock(app.ctx, { kind: 'advance', ms: day });
    await until(async () => (await state(later)) === 'VERIFIED');
    await changeClock(app.ctx, { kind: 'advance', ms: 30 * day });
    await quiet();
    assert.equal(await state(silent), 'UNVERIFIED');
  });

  test('a verification that is withdrawn is told, and a network that is silent stays pending for ever', async () => {
    const company = await aCompany(app, { receiving: false });
    await switchNetwork(app.ctx, company.id, 'PEPPOL', 'SILENCE');
    const wanted = { profiles: ['INVOICE_AND_CREDIT_NOTE'] };
    const client = () => companyClient(app, company);
    for (const network of ['VISMA', 'PEPPOL']) {
      const made = await client().send('POST', '/v1/company/profiles', { ...wanted, network }, 'company');
      assert.equal(made.status, 201, made.bytes.toString());
    }
    await quiet();
    await changeClock(app.ctx, { kind: 'advance', ms: 365 * day });
    await quiet();
    const profiles = (await client().get('/v1/company/profiles', 'company')).json as {
      network: string;
      status: string;
    }[];
    assert.deepEqual(
      profiles.filter(({ network }) => network === 'PEPPOL').map(({ status }) => status),
      ['pending'],
    );
    await decideAuthorization(app.ctx, company.id, { decision: 'UNVERIFIED' });
    const events = await app.ctx.db
      .selectFrom('event_log')
      .select('name')
      .where('company_id', '=', company.id)
      .orderBy('seq', 'desc')
      .executeTakeFirst();
    assert.equal(events?.name, 'COMPANIES.AUTHORIZATION.UNVERIFIED');
  });

  async function subscribed(value: string): Promise<TestCompany> {
    const company = await aCompany(app);
    await setSwitch(app.ctx, company.id, 'WEBHOOKS', value);
    const made = await companyClient(app, company).send('POST', '/v1/company/notifications', {
      destination_type: 'WEBHOOK',
      destination: `${receiver.url}/${value}?secret=1`,
      events: ['DOCUMENTS.*.*'],
    });
    assert.ok(made.status < 300, made.bytes.toString());
    return company;
  }
  async function send(company: TestCompany, number: string): Promise<void> {
    const document = bisInvoice({ number, seller: company, buyer: { name: 'Somebody Oy', bid: '2893567-6' } });
    const fields = { recipient_eia: 'SANDBOX-DELIVERED' };
    const sent = await companyClient(app, company).postInvoice(document, 'i.xml', fields);
    assert.equal(sent.status, 201, sent.bytes.toString());
  }
  const got = (value: string) => receiver.received.filter(({ url }) => url.startsWith(`/${value}`));

  test('webhooks that come twice come with the same webhook-id', async () => {
    const company = await subscribed('TWICE');
    await send(company, 'W-1');
    await until(() => got('TWICE').length > 0);
    await quiet();
    await changeClock(app.ctx, { kind: 'advance', ms: 10_000 });
    await until(() => got('TWICE').length === 2);
    const [first, second] = got('TWICE');
    assert.equal(first?.body, second?.body);
    assert.equal(first?.headers['webhook-id'], second?.headers['webhook-id']);
  });

  test('webhooks out of order: the first and third of a subscription come after the second and fourth', async () => {
    // What is late comes when the clock is moved, however long the rest takes.
    await changeClock(app.ctx, { kind: 'freeze' });
    const company = await subscribed('OUT_OF_ORDER');
    await Promise.all(['O-1', 'O-2', 'O-3', 'O-4'].map((number) => send(company, number)));
    const promised = () =>
      app.ctx.db
        .selectFrom('webhook_delivery')
        .select(['event_seq', 'body'])
        .where('company_id', '=', company.id)
        .orderBy('event_seq')
        .execute();
    await until(async () => (await promised()).length === 4);
    await until(() => got('OUT_OF_ORDER').length === 2);
    await quiet();
    await changeClock(app.ctx, { kind: 'advance', ms: 20_000 });
    await until(() => got('OUT_OF_ORDER').length === 4);
    const inOrder = (await promised()).map(({ body }) => body);
    const places = got('OUT_OF_ORDER').map(({ body }) => inOrder.indexOf(body) + 1);
    assert.deepEqual(
      [places.slice(0, 2).sort(), places.slice(2).sort()],
      [
        [2, 4],
        [1, 3],
      ],
      places.join(),
    );
    await changeClock(app.ctx, { kind: 'go' });
  });
});
