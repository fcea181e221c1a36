import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { analysed, arrived, send } from '../detect/world.js';
import { aCompany, call, type TestCompany } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';

const admin = 'the-admin-token';
const report = { reason: ['UNKNOWN_COMPANY', 'OFFERS_AS_INVOICES'], contact_email: 'reporter@example.com' };

describe('reports of attempted fraud', () => {
  let app: TestApp;
  let sender: TestCompany;
  let buyer: TestCompany;
  before(async () => {
    app = await testApp({
      AUTOINVOICE_TOKEN_ATTEMPTS: '1000',
      AUTOINVOICE_ADMIN_TOKEN: admin,
      AUTOINVOICE_WARNING_REPORTS: '2',
    });
    sender = await aCompany(app, { receiving: false });
    buyer = await aCompany(app);
  });
  after(async () => app?.drop());

  const seller = { name: 'Huijari Oy', bid: '1900000-0' };
  const receive = async (by = buyer) => arrived(by, await send(sender, by, seller));
  const reports = (id: string) => `/v1/invoices/${id}/reports`;

  test('one an invoice: made, read with reasons in words, refused a second time, taken back and made anew', async () => {
    const id = await receive();
    const none = await buyer.get(reports(id));
    assert.deepEqual([none.status, none.json.code], [404, 'not_found']);
    const made = await buyer.send('POST', reports(id), { ...report, description: 'Ei tilattu.' });
    assert.deepEqual([made.status, made.bytes.length], [204, 0]);
    const { status, json } = await buyer.get(reports(id), 'invoice:receive');
    assert.equal(status, 200);
    assert.equal(json.length, 1);
    const [one] = json;
    assert.deepEqual(
      {
        ...one,
        id: '',
        reporter_user_id: '',
        reasons: one.reasons.map((r: { name: string }) => r.name),
        report_date: '',
      },
      {
        id: '',
        company_bid: seller.bid,
        company_name: seller.name,
        company_country_code: 'FI',
        company_bank_account: 'FI2112345600000785',
        reporter_user_id: '',
        reporter_contact_email: report.contact_email,
        invoice_id: id,
        reasons: ['OFFERS_AS_INVOICES', 'UNKNOWN_COMPANY'],
        additional_explanation: 'Ei tilattu.',
        report_date: '',
      },
    );
    assert.equal(one.reasons[1].friendly_name, 'Unknown company');
    const second = await buyer.send('POST', reports(id), report);
    assert.deepEqual([second.status, second.json.code], [409, 'invoice_already_reported']);
    assert.equal((await buyer.send('DELETE', `${reports(id)}/${crypto.randomUUID()}`)).status, 404);
    assert.equal((await buyer.send('DELETE', `${reports(id)}/${one.id}`)).status, 204);
    assert.equal((await buyer.send('DELETE', `${reports(id)}/${one.id}`)).status, 404);
    assert.equal((await buyer.send('POST', reports(id), report)).status, 204);
  });

  test('need a reason that there is and an address, and the scope', async () => {
    const id = await receive();
    for (const body of [
      { ...report, reason: [] },
      { ...report, reason: ['BAD_MOOD'] },
      { reason: report.reason },
      { contact_email: 'a@example.com' },
      { ...report, contact_email: 'nobody' },
    ]) {
      const reply = await buyer.send('POST', reports(id), body);
      assert.deepEqual([reply.status, reply.json.code], [400, 'invalid_parameters'], JSON.stringify(body));
    }
    assert.equal((await buyer.send('POST', reports(id), report, 'invoice:send')).status, 401);
    assert.equal((await buyer.get(reports(id))).status, 404);
  });

  test('are for received invoices of the company alone', async () => {
    const id = await receive();
    const { json: sent } = await sender.get('/v1/invoices?direction=SENT');
    for (const [method, path, body] of [
      ['POST', reports(sent[0].id), report],
      ['GET', reports(sent[0].id), undefined],
      ['DELETE', `${reports(sent[0].id)}/${crypto.randomUUID()}`, undefined],
    ] as const) {
      const reply = await sender.send(method, path, body);
      assert.deepEqual([reply.status, reply.json.code], [403, 'forbidden'], method);
    }
    const foreign = await sender.send('POST', reports(id), report);
    assert.deepEqual([foreign.status, foreign.json.code], [404, 'not_found']);
  });

  test('definitions are open to everybody, in the language asked for and in all six', async () => {
    const headers = { 'accept-language': 'da' };
    const { status, json } = await call(`${app.url}/v1/invoices/reports/definitions`, { headers });
    assert.equal(status, 200);
    assert.equal(json.criteria.length, 10);
    assert.equal(json.criteria[2].friendly_name, 'Ukendt virksomhed');
    for (const { friendly_names, texts, name } of json.criteria) {
      for (const list of [friendly_names, texts]) {
        assert.equal(new Set(list.map((text: { value: string }) => text.value)).size >= 4, true, name);
        assert.deepEqual(
          list.map((text: { lang: string }) => text.lang),
          ['EN', 'FI', 'SE', 'NO', 'DK', 'NL'],
        );
      }
    }
    assert.match(json.disclaimer_text, /Anmeldelsen/);
    assert.equal(json.disclaimer_texts.length, 6);
  });

  test('of enough companies put a sender on the warning list once the person who runs the service confirms it', async () => {
    const swindler = { name: 'Sarjahuijari Oy', bid: '1900001-9' };
    const authorized = { authorization: `Bearer ${admin}`, 'content-type': 'application/json' };
    const asAdmin = (method: string, path = '', body?: unknown) =>
      call(`${app.url}/admin/warnings${path}`, {
        method,
        headers: authorized,
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
    const confirm = () => asAdmin('POST', '', { country: 'fi', bid: '19000019', note: 'Kaksi ilmoitusta' });
    const first = await arrived(buyer, await send(sender, buyer, swindler));
    await buyer.send('POST', reports(first), report);
    const another = await arrived(buyer, await send(sender, buyer, swindler));
    await buyer.send('POST', reports(another), report);
    // Two reports, but of one company.
    assert.equal((await confirm()).status, 404);
    const second = await aCompany(app);
    const theirs = await arrived(second, await send(sender, second, swindler));
    await second.send('POST', reports(theirs), report);
    const verdict = async () => (await analysed(second, theirs, 'SENDER_WARNING_LIST')).SENDER_WARNING_LIST?.reason;
    assert.equal(await verdict(), 'NOT_FOUND');
    const { json: before } = await asAdmin('GET');
    assert.deepEqual(
      before.reported.map(({ bid, companies, reasons }: Record<string, unknown>) => [bid, companies, reasons]),
      [['1900001-9', 2, ['OFFERS_AS_INVOICES', 'UNKNOWN_COMPANY']]],
    );
    const made = await confirm();
    assert.equal(made.status, 201);
    assert.equal(await verdict(), 'USER_REPORTED_FOUND');
    assert.equal((await confirm()).status, 404);
    const { json: list } = await asAdmin('GET');
    assert.deepEqual(list.reported, []);
    assert.deepEqual(
      list.warnings.map(({ id, bid, list: from, note }: Record<string, unknown>) => [id, bid, from, note]),
      [[made.json.id, '1900001-9', null, 'Kaksi ilmoitusta']],
    );
    assert.equal((await call(`${app.url}/admin/warnings`)).status, 401);
    const asUser = { headers: { authorization: `Bearer ${await buyer.token()}` } };
    assert.equal((await call(`${app.url}/admin/warnings`, asUser)).status, 401);
    assert.equal((await asAdmin('DELETE', `/${made.json.id}`)).status, 204);
    assert.equal((await asAdmin('DELETE', `/${made.json.id}`)).status, 404);
    assert.equal(await verdict(), 'NOT_FOUND');
  });
});
