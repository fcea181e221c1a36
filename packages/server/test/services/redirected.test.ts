import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { isFinnishReference, readInvoice } from '@autoinvoice/invoice';
import { aCompany, type TestCompany } from '../support/api.js';
import type { TestApp } from '../support/app.js';
import { bisInvoice } from '../support/documents.js';
import { until } from '../support/until.js';
import { agreementPage, answers, servicesApp, withStatus } from './world.js';

const path = '/v2/services/amili/receivables';
const own = 'FI2112345600000785';
const theirs = { iban: 'FI4950009420028730', bic: 'OKOYFIHH' };
const details = {
  iban: own,
  bic: 'NDEAFIHH',
  bank: 'Nordea',
  contact_person: 'Maija',
  contact_email: 'maija@virta.example',
  customer_service_email: 'laskut@virta.example',
  contact_phone_number: '+358401234567',
  accountable_party: 'vfsfi',
  billing_address: { country: 'FI', streets: ['Testikatu 1'], city: 'Helsinki', zip_code: '00100' },
};

describe('invoices that are paid to Amili', () => {
  let app: TestApp;
  let seller: TestCompany;
  let buyer: TestCompany;
  before(async () => {
    app = await servicesApp();
    [seller, buyer] = [await aCompany(app), await aCompany(app)];
    const notes = [
      { phrase: 'Maksu vain palvelun tilille.', code: 'FI' },
      { phrase: 'Betalning endast till tjänstens konto.', code: 'SV' },
    ];
    await answers(app, seller, 'RECEIVABLES', {
      outcome: 'ACCEPT',
      answer: { ...theirs, notes, reference_prefix: '77' },
    });
    const { json } = await seller.send('PUT', path, details);
    assert.equal((await agreementPage(app, json.activation_url, 'sign')).status, 200);
    await withStatus(seller, path, 'ACTIVE');
  });
  after(async () => app?.drop());

  let numbers = 0;
  /** Sends an invoice and gives its id and number when it was delivered. */
  async function send(options: { creditNote?: boolean; file?: (number: string) => Buffer } = {}) {
    const number = `R-${++numbers}`;
    const { file = (n) => bisInvoice({ number: n, seller, buyer, creditNote: options.creditNote ?? false }) } = options;
    const sent = await seller.postInvoice(file(number), 'invoice.xml');
    assert.equal(sent.status, 201, sent.bytes.toString());
    let last = sent.json;
    await until(async () => {
      last = (await seller.get(`/v1/invoices/${sent.json.id}`)).json;
      return last.status !== 'PENDING';
    });
    return { id: sent.json.id as string, number, last };
  }
  async function receivedDocument(number: string) {
    const [found] = (await buyer.get(`/v1/invoices?number=${number}`)).json;
    const reply = await buyer.get(`/v1/invoices/${found.id}?return_format=PEPPOLBIS30`);
    assert.equal(reply.status, 200, reply.bytes.toString());
    return { found, invoice: readInvoice(reply.bytes).invoice };
  }

  test('leave with its account, a reference of its own and its note; the sender sees its own document', async () => {
    const before = await send();
    assert.equal(before.last.status, 'DELIVERED', JSON.stringify(before.last.actions));
    const { found, invoice } = await receivedDocument(before.number);
    const [payment] = invoice.payments;
    assert.equal(invoice.payments.length, 1);
    assert.deepEqual(payment?.creditTransfers, [{ account: theirs.iban, serviceProvider: theirs.bic }]);
    const reference = payment?.remittanceInformation ?? '';
    assert.ok(isFinnishReference(reference) && reference.startsWith('7700000001'), reference);
    assert.equal(found.reference, reference);
    const texts = invoice.notes.map(({ text }) => text).join();
    assert.match(texts, /Maksu vain palvelun tilille/);
    assert.doesNotMatch(texts, /Betalning/);
    const mine = await seller.get(`/v1/invoices/${before.id}?return_format=PEPPOLBIS30`);
    assert.doesNotMatch(mine.bytes.toString(), new RegExp(theirs.iban));
    const notices = before.last.actions.map((a: { message: string }) => a.message).join();
    assert.match(notices, new RegExp(theirs.iban));
    // The image that the buyer gets is drawn of what is to be paid.
    const image = await buyer.get(`/v1/invoices/${found.id}?return_format=ORIGINAL_OR_GENERATED_IMAGE`);
    assert.equal(image.status, 200);
    assert.ok(image.bytes.includes(Buffer.from('%PDF-')));
  });

  test("leave without the sender's own image, which shows another account", async () => {
    const embedded = { filename: 'invoice.pdf', text: '%PDF-1.4 pay to our own account' };
    const { id, number } = await send({ file: (n) => bisInvoice({ number: n, seller, buyer, embedded }) });
    assert.equal((await seller.get(`/v1/invoices/${id}?return_format=ORIGINAL_IMAGE`)).status, 200);
    const { found, invoice } = await receivedDocument(number);
    assert.deepEqual(invoice.attachments, []);
    assert.equal((await buyer.get(`/v1/invoices/${found.id}?return_format=ORIGINAL_IMAGE`)).status, 404);
  });

  test('are told to Amili once, with the reference, and each has its own', async () => {
    const { id, number } = await send();
    const asked = await app.ctx.db
      .selectFrom('outside_request')
      .select(['details', 'subject_id'])
      .where('company_id', '=', seller.id)
      .where('subject', '=', 'receivables-invoice')
      .execute();
    assert.equal(asked.length, numbers);
    const told = asked.find((row) => row.subject_id === id)?.details as { reference: string; account: string };
    const { invoice } = await receivedDocument(number);
    assert.equal(told.reference, invoice.payments[0]?.remittanceInformation);
    assert.equal(told.account, theirs.iban);
    const references = asked.map((row) => (row.details as { reference: string }).reference);
    assert.equal(new Set(references).size, asked.length);
  });

  test('are not credit notes, nor invoices in other currencies', async () => {
    const credit = await send({ creditNote: true });
    const krona = await send({
      file: (number) => Buffer.from(bisInvoice({ number, seller, buyer }).toString().replaceAll('EUR', 'SEK')),
    });
    for (const { number, last } of [credit, krona]) {
      assert.equal(last.status, 'DELIVERED');
      const { invoice } = await receivedDocument(number);
      const accounts = invoice.payments.flatMap(({ creditTransfers }) => creditTransfers.map((t) => t.account));
      assert.ok(!accounts.includes(theirs.iban));
    }
  });

  test('are paid to the sender again when the company watches payments itself', async () => {
    assert.equal((await seller.send('PATCH', path, { accountable_party: 'company' })).status, 204);
    const { number } = await send();
    const { invoice } = await receivedDocument(number);
    const accounts = invoice.payments.flatMap(({ creditTransfers }) => creditTransfers.map((t) => t.account));
    assert.ok(!accounts.includes(theirs.iban));
  });
});
