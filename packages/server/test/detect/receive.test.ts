import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { filesOf, findInvoice } from '../../src/invoices/queries.js';
import { receiveInvoice } from '../../src/invoices/receive.js';
import { withTransaction } from '../../src/platform/postgres/transaction.js';
import { type Receiver, startReceiver } from '../notifications/world.js';
import { aCompany, type TestCompany } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';
import { until } from '../support/until.js';
import { finnishCompany, type Registers, startRegisters } from './register-world.js';
import { arrived, send } from './world.js';

const bid = '1900000-0';
const seller = { name: 'Myyjä Oy', bid };
const checks = '/v1/services/detect/checks';

describe('choosing the checks of received invoices', () => {
  let app: TestApp;
  let company: TestCompany;
  before(async () => {
    app = await testApp({ AUTOINVOICE_TOKEN_ATTEMPTS: '1000' });
    company = await aCompany(app, { receiving: false });
  });
  after(async () => app?.drop());

  const chosen = async () => (await company.get(checks)).json;
  const choose = (query: string) => company.send('PATCH', `${checks}?${query}`);

  test('lists come in every shape that clients send, are put in order, and replace the one before', async () => {
    assert.deepEqual(await chosen(), { on_invoice_receive: [] });
    assert.equal((await choose('on_invoice_receive=VAT,SUPPLIER_ACTIVATION')).status, 204);
    assert.deepEqual(await chosen(), { on_invoice_receive: ['SUPPLIER_ACTIVATION', 'VAT'] });
    const repeated = 'on_invoice_receive[]=VAT&on_invoice_receive[]=SENDER_BID_STATUS';
    assert.equal((await choose(repeated)).status, 204);
    assert.deepEqual(await chosen(), { on_invoice_receive: ['SENDER_BID_STATUS', 'VAT'] });
    assert.equal((await choose('')).status, 204);
    assert.deepEqual(await chosen(), { on_invoice_receive: ['SENDER_BID_STATUS', 'VAT'] });
    assert.equal((await choose('on_invoice_receive=')).status, 204);
    assert.deepEqual(await chosen(), { on_invoice_receive: [] });
  });

  test('a check that there is not is refused, and the scopes are needed', async () => {
    const reply = await choose('on_invoice_receive=VAT,HOROSCOPE');
    assert.deepEqual([reply.status, reply.json.code], [400, 'invalid_parameters']);
    assert.deepEqual(await chosen(), { on_invoice_receive: [] });
    assert.equal((await company.get(checks, 'company:write lookup')).status, 401);
    assert.equal(
      (await company.send('PATCH', `${checks}?on_invoice_receive=VAT`, undefined, 'company:read')).status,
      401,
    );
  });

  test('the settings of older clients are the same thing', async () => {
    const patch = (names: string[]) =>
      company.send('PATCH', '/v1/company/settings', { checks: { on_invoice_receive: names } });
    assert.equal((await patch(['BANK_ACCOUNT_CHANGED'])).status, 204);
    assert.deepEqual(await chosen(), { on_invoice_receive: ['BANK_ACCOUNT_CHANGED'] });
    await choose('on_invoice_receive=VAT');
    const { json } = await company.get('/v1/company/settings?fields=checks');
    assert.deepEqual(json, { checks: { on_invoice_receive: ['VAT'] } });
    assert.equal((await patch(['HOROSCOPE'])).status, 400);
    assert.equal((await patch([])).status, 204);
    assert.deepEqual(await chosen(), { on_invoice_receive: [] });
  });
});

describe('checks of received invoices', () => {
  let app: TestApp;
  let registers: Registers;
  let sender: TestCompany;
  let buyer: TestCompany;
  let hook: Receiver;
  before(async () => {
    registers = await startRegisters();
    app = await testApp({
      AUTOINVOICE_TOKEN_ATTEMPTS: '1000',
      ...registers.env,
      AUTOINVOICE_REGISTER_TIMEOUT_MS: '30000',
      AUTOINVOICE_REGISTER_CACHE: '0',
    });
    sender = await aCompany(app, { receiving: false });
    buyer = await aCompany(app);
    hook = await startReceiver();
    await buyer.send('POST', '/v1/company/notifications', {
      destination_type: 'WEBHOOK',
      destination: hook.url,
      events: ['DOCUMENTS.*.RECEIVED'],
    });
    registers.answers.set(`/fi/companies?businessId=${bid}`, { json: finnishCompany(bid, { registers: ['5'] }) });
  });
  after(async () => {
    hook?.close();
    await app?.drop();
    await registers?.close();
  });

  const turn = (names: string) => buyer.send('PATCH', `${checks}?on_invoice_receive=${names}`);
  const results = async (id: string, lang = '') => buyer.get(`/v1/invoices/${id}/detect_results${lang}`);

  test('an invoice is shown and told of only when its checks are done', async () => {
    assert.equal((await turn('SENDER_BID_STATUS,VAT')).status, 204);
    const release = registers.pause();
    const number = await send(sender, buyer, seller);
    await until(() => registers.asked.length >= 2);
    assert.deepEqual((await buyer.get(`/v1/invoices?number=${number}`)).json, []);
    const held = await app.ctx.db.selectFrom('held_invoice').select('invoice_id').executeTakeFirstOrThrow();
    for (const path of ['', '/actions', '/detect_results', '/reports']) {
      assert.equal((await buyer.get(`/v1/invoices/${held.invoice_id}${path}`)).status, 404, path);
    }
    assert.equal((await buyer.get(`/v1/analysis/${held.invoice_id}`)).status, 404);
    assert.equal(hook.received.length, 0);
    release();
    assert.equal(await arrived(buyer, number), held.invoice_id);
    const [told] = await hook.got(1);
    const { event, event_data } = JSON.parse(told?.body ?? '{}');
    assert.deepEqual([event, event_data.invoice_id], ['DOCUMENTS.INVOICE.RECEIVED', held.invoice_id]);
    const { status, json } = await results(held.invoice_id);
    assert.equal(status, 200);
    assert.deepEqual(json.executed_checks, ['SENDER_BID_STATUS', 'VAT']);
    assert.equal(json.status, 'WARN');
    assert.match(json.findings.join(' '), /VIES/);
    assert.equal(json.findings.length, 1);
    assert.match((await results(held.invoice_id, '?lang=FI')).json.findings[0], /arvonlisävero/);
    assert.equal((await app.ctx.db.selectFrom('held_invoice').selectAll().execute()).length, 0);
    const { json: runs } = await buyer.get(`/v1/analysis/${held.invoice_id}`);
    assert.deepEqual(
      runs.map((run: { analysis_type: string; analysis_origin: string }) => [run.analysis_type, run.analysis_origin]),
      [
        ['SENDER_BID_STATUS', 'INTERNAL'],
        ['VAT', 'INTERNAL'],
      ],
    );
  });

  test('an invoice without findings is OK', async () => {
    await turn('SENDER_BID_STATUS,SUPPLIER_ACTIVATION');
    const id = await arrived(buyer, await send(sender, buyer, seller));
    assert.deepEqual((await results(id)).json, { status: 'OK', executed_checks: ['SENDER_BID_STATUS'], findings: [] });
  });

  test('a message that comes again while the first waits, or after it, is one invoice', async () => {
    await turn('');
    const id = await arrived(buyer, await send(sender, buyer, seller));
    const row = await findInvoice(app.ctx.db, buyer.id, id);
    assert.ok(row);
    const files = await filesOf(app.ctx.db, buyer.id, [id]);
    const arrival = { receiverCompanyId: buyer.id, files, origin: 'INTERNAL' as const };
    const receive = (message_id: string) =>
      withTransaction(app.ctx.db, (tx) =>
        receiveInvoice(app.ctx, tx, {
          ...arrival,
          invoice: { ...row, company_id: sender.id, number: 'AGAIN', message_id },
        }),
      );
    await turn('SENDER_BID_STATUS');
    assert.deepEqual(await receive(row.message_id), []);
    assert.deepEqual(await app.ctx.db.selectFrom('held_invoice').selectAll().execute(), []);
    const release = registers.pause();
    const message = crypto.randomUUID();
    assert.deepEqual(await receive(message), []);
    assert.deepEqual(await receive(message), []);
    assert.equal((await app.ctx.db.selectFrom('held_invoice').selectAll().execute()).length, 1);
    release();
    await arrived(buyer, 'AGAIN');
    assert.deepEqual(await receive(message), []);
    assert.equal((await buyer.get('/v1/invoices?number=AGAIN')).json.length, 1);
  });

  test('while the service is off, results are a 404 that says so, as are those of invoices from before it', async () => {
    await turn('');
    const id = await arrived(buyer, await send(sender, buyer, seller));
    const disabled = { status: 'DISABLED', executed_checks: [], findings: [] };
    const off = await results(id);
    assert.deepEqual([off.status, off.json], [404, disabled]);
    await turn('VAT');
    const before = await results(id);
    assert.deepEqual([before.status, before.json], [404, disabled]);
    const other = await sender.get(`/v1/invoices/${id}/detect_results`);
    assert.deepEqual([other.status, other.json.code], [404, 'not_found']);
    assert.equal((await buyer.get(`/v1/invoices/${id}/detect_results`, 'company')).status, 401);
    assert.equal((await results(id, '?lang=XX')).status, 400);
  });
});

describe('checks that take too long', () => {
  let app: TestApp;
  let registers: Registers;
  before(async () => {
    registers = await startRegisters();
    app = await testApp({
      ...registers.env,
      AUTOINVOICE_REGISTER_TIMEOUT_MS: '60000',
      AUTOINVOICE_DETECT_WAIT: '1',
      AUTOINVOICE_JOB_POLL_MS: '100',
    });
  });
  after(async () => {
    // First, so that the check that still waits ends.
    await registers?.close();
    await app?.drop();
  });

  test('do not keep an invoice from its receiver', async () => {
    const sender = await aCompany(app, { receiving: false });
    const buyer = await aCompany(app);
    registers.silent = true;
    await buyer.send('PATCH', `${checks}?on_invoice_receive=SENDER_BID_STATUS`);
    const id = await arrived(buyer, await send(sender, buyer, seller));
    const { status, json } = await buyer.get(`/v1/invoices/${id}/detect_results`);
    assert.equal(status, 200);
    assert.deepEqual([json.status, json.executed_checks, json.findings.length], ['WARN', [], 1]);
    const [run] = (await buyer.get(`/v1/analysis/${id}`)).json;
    assert.deepEqual(
      [run.analysis_status, run.analysis_result.status, run.analysis_result.reason_code],
      ['RUN_FAILED', 'FAILED', 'SENDER_BID_STATUS_FAILED'],
    );
  });
});
