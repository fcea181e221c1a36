import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { receiveInvoice } from '../../src/invoices/receive.js';
import { newId } from '../../src/platform/crypto/ids.js';
import { withTransaction } from '../../src/platform/postgres/transaction.js';
import { type ApiReply, aCompany, type TestCompany } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';
import { mailsTo } from '../support/mails.js';
import { until } from '../support/until.js';

const query = '/v1/company/suppliers/query';
const notifications = '/v1/company/suppliers/notifications';

describe('suppliers', () => {
  let app: TestApp;
  let company: TestCompany;
  let other: TestCompany;
  before(async () => {
    app = await testApp({ AUTOINVOICE_TOKEN_ATTEMPTS: '1000' });
    company = await aCompany(app, { name: 'Ostaja Oyj' });
    other = await aCompany(app, { receiving: false });
    const paper = { name: 'Paperi Oy', bid: '0112038-9', country: 'FI' };
    await scanned({ ...paper, email: 'vanha@paperi.example' });
    await scanned({ ...paper, bid: 'FI01120389', email: 'laskutus@paperi.example' });
    await scanned({ ...paper, email: null });
    await scanned({ name: 'Nimetön Tmi', bid: null, country: 'FI' });
    await scanned({ name: 'NIMETÖN TMI', bid: null, country: 'FI' });
    await scanned({ name: 'Sähköinen Oy', bid: '1234567-1', country: 'FI' }, 'EXTERNAL');
  });
  after(() => app?.drop());

  let numbers = 0;
  /** An invoice in the inbox as a scanning network puts it there. */
  async function scanned(
    sender: { name: string; bid: string | null; country: string; email?: string | null },
    origin: 'SCAN' | 'EXTERNAL' = 'SCAN',
  ): Promise<void> {
    const invoice = {
      company_id: company.id,
      document_type: 'INVOICE',
      number: `S-${++numbers}`,
      reference: null,
      sender: { eia: null, ...sender },
      recipient: { eia: null, bid: company.bid, name: company.name, country: 'FI', operator: null },
      invoice_date: '2026-11-02',
      due_date: '2026-11-16',
      currency: 'EUR',
      sum: '12.40',
      sum_tax: '2.40',
      source_format: 'FINVOICE30',
      virtual_barcode: null,
      destination: 'SCAN',
      sender_comment: null,
      message_id: newId(app.ctx.clock),
    };
    await withTransaction(app.ctx.db, (tx) =>
      receiveInvoice(app.ctx, tx, { receiverCompanyId: company.id, invoice, files: [], origin }),
    );
  }

  const found = async (body: object = {}) => {
    const reply = await company.send('POST', query, body);
    assert.equal(reply.status, 201, reply.bytes.toString());
    assert.equal(reply.json.status, 'completed');
    return reply.json.suppliers;
  };
  const ask = (...suppliers: object[]): Promise<ApiReply> => company.send('POST', notifications, { suppliers });
  const supplier = (email_address: string, more: object = {}) => ({
    email_address,
    name: 'Paperi Oy',
    language: 'FI',
    ...more,
  });

  test('scanned invoices count together by business, however its id is spelled, and by name without one', async () => {
    assert.deepEqual(await found(), [
      {
        company_bid: '0112038-9',
        company_country: 'FI',
        company_name: 'Paperi Oy',
        email_address: 'vanha@paperi.example',
        invoice_count: 3,
      },
      { company_bid: '', company_country: 'FI', company_name: 'NIMETÖN TMI', invoice_count: 2 },
    ]);
  });

  test('only invoices since the time asked for count, which is within a month', async () => {
    const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
    assert.deepEqual(await found({ oldest_invoice_time: new Date().toISOString() }), []);
    assert.equal((await found({ oldest_invoice_time: ago(30) })).length, 2);
    for (const oldest_invoice_time of [ago(32), ago(-1), 'yesterday', 5]) {
      const reply = await company.send('POST', query, { oldest_invoice_time });
      assert.deepEqual([reply.status, reply.json.code], [400, 'invalid_parameters'], String(oldest_invoice_time));
    }
  });

  test('404 for a company that has nothing scanned, an empty list for one with the service', async () => {
    assert.deepEqual((await other.send('POST', query, {})).json.code, 'not_found');
    const asked = await aCompany(app);
    const profile = { network: 'SCAN', profiles: ['INVOICE_AND_CREDIT_NOTE'] };
    assert.equal((await asked.send('POST', '/v1/company/profiles', profile)).status, 201);
    assert.deepEqual((await asked.send('POST', query, {})).json.suppliers, []);
  });

  test('suppliers are asked in their language, each address once', async () => {
    const reply = await ask(
      supplier('Laskutus@paperi.example'),
      supplier('laskutus@paperi.example'),
      supplier('leverans@papper.example', { name: 'Papper Ab', language: 'sv' }),
    );
    assert.deepEqual([reply.status, reply.json], [201, { failures: [] }]);
    await until(async () => (await mailsTo(app, 'leverans@papper.example')).length === 1);
    await until(async () => (await mailsTo(app, 'laskutus@paperi.example')).length === 1);
    const [finnish = ''] = await mailsTo(app, 'laskutus@paperi.example');
    assert.match(finnish, /verkkolaskuja/);
    assert.match(
      finnish,
      new RegExp(`Verkkolaskuosoite 0037${company.bid.replace('-', '')}, operaattori 003721291126`),
    );
    const [swedish = ''] = await mailsTo(app, 'leverans@papper.example');
    assert.match(swedish, /Hej Papper Ab,.*Ostaja Oyj.*tar emot e-fakturor/s);

    const again = await ask(supplier('LASKUTUS@paperi.example'), supplier('leverans@papper.example'));
    assert.deepEqual([again.status, again.json.code], [409, 'suppliers_notified']);
    assert.equal(again.json.details.length, 2);
    const mixed = await ask(supplier('laskutus@paperi.example'), supplier('uusi@paperi.example'));
    assert.deepEqual(mixed.json, {
      failures: [{ email: 'laskutus@paperi.example', reason: 'This address has been asked already.' }],
    });
    await until(async () => (await mailsTo(app, 'uusi@paperi.example')).length === 1);
    assert.equal((await mailsTo(app, 'laskutus@paperi.example')).length, 1);
  });

  test('who was asked is left out of later queries unless wanted', async () => {
    const names = async (body: object) => (await found(body)).map((s: { company_name: string }) => s.company_name);
    assert.deepEqual(await names({}), ['NIMETÖN TMI']);
    assert.deepEqual(await names({ include_notified: true }), ['Paperi Oy', 'NIMETÖN TMI']);
  });

  test('what is wrong with one supplier is told beside those that are asked', async () => {
    const reply = await ask(
      supplier('no address'),
      supplier('kieli@paperi.example', { language: 'Klingon' }),
      supplier('oikea@paperi.example'),
    );
    assert.deepEqual(reply.json.failures, [
      { email: 'no address', reason: 'not an e-mail address.' },
      { email: 'kieli@paperi.example', reason: 'language: one of EN, FI, SE, NO, DK, NL.' },
    ]);
    await until(async () => (await mailsTo(app, 'oikea@paperi.example')).length === 1);
    assert.deepEqual(await mailsTo(app, 'kieli@paperi.example'), []);
  });

  test('wrong input, companies without an address to send to, and tokens without the scope are refused', async () => {
    for (const suppliers of [
      [],
      [{}],
      [supplier('x@y.example', { name: '' })],
      Array(101).fill(supplier('a@b.example')),
    ]) {
      assert.equal((await company.send('POST', notifications, { suppliers })).status, 400);
    }
    const closed = await other.send('POST', notifications, { suppliers: [supplier('a@paperi.example')] });
    assert.deepEqual([closed.status, closed.json.code], [400, 'invalid_parameters']);
    for (const path of [query, notifications]) {
      const body = { suppliers: [supplier('a@paperi.example')] };
      assert.equal((await company.send('POST', path, body, 'lookup')).status, 401);
    }
  });
});
