import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { unpackPdf } from '@autoinvoice/invoice';
import { ZipFile } from 'yazl';
import { type ApiReply, aCompany, aVendorKey, call, type TestCompany } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';
import { bisInvoice, ovt } from '../support/documents.js';
import { until } from '../support/until.js';

let app: TestApp;
let seller: TestCompany;
let buyer: TestCompany;
let stranger: TestCompany;

before(async () => {
  app = await testApp();
  const vendorKey = await aVendorKey(app);
  seller = await aCompany(app, { name: 'Myyjä Oy', vendorKey });
  buyer = await aCompany(app, { name: 'Ostaja Oyj', vendorKey });
  stranger = await aCompany(app, { name: 'Sivullinen Oy', vendorKey });
});
after(() => app?.drop());

let numbers = 0;
const aNumber = () => `N-${++numbers}`;
const anInvoice = (options: Partial<Parameters<typeof bisInvoice>[0]> = {}) =>
  bisInvoice({ number: aNumber(), seller, buyer, ...options });

async function zipOf(files: Record<string, Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(content, name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Waits until the sent invoice is no longer PENDING and gives it. */
async function settled(company: TestCompany, id: string): Promise<ApiReply['json']> {
  let last: ApiReply | undefined;
  await until(async () => {
    last = await company.get(`/v1/invoices/${id}`);
    return last.json.status !== 'PENDING';
  });
  return last?.json;
}

async function sent(file: Buffer, fields: Record<string, string> = {}, filename = 'invoice.xml') {
  const reply = await seller.postInvoice(file, filename, fields);
  assert.equal(reply.status, 201, reply.bytes.toString());
  return settled(seller, reply.json.id);
}

async function receivedBy(company: TestCompany, number: string): Promise<ApiReply['json']> {
  const { json } = await company.get(`/v1/invoices?number=${number}`);
  return json[0];
}

describe('sending', () => {
  test('an invoice reaches the other company, and both see it with the keys of the contract in order', async () => {
    const number = aNumber();
    const created = await seller.postInvoice(anInvoice({ number }), 'invoice.xml');
    assert.equal(created.status, 201, created.bytes.toString());
    const sentKeys =
      'id status reference number sender recipient created_at date date_due source_format sum sum_tax currency destination comment files actions';
    assert.equal(Object.keys(created.json).join(' '), sentKeys);
    assert.equal(created.json.status, 'PENDING');
    assert.deepEqual(created.json.sender, {
      eia: `0216:${ovt(seller.bid)}`,
      bid: seller.bid,
      name: 'Myyjä Oy',
      country: 'FI',
    });
    assert.equal(created.json.recipient.name, 'Ostaja Oyj');
    assert.equal(created.json.sum, 125.5);
    assert.equal(created.json.sum_tax, 25.5);
    assert.equal(created.json.date, '2026-11-02');
    assert.equal(created.json.date_due, '2026-11-16');
    assert.equal(created.json.source_format, 'PEPPOLBIS30');
    assert.match(created.json.created_at, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);

    const delivered = await settled(seller, created.json.id);
    assert.equal(delivered.status, 'DELIVERED', JSON.stringify(delivered.actions));
    assert.equal(delivered.destination, 'VISMA');
    assert.deepEqual(
      delivered.actions.map((a: { type: string; key: string }) => [a.type, a.key]),
      [
        ['CREATED', 'action_created'],
        ['SENT', 'action_internal_sent'],
        ['DELIVERED', 'action_delivered'],
      ],
    );

    const received = await receivedBy(buyer, number);
    const receivedKeys =
      'id status reference number sender recipient received_at date date_due source_format sum sum_tax currency origin origin_type virtual_barcode comment files actions';
    assert.equal(Object.keys(received).join(' '), receivedKeys);
    assert.equal(received.origin, 'INTERNAL');
    assert.equal(received.origin_type, null);
    assert.notEqual(received.id, created.json.id);
    assert.deepEqual(
      received.actions.map((a: { type: string; key: string }) => [a.type, a.key]),
      [['RECEIVED', 'action_incoming_receive']],
    );
  });

  test('goes by business id when the document has no address', async () => {
    const number = aNumber();
    const invoice = await sent(anInvoice({ number, buyerAddress: false }));
    assert.equal(invoice.status, 'DELIVERED', JSON.stringify(invoice.actions));
    assert.ok(await receivedBy(buyer, number));
  });

  test('goes where recipient_eia says, whatever the document says', async () => {
    const number = aNumber();
    const invoice = await sent(anInvoice({ number }), { recipient_eia: `0216:${ovt(stranger.bid)}` });
    assert.equal(invoice.status, 'DELIVERED', JSON.stringify(invoice.actions));
    assert.equal(invoice.recipient.eia, `0216:${ovt(stranger.bid)}`);
    assert.ok(await receivedBy(stranger, number));
    assert.equal(await receivedBy(buyer, number), undefined);
  });

  test('to an unknown recipient fails with the reason and what to do', async () => {
    const nobody = { name: 'Ei Kukaan Oy', bid: '9999998-5' };
    const invoice = await sent(anInvoice({ buyer: nobody, buyerAddress: false }));
    assert.equal(invoice.status, 'FAILED');
    const error = invoice.actions.at(-1);
    assert.equal(error.type, 'ERROR');
    assert.equal(error.key, 'action_route_failed');
    assert.match(error.message, /Not enough information about the recipient/);
    assert.match(error.message, /9999998-5/);
  });

  test('through an operator without a connection fails and never falls back', async () => {
    const eia = '003799999985';
    const invoice = await sent(anInvoice(), { recipient_eia: eia, recipient_operator: 'BAWCFI22' });
    assert.equal(invoice.status, 'FAILED');
    assert.match(invoice.actions.at(-1).message, /Basware/);
  });

  test('with e-invoicing disabled fails and says so', async () => {
    const invoice = await sent(anInvoice(), { disabled_routes: 'einvoice' });
    assert.equal(invoice.status, 'FAILED');
    assert.match(invoice.actions.at(-1).message, /disabled/);
  });

  test('with prevent_routing is kept without sending', async () => {
    const number = aNumber();
    const invoice = await sent(anInvoice({ number }), { prevent_routing: 'true' });
    assert.equal(invoice.status, 'DELIVERED');
    assert.equal(invoice.destination, null);
    assert.equal(await receivedBy(buyer, number), undefined);
  });

  test('tells every rule that routing asked', async () => {
    const invoice = await sent(anInvoice());
    const { json } = await seller.get(`/v1/invoices/${invoice.id}/route_plan`);
    assert.equal(json.network, 'VISMA');
    assert.equal(json.steps.at(-1).outcome, 'chosen');
    assert.match(json.steps.at(-1).reason, /Ostaja Oyj/);
    const fresh = await seller.get(`/v1/invoices/${invoice.id}/route_plan?fresh=true`);
    assert.deepEqual(fresh.json, json);
  });

  test('a credit note is told as such', async () => {
    const number = aNumber();
    await sent(anInvoice({ number, creditNote: true }));
    const received = await receivedBy(buyer, number);
    const rows = await app.ctx.db
      .selectFrom('event_log')
      .select('name')
      .where('subject_id', '=', received.id)
      .execute();
    assert.deepEqual(
      rows.map((r) => r.name),
      ['DOCUMENTS.CREDIT_NOTE.RECEIVED'],
    );
  });
});

describe('refusals', () => {
  const count = async () => (await seller.get('/v1/invoices?direction=SENT&per_page=1')).headers.get('x-total');

  test('all findings of the minimum content come at once and nothing is kept', async () => {
    const before = await count();
    const reply = await seller.postInvoice(
      anInvoice({ number: ' ', issueDate: '', lines: 0, buyer: { name: ' ', bid: buyer.bid } }),
      'invoice.xml',
    );
    assert.equal(reply.status, 400);
    assert.equal(reply.json.code, 'invoice_create_api_error');
    assert.equal(reply.json.message, 'Error while creating invoice');
    for (const text of [
      'ERROR: INVOICE NUMBER NOT FOUND',
      'ERROR: INVOICE DATE NOT FOUND',
      'ERROR: NO CUSTOMER INFORMATION FOUND',
      'ERROR: NO INVOICE ROWS FOUND',
    ]) {
      assert.ok(
        reply.json.details.some((d: string) => d.startsWith(text)),
        `${text} in ${reply.json.details}`,
      );
    }
    assert.equal(await count(), before);
  });

  test('a file that is no XML, and XML that is no invoice', async () => {
    const text = await seller.postInvoice(Buffer.from('hello'), 'a.xml');
    assert.equal(text.status, 400);
    assert.match(text.json.details[0], /NOT WELL-FORMED/);
    const other = await seller.postInvoice(Buffer.from('<order/>'), 'a.xml');
    assert.equal(other.status, 400);
    assert.match(other.json.details[0], /FORMAT NOT RECOGNIZED/);
  });

  test('every bad parameter is named at once', async () => {
    const reply = await seller.postInvoice(anInvoice(), 'a.xml', {
      lang: 'XX',
      recipient_date_of_birth: 'yesterday',
      sender_comment: 'x'.repeat(1025),
    });
    assert.equal(reply.status, 400);
    assert.equal(reply.json.code, 'invalid_parameters');
    for (const name of ['lang', 'recipient_date_of_birth', 'sender_comment']) {
      assert.ok(
        reply.json.details.some((d: string) => d.includes(name)),
        `${name} in ${reply.json.details}`,
      );
    }
  });

  test('document types of Norwegian consumers that clients of 2023 name are taken', async () => {
    for (const b2cno_document_type of ['DUNNING', 'PAYMENT_REQUEST', 'ENFORCEMENT_WARNING', 'COLLECTION_NOTICE']) {
      const number = `NO-${b2cno_document_type}`;
      const reply = await seller.postInvoice(bisInvoice({ number, seller, buyer }), 'a.xml', { b2cno_document_type });
      assert.equal(reply.status, 201, reply.bytes.toString());
    }
    const reply = await seller.postInvoice(bisInvoice({ seller, buyer }), 'a.xml', { b2cno_document_type: 'LETTER' });
    assert.deepEqual([reply.status, reply.json.code], [400, 'invalid_parameters']);
  });

  test('a repeated uuid makes no second invoice', async () => {
    const uuid = '0d1de9e6-6a2b-4f0a-8f64-0f0f5c3b1a77';
    const file = anInvoice();
    const first = await seller.postInvoice(file, 'a.xml', { uuid });
    assert.equal(first.status, 201);
    assert.equal(first.json.id, uuid);
    const second = await seller.postInvoice(file, 'a.xml', { uuid });
    assert.equal(second.status, 409);
    assert.equal(second.json.code, 'invoice_uuid_exists');
    const both = await Promise.all(
      [1, 2].map(() => seller.postInvoice(anInvoice(), 'a.xml', { uuid: '1d1de9e6-6a2b-4f0a-8f64-0f0f5c3b1a77' })),
    );
    assert.deepEqual(both.map((r) => r.status).sort(), [201, 409]);
  });

  test('an Idempotency-Key gives the first invoice again, and refuses another file', async () => {
    const file = anInvoice();
    const headers = { 'idempotency-key': 'key-1' };
    const [a, b] = await Promise.all([1, 2].map(() => seller.postInvoice(file, 'a.xml', {}, headers)));
    assert.equal(a?.status, 201, a?.bytes.toString());
    assert.equal(b?.status, 201, b?.bytes.toString());
    assert.equal(a?.json.id, b?.json.id);
    const again = await seller.postInvoice(file, 'a.xml', {}, headers);
    assert.equal(again.json.id, a?.json.id);
    assert.equal(again.headers.get('idempotent-replayed'), 'true');
    const other = await seller.postInvoice(anInvoice(), 'a.xml', {}, headers);
    assert.equal(other.status, 422);
    assert.equal(other.json.code, 'idempotency_key_reused');
  });

  test('a repeated number is refused when the setting says so', async () => {
    const careful = await aCompany(app, { name: 'Tarkka Oy' });
    const set = await careful.send('PATCH', '/v1/company/settings', {
      send_invoice_general: { stop_duplicate_numbers: true },
    });
    assert.equal(set.status, 204, set.bytes.toString());
    const file = bisInvoice({ number: 'D-1', seller: careful, buyer });
    const both = await Promise.all([1, 2].map(() => careful.postInvoice(file, 'a.xml')));
    assert.deepEqual(both.map((r) => r.status).sort(), [201, 400]);
    assert.match(both.find((r) => r.status === 400)?.json.details[0], /INVOICE NUMBER D-1 HAS BEEN SENT ALREADY/);
  });

  test('an unverified company can neither send nor list', async () => {
    const fresh = await aCompany(app, { verified: false });
    const reply = await fresh.postInvoice(bisInvoice({ seller: fresh, buyer }), 'a.xml');
    assert.equal(reply.status, 401);
    assert.equal(reply.json.message, 'Unauthorized');
    assert.equal((await fresh.get('/v1/invoices')).status, 401);
  });

  test('a token without the scope is refused', async () => {
    for (const path of ['/v1/invoices', '/v1/invoices/0d1de9e6-6a2b-4f0a-8f64-0f0f5c3b1a77']) {
      assert.equal((await seller.get(path, 'company')).status, 401);
    }
    assert.equal((await call(`${app.url}/v1/invoices`)).json.code, 'auth_unauthorized');
  });

  test("another company's invoice does not exist", async () => {
    const invoice = await sent(anInvoice());
    for (const path of ['', '?return_format=PEPPOLBIS30', '/actions', `/files/${invoice.id}`, '/route_plan']) {
      assert.equal((await stranger.get(`/v1/invoices/${invoice.id}${path}`)).status, 404, path);
    }
    const patch = await stranger.send('PATCH', `/v1/invoices/${invoice.id}/invoice_events`, { state: 'HANDLED' });
    assert.equal(patch.status, 404);
    assert.equal((await stranger.get('/v1/invoices/not-an-id')).status, 404);
  });
});

describe('documents and files', () => {
  test('a ZIP with image and attachments arrives whole, and every form can be downloaded', async () => {
    const number = aNumber();
    const xml = anInvoice({ number, embedded: { filename: 'hours.csv', text: 'day;hours\nMon;8' } });
    const image = Buffer.from('%PDF-1.4\nthe image');
    const zip = await zipOf({ '77.xml': xml, '77.pdf': image, 'terms.txt': Buffer.from('net 14 days') });
    await sent(zip, {}, 'invoice.zip');
    const received = await receivedBy(buyer, number);
    assert.deepEqual(
      received.files.map((f: { filename: string; mimetype: string }) => [f.filename, f.mimetype]),
      [
        ['terms.txt', 'text/plain'],
        ['hours.csv', 'text/csv'],
      ],
    );
    const [terms, hours] = received.files;
    const path = new URL(terms.href).pathname;
    assert.equal((await buyer.get(path)).bytes.toString(), 'net 14 days');
    const csv = await buyer.get(new URL(hours.href).pathname);
    assert.equal(csv.bytes.toString(), 'day;hours\nMon;8');
    assert.match(csv.headers.get('content-type') ?? '', /^text\/csv/);

    const form = (name: string) => buyer.get(`/v1/invoices/${received.id}?return_format=${name}`);
    assert.deepEqual((await form('PEPPOLBIS30')).bytes, xml);
    assert.deepEqual((await form('ORIGINAL_IMAGE')).bytes, image);
    assert.deepEqual((await form('ORIGINAL_OR_GENERATED_IMAGE')).bytes, image);
    const generated = await form('GENERATED_IMAGE');
    assert.equal(generated.headers.get('content-type'), 'application/pdf');
    assert.equal(generated.bytes.subarray(0, 5).toString(), '%PDF-');
    // The document that the image shows is in it.
    assert.deepEqual(Buffer.from(unpackPdf(generated.bytes).invoice.bytes), xml);
    const finvoice = await form('FINVOICE30');
    assert.match(finvoice.headers.get('content-type') ?? '', /^application\/xml/);
    const text = finvoice.bytes.toString('latin1');
    assert.match(text, /^<\?xml version="1\.0" encoding="ISO-8859-15"\?>/);
    assert.match(text, new RegExp(`<InvoiceNumber>${number}</InvoiceNumber>`));
    const beyond = await form('VISMAXML60');
    assert.equal(beyond.status, 400);
    assert.equal(beyond.json.code, 'format_not_supported');
  });

  test('an embedded file is named by the last part of its name, and never by dots alone', async () => {
    for (const [name, expected] of [
      ['../../etc/passwd', 'passwd'],
      ['..', 'attachment'],
      ['C:\\liite.csv', 'liite.csv'],
      [`${'x'.repeat(300)}🎉.csv`, `${'x'.repeat(250)}🎉.csv`],
    ] as const) {
      const { files } = await sent(anInvoice({ embedded: { filename: name, text: 'a;b' } }));
      assert.deepEqual(
        files.map((f: { filename: string; mimetype: string }) => [f.filename, f.mimetype]),
        [[expected, 'text/csv']],
      );
      assert.equal((await seller.get(new URL(files[0].href).pathname)).bytes.toString(), 'a;b');
    }
  });

  test('without an image of the sender ORIGINAL_IMAGE is not there and ORIGINAL_OR_GENERATED_IMAGE is made', async () => {
    const invoice = await sent(anInvoice());
    const original = await seller.get(`/v1/invoices/${invoice.id}?return_format=ORIGINAL_IMAGE`);
    assert.equal(original.status, 404);
    assert.equal(original.json.code, 'invoice_image_not_found');
    const either = await seller.get(`/v1/invoices/${invoice.id}?return_format=ORIGINAL_OR_GENERATED_IMAGE`);
    assert.equal(either.bytes.subarray(0, 5).toString(), '%PDF-');
  });

  test('events are acknowledged', async () => {
    const number = aNumber();
    await sent(anInvoice({ number }));
    const { id } = await receivedBy(buyer, number);
    const state = async () =>
      (
        await app.ctx.db
          .selectFrom('invoice')
          .select('event_state')
          .where('invoice_id', '=', id)
          .executeTakeFirstOrThrow()
      ).event_state;
    assert.equal(await state(), 'CREATED');
    const done = await buyer.send('PATCH', `/v1/invoices/${id}/invoice_events`, { state: 'HANDLED' });
    assert.equal(done.status, 204);
    assert.equal(await state(), 'HANDLED');
    const bad = await buyer.send('PATCH', `/v1/invoices/${id}/invoice_events`, { state: 'READ' });
    assert.equal(bad.status, 400);
  });

  test('actions are filtered by type', async () => {
    const { id } = await sent(anInvoice());
    const { json } = await seller.get(`/v1/invoices/${id}/actions?type=DELIVERED,CREATED&channel_details_version=1`);
    assert.deepEqual(
      json.map((a: { type: string }) => a.type),
      ['CREATED', 'DELIVERED'],
    );
  });
});

describe('lists', () => {
  test('page with headers, filter and sort', async () => {
    const lister = await aCompany(app, { name: 'Listaaja Oy' });
    for (let i = 1; i <= 5; i++) {
      const file = bisInvoice({ number: `L-${i}`, seller, buyer: lister });
      await sent(file);
    }
    const page = await lister.get('/v1/invoices?page=2&per_page=2');
    assert.deepEqual(
      page.json.map((i: { number: string }) => i.number),
      ['L-3', 'L-2'],
    );
    const head = (name: string) => page.headers.get(name);
    assert.deepEqual(
      [
        head('x-total'),
        head('x-total-pages'),
        head('x-page'),
        head('x-next-page'),
        head('x-prev-page'),
        head('x-per-page'),
      ],
      ['5', '3', '2', '3', '1', '2'],
    );
    assert.match(head('link') ?? '', /page=3[^>]*>; rel="next"/);
    const numbers = async (query: string) =>
      (await lister.get(`/v1/invoices?${query}`)).json.map((i: { number: string }) => i.number);
    assert.deepEqual(await numbers('sort=received_at&per_page=2'), ['L-1', 'L-2']);
    assert.deepEqual(await numbers('number=L-4'), ['L-4']);
    assert.deepEqual(await numbers('reference=1009&per_page=1'), ['L-5']);
    assert.deepEqual(await numbers('reference=2000'), []);
    assert.deepEqual(await numbers('status=PENDING,FAILED'), []);
    const ids = page.json.map((i: { id: string }) => i.id);
    assert.deepEqual(await numbers(`ids=${ids.join(',')},nonsense`), ['L-3', 'L-2']);
    assert.deepEqual(await numbers(`ids[]=${ids[0]}&ids[]=${ids[1]}`), ['L-3', 'L-2']);
    assert.deepEqual(await numbers('ids=nonsense'), []);
    assert.deepEqual(await numbers('received_at_start=2020-01-01T00:00:00Z&received_at_end=2020-01-02T00:00:00Z'), []);
    assert.equal((await numbers('received_at_start=2020-01-01T00:00:00Z')).length, 5);
    assert.deepEqual(await numbers('direction=SENT'), []);
    for (const bad of ['direction=', 'per_page=101', 'page=0', 'sort=number', 'status=NEW', 'received_at_start=soon']) {
      const reply = await lister.get(`/v1/invoices?${bad}`);
      assert.equal(reply.status, 400, bad);
      assert.equal(reply.json.code, 'invalid_parameters');
      assert.ok(reply.json.details[0].includes(bad.split('=')[0]), reply.json.details[0]);
    }
  });
});
