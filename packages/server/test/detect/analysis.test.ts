import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { importWarnings } from '../../src/fraud/import-warnings.js';
import type { Refusal } from '../../src/platform/errors.js';
import { postDocument, settled } from '../documents/world.js';
import { aCompany, call, type TestCompany } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';
import { anOperator } from '../support/operator.js';
import { until } from '../support/until.js';
import { analysed, anInvoice, arrived, send } from './world.js';

const otherAccount = [['FI2112345600000785', 'FI14 1009 3000 1234 58']] as const;

describe('checks on demand', () => {
  let app: TestApp;
  let sender: TestCompany;
  let buyer: TestCompany;
  before(async () => {
    app = await testApp({ AUTOINVOICE_TOKEN_ATTEMPTS: '1000', AUTOINVOICE_PROVIDER_DELAY_MS: '0' });
    sender = await aCompany(app, { receiving: false });
    buyer = await aCompany(app);
  });
  after(async () => app?.drop());

  const receive = async (changes: Parameters<typeof send>[3] = {}, seller: { name: string; bid: string } = sender) =>
    arrived(buyer, await send(sender, buyer, seller, changes));
  const reasonOf = async (check: string, id: string) => {
    const { [check]: end } = await analysed(buyer, id, check);
    return `${end?.status} ${end?.reason}`;
  };

  test('begin as pending and end with results and texts in the language asked for', async () => {
    const id = await receive();
    const query = `resource_id=${id}&resource_type=INVOICE&checks_to_run[]=VAT&checks_to_run[]=SUPPLIER_ACTIVATION`;
    const headers = { authorization: `Bearer ${await buyer.token('analysis')}`, 'accept-language': 'sv-SE, en;q=0.5' };
    const started = await call(`${app.url}/v1/analysis?${query}`, { method: 'POST', headers });
    assert.equal(started.status, 201);
    assert.deepEqual(
      started.json.map((run: { analysis_type: string }) => run.analysis_type),
      ['SUPPLIER_ACTIVATION', 'VAT'],
    );
    const [first] = started.json;
    assert.equal(first.analysis_status, 'PENDING');
    assert.equal(first.analysis_result.status, undefined);
    assert.equal(first.analysis_result.reason_code, 'SUPPLIER_ACTIVATION_PENDING');
    assert.equal(first.friendly_name, 'Leverantörsaktivering');
    await analysed(buyer, id, 'VAT');
    const { json } = await call(`${app.url}/v1/analysis/${id}`, { headers });
    const vat = json.find((run: { analysis_type: string }) => run.analysis_type === 'VAT');
    assert.deepEqual([vat.analysis_status, vat.analysis_result.status], ['RUN_SUCCESSFUL', 'OK']);
    assert.match(vat.analysis_result.text, /momsregistrerad/);
    assert.deepEqual(
      vat.analysis_result.texts.map((text: { lang: string }) => text.lang),
      ['EN', 'FI', 'SE', 'NO', 'DK', 'NL'],
    );
    assert.ok(vat.analysis_result.texts.every((text: { value: string }) => !text.value.includes('%{')));
    assert.deepEqual(vat.analysis_results, [vat.analysis_result]);
    assert.match(vat.analysis_result.check_date, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    const single = await call(`${app.url}/v1/analysis/${vat.analysis_id}`, { headers });
    assert.deepEqual(single.json, [vat]);
  });

  test('are for own invoices, with known checks and the scope', async () => {
    const id = await receive();
    const ask = (company: TestCompany, query: string) => company.send('POST', `/v1/analysis?${query}`);
    const good = `resource_id=${id}&resource_type=INVOICE&checks_to_run=VAT`;
    for (const query of [
      good.replace('checks_to_run=VAT', 'checks_to_run='),
      good.replace('VAT', 'VAT,HOROSCOPE'),
      good.replace('INVOICE', 'ORDER'),
      good.replace('&checks_to_run=VAT', ''),
    ]) {
      const reply = await ask(buyer, query);
      assert.deepEqual([reply.status, reply.json.code], [400, 'invalid_parameters'], query);
    }
    for (const reply of [await ask(sender, good), await sender.get(`/v1/analysis/${id}`)]) {
      assert.deepEqual([reply.status, reply.json.code], [404, 'not_found']);
    }
    assert.equal((await ask(buyer, good.replace(id, 'nonsense'))).status, 404);
    assert.deepEqual((await buyer.get(`/v1/analysis/${id}`)).json, []);
    assert.equal((await buyer.get(`/v1/analysis/${id}`, 'invoice:receive')).status, 401);
  });

  test('BANK_ACCOUNT_CHANGED knows the accounts of the sender at this receiver, but for reported invoices', async () => {
    const seller = { name: 'Tilinvaihtaja Oy', bid: '1900000-0' };
    const first = await receive({}, seller);
    assert.equal(await reasonOf('BANK_ACCOUNT_CHANGED', first), 'WARNING UNKNOWN');
    const second = await receive({}, seller);
    assert.equal(await reasonOf('BANK_ACCOUNT_CHANGED', second), 'OK NOT_CHANGED');
    const changed = await receive({ replace: otherAccount }, seller);
    const { BANK_ACCOUNT_CHANGED: end } = await analysed(buyer, changed, 'BANK_ACCOUNT_CHANGED');
    assert.deepEqual([end?.status, end?.reason, end?.data.bank_account], ['WARNING', 'CHANGED', 'FI1410093000123458']);
    assert.match(end?.text ?? '', /1900000-0.*FI1410093000123458/);
    const report = { reason: ['MISLEADING_NAME'], contact_email: 'a@example.com' };
    assert.equal((await buyer.send('POST', `/v1/invoices/${changed}/reports`, report)).status, 204);
    const again = await receive({ replace: otherAccount }, seller);
    assert.equal(await reasonOf('BANK_ACCOUNT_CHANGED', again), 'WARNING CHANGED');
    const legitimate = await receive({ replace: otherAccount }, seller);
    assert.equal(await reasonOf('BANK_ACCOUNT_CHANGED', legitimate), 'OK NOT_CHANGED');
    const other = await aCompany(app);
    const elsewhere = await arrived(other, await send(sender, other, seller));
    const { BANK_ACCOUNT_CHANGED: fresh } = await analysed(other, elsewhere, 'BANK_ACCOUNT_CHANGED');
    assert.equal(fresh?.reason, 'UNKNOWN');
    const without =
      /<cac:PaymentMeans>.*?<\/cac:PaymentMeans>/s.exec(anInvoice(buyer, seller).file.toString())?.[0] ?? '';
    const unpaid = await receive({ replace: [[without, '']] }, seller);
    assert.equal(await reasonOf('BANK_ACCOUNT_CHANGED', unpaid), 'NOT_APPLICABLE NO_BANK_ACCOUNTS');
  });

  test('SUPPLIER_ACTIVATION asks of scanned invoices whether the sender could send electronically', async () => {
    const id = await receive();
    assert.equal(await reasonOf('SUPPLIER_ACTIVATION', id), 'NOT_APPLICABLE INVOICE_NOT_FROM_SCAN');
    const scanned = async (invoiceId: string) => {
      await app.ctx.db.updateTable('invoice').set({ origin: 'SCAN' }).where('invoice_id', '=', invoiceId).execute();
      return invoiceId;
    };
    assert.equal(await reasonOf('SUPPLIER_ACTIVATION', await scanned(id)), 'WARNING COMPANY_CAN_SEND_ELECTRONIC');
    const paper = { name: 'Paperi Oy', bid: '1900001-9' };
    const only = await scanned(await receive({}, paper));
    assert.equal(await reasonOf('SUPPLIER_ACTIVATION', only), 'OK COMPANY_CAN_ONLY_SEND_SCAN');
    await receive({}, paper);
    assert.equal(await reasonOf('SUPPLIER_ACTIVATION', only), 'WARNING COMPANY_CAN_SEND_ELECTRONIC');
  });

  test('SENDER_WARNING_LIST finds senders on imported lists by number, account and name', async () => {
    const list = [
      'name;country;bid;bank_account;note',
      'Huijari Oy;FI;19000027;;',
      'Tilin haltija;;;FI14 1009 3000 1234 58;',
      'Pelkkä Nimi AS;;;;',
    ].join('\n');
    assert.equal(await importWarnings(app.ctx, 'Testilista', list), 3);
    const check = (id: string) => reasonOf('SENDER_WARNING_LIST', id);
    const seller = (name: string, bid: string) => ({ name, bid });
    assert.equal(await check(await receive({}, seller('Kunnollinen Oy', '1900003-5'))), 'OK NOT_FOUND');
    const listed = await receive({}, seller('Toinen nimi Oy', '1900002-7'));
    const { SENDER_WARNING_LIST: end } = await analysed(buyer, listed, 'SENDER_WARNING_LIST');
    assert.deepEqual([end?.status, end?.reason, end?.data.list], ['WARNING', 'FOUND', 'Testilista']);
    const byAccount = await receive({ replace: otherAccount }, seller('Kunnollinen Oy', '1900003-5'));
    assert.equal(await check(byAccount), 'WARNING FOUND');
    assert.equal(await check(await receive({}, seller('PELKKÄ nimi AS', '1900004-3'))), 'WARNING FOUND');
    assert.equal(await importWarnings(app.ctx, 'Testilista', 'name\nJoku muu'), 1);
    assert.equal(await check(listed), 'OK NOT_FOUND');
    await assert.rejects(
      importWarnings(app.ctx, 'x', 'name;country;bid\n;FI;\nA;;1900002-7\nB;FI;1900002-8\n'),
      (e: Refusal) => {
        assert.equal(e.code, 'invalid_parameters');
        assert.deepEqual(
          e.details.map((detail) => detail.slice(0, 7)),
          ['line 2:', 'line 3:', 'line 4:'],
        );
        return true;
      },
    );
  });

  test('the sandbox has companies in every state, by the ids of docs/detect.md', async () => {
    const states: Record<string, string> = {
      '9000001-1': 'NOT_FOUND',
      '9000003-8': 'INACTIVE',
      '9000004-6': 'BANKRUPT',
      '9000005-4': 'UNDER_LIQUIDATION',
      '9000006-2': 'UNDER_REORGANIZATION',
      '9000007-0': 'ON_HOLD',
      '9000008-9': 'PREPAYMENT_REGISTER_NOT_FOUND',
      '9000009-7': 'PREPAYMENT_REGISTER_FOUND',
      '9000011-8': 'FAILED',
    };
    for (const [bid, reason] of Object.entries(states)) {
      const id = await receive({}, { name: 'Testi Oy', bid });
      const { SENDER_BID_STATUS, VAT } = await analysed(buyer, id, 'SENDER_BID_STATUS', 'VAT');
      assert.equal(SENDER_BID_STATUS?.reason, reason, bid);
      const registered = !['9000001-1', '9000003-8', '9000009-7'].includes(bid);
      const vat = registered ? 'COMPANY_REGISTERED' : 'COMPANY_NOT_REGISTERED';
      assert.equal(VAT?.reason, bid === '9000011-8' ? 'FAILED' : vat, bid);
    }
  });

  test('operators check the invoices among their documents, and nobody else theirs', async () => {
    const operator = await anOperator(app);
    const address = '0192:974760673';
    const participant = await operator.send('POST', '/v1/operator/participants', {
      profiles: ['ORDER'],
      profile_version: 'PEPPOLBIS30',
      network: 'PEPPOL',
      endpoint_id: address,
      name: 'Fjord AS',
      email: 'post@fjord.example',
      external_id: 'fjord',
    });
    assert.equal(participant.status, 201, participant.bytes.toString());
    const status = async () => (await operator.get(`/v1/operator/participants/${participant.json.id}`)).json.status;
    await until(async () => (await status()) === 'active');
    const { file } = anInvoice(buyer, { name: 'Fjord AS', bid: '1900000-0' });
    const sent = await postDocument(app, await operator.token(), {
      file: { name: 'invoice.xml', bytes: file },
      sender_eia: address,
      recipient_operator: '003721291126',
    });
    assert.equal(sent.status, 201, sent.bytes.toString());
    const { VAT, BANK_ACCOUNT_CHANGED } = await analysed(operator, sent.json.id, 'VAT', 'BANK_ACCOUNT_CHANGED');
    assert.deepEqual([VAT?.status, VAT?.reason], ['OK', 'COMPANY_REGISTERED']);
    assert.equal(BANK_ACCOUNT_CHANGED?.reason, 'UNKNOWN');
    const stranger = await anOperator(app);
    for (const other of [stranger, buyer]) {
      assert.equal((await other.get(`/v1/analysis/${sent.json.id}`)).status, 404);
    }
  });

  test('what is no invoice is not applicable', async () => {
    const operator = await anOperator(app);
    const post = async (type: string, bytes: Uint8Array, name: string) => {
      const fields = { file: { name, bytes }, type, recipient_eia: 'nobody' };
      const token = await buyer.token();
      const { json, status } = await postDocument(app, token, fields);
      assert.equal(status, 201, JSON.stringify(json));
      await settled(buyer, json.id);
      return json.id as string;
    };
    const voucher = await post('VOUCHER', Buffer.from('%PDF-1.7'), 'a.pdf');
    const { VAT, BANK_ACCOUNT_CHANGED } = await analysed(buyer, voucher, 'VAT', 'BANK_ACCOUNT_CHANGED');
    assert.deepEqual([VAT?.run, VAT?.reason], ['NOT_APPLICABLE', 'NOT_AN_INVOICE']);
    assert.equal(BANK_ACCOUNT_CHANGED?.reason, 'NOT_AN_INVOICE');
    const query = `resource_id=${voucher}&resource_type=INVOICE&checks_to_run=VAT`;
    assert.equal((await operator.send('POST', `/v1/analysis?${query}`)).status, 404);
    assert.equal((await operator.get(`/v1/analysis/${voucher}`)).status, 404);
    assert.equal((await operator.get(`/v1/analysis/${voucher}`, 'operator:lookup')).status, 401);
  });

  test('definitions are open to everybody, in both places, whole or in part', async () => {
    const get = async (path: string, language = '') =>
      (await call(`${app.url}${path}`, { headers: { 'accept-language': language } })).json;
    const all = await get('/v1/definitions/detect/checks');
    assert.deepEqual(await get('/v1/analysis/definitions'), all);
    assert.equal(all.app_version, '0.85.550');
    const codes = all.checks.flatMap((check: { possible_results: { reason_code: string }[] }) =>
      check.possible_results.map((result) => result.reason_code),
    );
    assert.equal(codes.length, new Set(codes).size);
    for (const code of ['VAT_NO_VAT_CHARGED', 'SENDER_BID_STATUS_ON_HOLD', 'SENDER_WARNING_LIST_USER_REPORTED_FOUND']) {
      assert.ok(codes.includes(code), code);
    }
    const texts = JSON.stringify(all);
    assert.match(texts, /%\{registry_name\}/);
    const part = await get('/v1/definitions/detect/checks?checks=VAT&check_attributes=title,titles', 'nb;q=0.9, de');
    assert.deepEqual(Object.keys(part.checks[0]), ['name', 'title', 'titles']);
    assert.equal(part.checks[0].title, 'Kan avsenderen kreve merverdiavgift?');
    assert.equal((await call(`${app.url}/v1/analysis/definitions?checks=NONE`)).status, 400);
  });
});
