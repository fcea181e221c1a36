/** Documents go from company to company inside the service, and both sides hear of it. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Receiver, startReceiver } from '../notifications/world.js';
import { aCompany, type TestCompany } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';
import { anOrder, aPdfFile, orderOfEhf, orderOfPeppol, ubl } from '../support/trade-documents.js';
import { until } from '../support/until.js';
import { aReceiver, asParty, type FormPart, postDocument, promptly, settled } from './world.js';

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd:';

describe('documents between companies', () => {
  let app: TestApp;
  let buyer: TestCompany;
  let seller: TestCompany;
  let hook: Receiver;
  let numbers = 0;
  const aNumber = () => `D-${++numbers}`;
  const post = async (fields: Record<string, FormPart>, from = buyer) => postDocument(app, await from.token(), fields);
  const file = (bytes: Uint8Array, name = 'document.xml') => ({ name, bytes });
  const order = (number: string, more: { reference?: string; customization?: string } = {}) =>
    anOrder({ number, sender: asParty(buyer), recipient: asParty(seller), ...more });
  const arrived = async (number: string) =>
    (await seller.get(`/v1/documents?direction=RECEIVED&number=${number}`)).json as Record<string, unknown>[];

  before(async () => {
    app = await testApp(promptly);
    hook = await startReceiver();
    buyer = await aCompany(app);
    seller = await aReceiver(app, [
      { network: 'PEPPOL', profiles: ['ORDER', 'ORDER_CHANGE'], profile_version: 'PEPPOLBIS30' },
      { network: 'VISMASCANNER', profiles: ['VOUCHER', 'SCAN', 'RECEIPT', 'BANK_FILE'] },
    ]);
  });
  after(async () => {
    hook?.close();
    await app?.drop();
  });

  test('an order is read, delivered and found by its receiver byte for byte', async () => {
    const number = aNumber();
    const bytes = order(number, { reference: 'R-77' });
    const sent = await post({ file: file(bytes, 'tilaus.xml'), external_id: 'E-1' });
    assert.equal(sent.status, 201, sent.bytes.toString());
    assert.equal(sent.json.status, 'PROCESSING');
    const { id, files: [stored] = [], created_at, last_event, ...entity } = await settled(buyer, sent.json.id);
    const [sender, recipient] = [asParty(buyer), asParty(seller)].map(({ eia, bid, name }) => ({
      ...{ eia, bid, name, country: 'FI', vat: `FI${bid.replace('-', '')}` },
    }));
    const { delivered_at, ...rest } = entity;
    assert.deepEqual(rest, {
      type: 'ORDER',
      document_identifier: `${UBL}Order-2::Order##${orderOfPeppol}::2.1`,
      process_identifier: 'urn:fdc:peppol.eu:poacc:bis:ordering:3',
      status: 'DELIVERED',
      reference: 'R-77',
      number,
      sender,
      recipient: { ...recipient, operator: null },
      received_at: null,
      source_format: 'PEPPOLBIS30',
      supported_formats: ['PEPPOLBIS30', 'application/xml', 'ORIGINAL'],
      transmission_id: null,
      transmission_at: null,
      network: 'VISMA',
      origin: null,
      external_id: 'E-1',
    });
    assert.match(delivered_at, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    assert.equal(last_event.code, 'DELIVERED');
    assert.ok(created_at <= delivered_at);
    assert.deepEqual(
      [stored.filename, stored.mimetype, stored.file_format, stored.format_version, stored.type],
      ['tilaus.xml', 'application/xml', 'PEPPOLBIS', '3.0', 'PRIMARY_FILE'],
    );

    const [received] = await arrived(number);
    assert.ok(received);
    assert.notEqual(received.id, id);
    assert.deepEqual(
      [received.type, received.status, received.origin, received.external_id, received.reference],
      ['ORDER', 'DELIVERED', 'INTERNAL', null, 'R-77'],
    );
    assert.match(String(received.received_at), /Z$/);
    for (const form of ['PEPPOLBIS30', 'original', 'application/xml', 'FINVOICE30,ORIGINAL']) {
      const got = await seller.get(`/v1/documents/${received.id}?return_format=${form}`);
      assert.deepEqual([got.status, got.headers.get('content-type')], [200, 'application/xml'], form);
      assert.deepEqual(got.bytes, bytes);
    }
    const data = await seller.get(`/v1/documents/${received.id}?return_format=application/json`);
    assert.equal(data.json.number, number);
    const converted = await seller.get(`/v1/documents/${received.id}?return_format=FINVOICE30`);
    assert.deepEqual([converted.status, converted.json.code], [400, 'format_not_supported']);
  });

  test('both sides get webhooks, and the receiver confirms once', async () => {
    for (const company of [buyer, seller]) {
      const made = await company.send('POST', '/v1/company/notifications', {
        destination_type: 'WEBHOOK',
        destination: `${hook.url}/${company.id}`,
        events: ['DOCUMENTS.ORDER.*'],
      });
      assert.equal(made.status, 201);
    }
    const number = aNumber();
    const sent = await post({ file: file(order(number)), transmission_id: `T-${number}`, external_id: 'X' });
    await settled(buyer, sent.json.id);
    await hook.got(2);
    const told = () => hook.received.map((request) => JSON.parse(request.body));
    const [received] = await arrived(number);
    const of = (name: string) => told().find((body) => body.event === name);
    const payload = {
      document_id: sent.json.id,
      document_type: 'ORDER',
      document_number: number,
      reference: null,
      transmission_id: `T-${number}`,
      external_id: 'X',
      destination: 'VISMA',
      sender_name: buyer.name,
      sender_eia: asParty(buyer).eia,
      recipient_name: seller.name,
      recipient_eia: asParty(seller).eia,
      recipient_bid: seller.bid,
    };
    assert.deepEqual(of('DOCUMENTS.ORDER.DELIVERED').event_data, payload);
    assert.equal(of('DOCUMENTS.ORDER.DELIVERED').company_id, buyer.id);
    assert.deepEqual(of('DOCUMENTS.ORDER.RECEIVED').event_data, {
      ...payload,
      document_id: received?.id,
      external_id: null,
    });
    assert.equal(of('DOCUMENTS.ORDER.RECEIVED').company_id, seller.id);

    const confirm = (by: TestCompany, id: unknown, status = 'CONFIRMED_DELIVERY') =>
      by.send('PATCH', `/v1/documents/${id}`, { status });
    const bySender = await confirm(buyer, sent.json.id);
    assert.deepEqual([bySender.status, bySender.json.code], [409, 'document_in_invalid_state']);
    const wrong = await confirm(seller, received?.id, 'FAILED');
    assert.deepEqual([wrong.status, wrong.json.code], [400, 'invalid_parameters']);
    assert.equal((await confirm(seller, received?.id)).status, 204);
    const again = await confirm(seller, received?.id);
    assert.deepEqual([again.status, again.json.code], [409, 'document_in_invalid_state']);
    await hook.got(3);
    assert.equal(of('DOCUMENTS.ORDER.DELIVERY_CONFIRMED').event_data.document_id, sent.json.id);
    assert.equal(of('DOCUMENTS.ORDER.DELIVERY_CONFIRMED').company_id, buyer.id);
    const codes = async (by: TestCompany, id: unknown) =>
      (await by.get(`/v1/documents/${id}/events`)).json.map((event: { code: string }) => event.code);
    // Rules for orders come with packs that are installed; here are none.
    assert.deepEqual(await codes(buyer, sent.json.id), ['CREATED', 'NOT_CHECKED', 'DELIVERED', 'DELIVERY_CONFIRMED']);
    assert.deepEqual(await codes(seller, received?.id), ['RECEIVED', 'DELIVERY_CONFIRMED']);
    for (const [by, id] of [
      [buyer, sent.json.id],
      [seller, received?.id],
    ] as const) {
      assert.equal((await by.get(`/v1/documents/${id}`)).json.status, 'CONFIRMED_DELIVERY');
    }
  });

  test('of two confirmations at one moment one counts', async () => {
    const number = aNumber();
    const sent = await post({ file: file(order(number)) });
    await settled(buyer, sent.json.id);
    const [received] = await arrived(number);
    const replies = await Promise.all(
      [1, 2, 3].map(() => seller.send('PATCH', `/v1/documents/${received?.id}`, { status: 'CONFIRMED_DELIVERY' })),
    );
    assert.deepEqual(replies.map((reply) => reply.status).sort(), [204, 409, 409]);
  });

  test('a document in a version that the receiver has not registered is not delivered, and the sender reads why', async () => {
    const ehf = await post({ file: file(order(aNumber(), { customization: orderOfEhf })) });
    assert.equal(ehf.json.document_identifier, `${UBL}Order-2::Order##${orderOfEhf}::2.2`);
    const failed = await settled(buyer, ehf.json.id);
    assert.equal(failed.status, 'FAILED');
    assert.match(failed.last_event.details, /Nobody here receives documents of type ORDER in version EHF30 at address/);
    const told = () => hook.received.map((request) => JSON.parse(request.body));
    const failure = await until(() => told().find((body) => body.event === 'DOCUMENTS.ORDER.FAILED'));
    assert.equal(failure.event_data.error_message, failed.last_event.details);

    const response = ubl({
      root: 'OrderResponse',
      customization: 'urn:fdc:peppol.eu:poacc:trns:order_response:3',
      process: 'urn:fdc:peppol.eu:poacc:bis:ordering:3',
      number: aNumber(),
      sender: asParty(buyer),
      recipient: asParty(seller),
    });
    const other = await settled(buyer, (await post({ file: file(response) })).json.id);
    assert.deepEqual([other.type, other.status], ['ORDER_RESPONSE', 'FAILED']);
  });

  test('the operator decides where to look: this service, Peppol, nowhere', async () => {
    const outcomes: [string, string, RegExp | undefined][] = [
      ['003721291126', 'DELIVERED', undefined],
      ['PEPPOL', 'DELIVERED', undefined],
      ['BAWCFI22', 'FAILED', /no way for documents to operator BAWCFI22 \(Basware\)/],
    ];
    for (const [operator, status, why] of outcomes) {
      const sent = await post({ file: file(order(aNumber())), recipient_operator: operator });
      const done = await settled(buyer, sent.json.id);
      assert.equal(done.recipient.operator, operator);
      assert.equal(done.status, status, JSON.stringify(done.last_event));
      if (why) assert.match(done.last_event.details, why);
    }
    const elsewhere = await post({ file: file(order(aNumber())), recipient_eia: '0192:987654325' });
    const done = await settled(buyer, elsewhere.json.id);
    assert.equal(done.recipient.eia, '0192:987654325');
    assert.match(done.last_event.details, /The Peppol network is not open/);
  });

  test('files of any kind go by type and address, with attachments', async () => {
    const { eia } = asParty(seller);
    for (const type of ['VOUCHER', 'SCAN', 'RECEIPT', 'BANK_FILE']) {
      const pdf = aPdfFile(type);
      const sent = await post({
        type,
        recipient_eia: eia,
        recipient_name: 'Kirjanpito',
        'files[0][file]': { name: 'kuva.PNG', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2]) },
        'files[0][file_type]': 'ATTACHMENT',
        'files[1][file]': { name: 'tosite', bytes: pdf, type: 'application/octet-stream' },
        'files[1][file_type]': 'PRIMARY_FILE',
        'files[2][file]': { name: 'muu.bin', bytes: Buffer.from([0, 1]), type: 'text/html; x' },
        'files[2][file_type]': 'OTHER',
      });
      assert.equal(sent.status, 201, sent.bytes.toString());
      const done = await settled(buyer, sent.json.id);
      assert.equal(done.status, 'DELIVERED', JSON.stringify(done.last_event));
      assert.deepEqual([done.source_format, done.document_identifier, done.number], ['PDF', null, null]);
      assert.deepEqual([done.sender.bid, done.sender.name], [buyer.bid, buyer.name]);
      const [received] = (await seller.get(`/v1/documents?type=${type}&direction=INCOMING`)).json;
      const { json: files } = await seller.get(`/v1/files?document_id=${received.id}`);
      assert.deepEqual(
        files.map((f: Record<string, unknown>) => [f.filename, f.type, f.mimetype, f.file_format]),
        [
          ['tosite', 'PRIMARY_FILE', 'application/pdf', 'PDF'],
          ['kuva.PNG', 'ATTACHMENT', 'image/png', 'PNG'],
          ['muu.bin', 'OTHER', 'text/html', 'BIN'],
        ],
      );
      const got = await seller.get(`/v1/files/${files[0].id}`);
      assert.deepEqual([got.bytes, got.headers.get('content-type')], [pdf, 'application/pdf']);
      assert.equal(got.headers.get('x-content-type-options'), 'nosniff');
      assert.equal(new URL(files[0].href).pathname, `/v1/files/${files[0].id}`);
    }
  });

  test('a company that lost its verification meanwhile sends nothing', async () => {
    const late = await aCompany(app, { receiving: false });
    const token = await late.token();
    await app.ctx.db
      .updateTable('company')
      .set({ state: 'UNVERIFIED' })
      .where('company_id', '=', late.id)
      .executeTakeFirst();
    await until(async () => {
      const refused = await postDocument(app, token, { file: file(order(aNumber())) });
      return refused.status === 401 && refused.json.code === 'auth_unauthorized';
    });
  });
});
