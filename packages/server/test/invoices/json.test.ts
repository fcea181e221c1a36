import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { aCompany, call, type TestCompany } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';
import { bisInvoice, ovt } from '../support/documents.js';
import { until } from '../support/until.js';

let app: TestApp;
let sender: TestCompany;
let receiver: TestCompany;
before(async () => {
  app = await testApp();
  [sender, receiver] = await Promise.all([aCompany(app), aCompany(app)]);
});
after(() => app?.drop());

let numbers = 0;

/** A whole invoice, in the words of the model. */
const anInvoice = (): Record<string, unknown> => ({
  kind: 'INVOICE',
  number: `J-${++numbers}`,
  issue_date: '2026-11-02',
  type_code: '380',
  currency: 'EUR',
  due_date: '2026-11-16',
  buyer_reference: 'Order desk',
  seller: {
    name: sender.name,
    legal_registration: { value: sender.bid, scheme: '0212' },
    vat_identifier: `FI${sender.bid.replace('-', '')}`,
    electronic_address: { value: ovt(sender.bid), scheme: '0216' },
    address: { city: 'Helsinki', post_code: '00100', country: 'FI' },
  },
  buyer: {
    name: receiver.name,
    electronic_address: { value: ovt(receiver.bid), scheme: '0216' },
    address: { city: 'Espoo', country: 'FI' },
  },
  payments: [
    { means_code: '58', remittance_information: '1009', credit_transfers: [{ account: 'FI2112345600000785' }] },
  ],
  totals: { line_net_amount: '100.00', without_vat: '100.00', vat: '25.50', with_vat: '125.50', payable: '125.50' },
  vat_breakdown: [{ taxable_amount: '100.00', tax_amount: '25.50', category: { code: 'S', rate: '25.5' } }],
  lines: [
    {
      id: '1',
      quantity: { value: '2.000', unit: 'HUR' },
      net_amount: '100.00',
      price: { net: '50.0000' },
      vat: { code: 'S', rate: '25.5' },
      item: { name: 'Työ' },
    },
  ],
});

const settled = async (id: string) => {
  await until(async () => (await sender.get(`/v1/invoices/${id}`)).json.status !== 'PENDING');
  return (await sender.get(`/v1/invoices/${id}`)).json;
};
const received = async (number: unknown) => (await receiver.get(`/v1/invoices?number=${number}`)).json[0];

describe('an invoice as JSON', () => {
  test('goes to its receiver, who fetches it in other formats', async () => {
    const invoice = anInvoice();
    const made = await sender.send('POST', '/v1/invoices', { invoice });
    assert.equal(made.status, 201, made.bytes.toString());
    assert.deepEqual([made.json.source_format, made.json.sum, made.json.sum_tax], ['VISMAUBL30', 125.5, 25.5]);
    assert.equal((await settled(made.json.id)).status, 'DELIVERED');
    const { id } = await received(invoice.number);
    for (const form of ['PEPPOLBIS30', 'FINVOICE30', 'GENERATED_IMAGE']) {
      const download = await receiver.get(`/v1/invoices/${id}?return_format=${form}`);
      assert.equal(download.status, 200, `${form}: ${download.bytes}`);
    }
  });

  test('comes back by EXTENDED_DETAILS as it went, to the last digit', async () => {
    const invoice = anInvoice();
    await settled((await sender.send('POST', '/v1/invoices', { invoice })).json.id);
    const { id } = await received(invoice.number);
    const { json } = await receiver.get(`/v1/invoices/${id}?return_format=EXTENDED_DETAILS`);
    assert.deepEqual(json.invoice, invoice);
    assert.deepEqual([json.id, json.number, json.files], [id, invoice.number, []]);
  });

  test('EXTENDED_DETAILS of a document can be sent again whole', async () => {
    const number = `J-${++numbers}`;
    const embedded = { filename: 'tunnit.csv', text: 'a;b\n' };
    const document = bisInvoice({ number, seller: sender, buyer: receiver, embedded });
    const made = await sender.postInvoice(document, 'invoice.xml');
    const { json } = await sender.get(`/v1/invoices/${made.json.id}?return_format=EXTENDED_DETAILS`);
    assert.equal(json.invoice.attachments[0].content.bytes, Buffer.from('a;b\n').toString('base64'));
    const again = await sender.send('POST', '/v1/invoices', json);
    assert.equal(again.status, 201, again.bytes.toString());
    assert.deepEqual(
      again.json.files.map((f: { filename: string; mimetype: string }) => [f.filename, f.mimetype]),
      [['tunnit.csv', 'text/csv']],
    );
    const back = await sender.get(`/v1/invoices/${again.json.id}?return_format=EXTENDED_DETAILS`);
    assert.deepEqual(back.json.invoice, json.invoice);
  });

  test('may come as a file, with parameters beside it', async () => {
    const file = Buffer.from(`\n${JSON.stringify({ invoice: anInvoice() })}`);
    const eia = `0216:${ovt(sender.bid)}`;
    const made = await sender.postInvoice(file, 'invoice.json', { recipient_eia: eia });
    assert.equal(made.status, 201, made.bytes.toString());
    assert.equal(made.json.recipient.eia, eia);
    const asBody = await sender.send('POST', '/v1/invoices', { invoice: anInvoice(), recipient_eia: eia });
    assert.equal(asBody.json.recipient.eia, eia);
  });

  test('a repeated Idempotency-Key gives the first invoice again', async () => {
    const body = JSON.stringify({ invoice: anInvoice() });
    const post = async () =>
      call(`${app.url}/v1/invoices`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${await sender.token()}`,
          'content-type': 'application/json',
          'idempotency-key': 'json-1',
        },
        body,
      });
    const [first, second] = [await post(), await post()];
    assert.equal(second.status, 201, second.bytes.toString());
    assert.equal(second.json.id, first.json.id);
  });

  test('all that is wrong is named at once, by path and business term, and nothing is kept', async () => {
    const invoice: Record<string, unknown> = {
      ...anInvoice(),
      issue_date: '2.11.2026',
      colour: 'red',
      totals: { payable: '1,50' },
    };
    const refused = await sender.send('POST', '/v1/invoices', { invoice });
    assert.deepEqual([refused.status, refused.json.code], [400, 'invoice_create_api_error']);
    const details = refused.json.details.join('\n');
    assert.match(details, /BT-2 Invoice issue date must be a day.*\(invoice\.issue_date\)/);
    assert.match(details, /is not known.*\(invoice\.colour\)/);
    assert.match(details, /BT-115 Amount due for payment must be a decimal number.*\(invoice\.totals\.payable\)/);
    assert.deepEqual((await sender.get(`/v1/invoices?direction=SENT&number=${invoice.number}`)).json, []);
  });

  test('minimum content and parameters are demanded as of a file', async () => {
    const nameless = await sender.send('POST', '/v1/invoices', { invoice: { ...anInvoice(), seller: {} } });
    assert.match(nameless.json.details.join(), /NO SENDER INFORMATION FOUND.*BT-27/);
    const none = await sender.send('POST', '/v1/invoices', { uuid: 'x' });
    assert.deepEqual([none.status, none.json.code], [400, 'invalid_parameters']);
    assert.match(none.json.details.join(), /invoice is missing/);
    const broken = await sender.postInvoice(Buffer.from('{ "invoice": '), 'invoice.json');
    assert.match(broken.json.details[0], /NOT WELL-FORMED JSON/);
  });
});

test('the OpenAPI document shows the terms', async () => {
  const { json } = await call(`${app.url}/swagger_doc`);
  const { Invoice: invoice, Party: party } = Object.fromEntries(
    ['Invoice', 'Party'].map((name) => [name, json.components.schemas[`SemanticInvoice.${name}`]]),
  );
  assert.equal(invoice.properties.due_date.description, 'BT-9 Payment due date');
  assert.match(party.properties.name.description, /^BT-27 Seller name; BT-44 Buyer name; /);
  const body = json.paths['/v1/invoices'].post.requestBody.content;
  assert.deepEqual(body['multipart/form-data'].schema.required, ['file']);
  assert.deepEqual(body['application/json'].schema.required, ['invoice']);
});
