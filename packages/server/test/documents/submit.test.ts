/** What POST /v1/documents takes, from where, and what it refuses. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { aCompany, type TestCompany } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';
import { bisInvoice } from '../support/documents.js';
import { anOrder, aPdfFile } from '../support/trade-documents.js';
import { aReceiver, asParty, type FormPart, postDocument, promptly, settled } from './world.js';

const stored = aPdfFile('kept elsewhere');

/** A storage of content by owner and key. */
async function aStorage(): Promise<{ server: Server; url: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (request.url?.endsWith('/moved')) response.writeHead(302, { location: '/elsewhere' }).end();
    else if (request.url?.endsWith('/broken')) response.writeHead(500).end();
    else if (request.url?.endsWith('.pdf')) response.writeHead(200, { 'content-type': 'application/pdf' }).end(stored);
    else response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

describe('POST /v1/documents', () => {
  let app: TestApp;
  let storage: Awaited<ReturnType<typeof aStorage>>;
  let buyer: TestCompany;
  let seller: TestCompany;
  before(async () => {
    storage = await aStorage();
    app = await testApp({ ...promptly, AUTOINVOICE_EXTERNAL_STORAGE: `${storage.url}/{owner}/{key}` });
    buyer = await aCompany(app);
    seller = await aReceiver(app, [
      { network: 'PEPPOL', profiles: ['ORDER'], profile_version: 'PEPPOLBIS30' },
      { network: 'SCAN_DOCUMENTS', profiles: ['VOUCHER'] },
    ]);
  });
  after(async () => {
    storage?.server.close();
    await app?.drop();
  });

  const post = async (fields: Record<string, FormPart>, query = '', from = buyer) =>
    postDocument(app, await from.token(), fields, query);
  const order = (number: string) => ({
    name: 'order.xml',
    bytes: anOrder({ number, sender: asParty(buyer), recipient: asParty(seller) }),
  });
  const voucher = () => ({ type: 'VOUCHER', recipient_eia: asParty(seller).eia });
  const pdf = (text = 'x') => ({ name: 'a.pdf', bytes: aPdfFile(text) });
  const refused = async (fields: Record<string, FormPart>, pattern: RegExp) => {
    const reply = await post(fields);
    assert.deepEqual([reply.status, reply.json.code], [400, 'invalid_parameters'], reply.bytes.toString());
    assert.match(reply.json.details.join('\n'), pattern);
  };

  test('parameters win over the document, and fields limits the answer', async () => {
    const sent = await post(
      {
        file: order('S-1'),
        sender_name: 'Toinen nimi',
        recipient_country: 'se',
        recipient_name: 'Vastaanottaja',
        transmission_at: '2026-11-02T12:00:00+02:00',
      },
      '?fields=id,sender,recipient,transmission_at',
    );
    assert.deepEqual(Object.keys(sent.json), ['id', 'sender', 'recipient', 'transmission_at']);
    assert.deepEqual(Object.keys(sent.json.sender), ['eia', 'bid', 'name', 'country', 'vat']);
    assert.deepEqual(Object.keys(sent.json.recipient), ['eia', 'bid', 'name', 'country', 'vat', 'operator']);
    assert.deepEqual(
      [sent.json.sender.name, sent.json.recipient.name, sent.json.recipient.country, sent.json.transmission_at],
      ['Toinen nimi', 'Vastaanottaja', 'SE', '2026-11-02T10:00:00Z'],
    );
    const unknown = await post({ file: order('S-1b') }, '?fields=id,nonsense');
    assert.deepEqual([unknown.status, unknown.json.code], [400, 'invalid_parameters']);
  });

  test('a repeated transmission id makes no second document, also of calls at one moment', async () => {
    const fields = () => ({ file: order('S-2'), transmission_id: 'T-1' });
    const replies = await Promise.all([1, 2, 3, 4].map(() => post(fields())));
    assert.deepEqual(replies.map((reply) => reply.status).sort(), [201, 422, 422, 422]);
    const made = replies.find((reply) => reply.status === 201)?.json.id;
    for (const reply of replies.filter(({ status }) => status === 422)) {
      assert.equal(reply.json.code, 'document_duplicate_transmission_id');
      assert.ok(reply.json.details[0].includes(made));
    }
    assert.equal((await buyer.get('/v1/documents?number=S-2')).json.length, 1);
    const other = await post({ ...voucher(), file: pdf(), transmission_id: 'T-1' }, '', seller);
    assert.equal(other.status, 201, "another company's id is its own");
    await settled(buyer, made);
    const received = (await seller.get('/v1/documents?direction=RECEIVED&number=S-2')).json[0];
    assert.equal(received.transmission_id, 'T-1');
  });

  test('invoices are pointed to where they are sent', async () => {
    const invoice = bisInvoice({ seller: buyer, buyer: seller });
    await refused({ file: { name: 'i.xml', bytes: invoice } }, /POST \/v1\/invoices/);
    await refused({ ...voucher(), type: 'CREDIT_NOTE', file: pdf() }, /POST \/v1\/invoices/);
    const asVoucher = await post({ ...voucher(), file: { name: 'i.xml', bytes: invoice } });
    assert.deepEqual([asVoucher.status, asVoucher.json.number], [201, null]);
    assert.equal((await settled(buyer, asVoucher.json.id)).status, 'DELIVERED');
  });

  test('what is missing or does not fit is told', async () => {
    await refused({ type: 'VOUCHER', file: pdf() }, /^recipient_eia: must be given/);
    await refused({ recipient_eia: 'x', file: pdf() }, /^type: must be given, since the content does not tell it/);
    await refused({ ...voucher(), type: 'NONSENSE', file: pdf() }, /type/);
    await refused(voucher(), /^file: the document itself is missing/);
    await refused({ ...voucher(), file: { name: 'a.pdf', bytes: Buffer.alloc(0) } }, /^file: the file is empty/);
    await refused(
      { file: order('S-3'), type: 'ORDER_RESPONSE' },
      /^type: is ORDER_RESPONSE, but the document is ORDER/,
    );
    const torn = { name: 'order.xml', bytes: order('S-4').bytes.subarray(0, 900) };
    await refused({ file: torn, type: 'ORDER', recipient_eia: 'x' }, /^file: is not well-formed XML/);
    await refused(
      { ...voucher(), file: pdf(), 'files[0][file]': pdf(), 'files[0][file_type]': 'PRIMARY_FILE' },
      /one PRIMARY_FILE/,
    );
    await refused({ ...voucher(), file: pdf(), recipient_country: 'Finland' }, /recipient_country/);
    await refused({ ...voucher(), file: pdf(), transmission_id: 'x'.repeat(256) }, /transmission_id/);
    await refused({ ...voucher(), file: pdf(), transmission_at: 'yesterday' }, /transmission_at/);
    const agreement = order('S-5')
      .bytes.toString()
      .replaceAll('Order>', 'OrderResponse>')
      .replaceAll('Order ', 'OrderResponse ');
    const known = agreement.replace('trns:order:3', 'trns:order_agreement:3').replace('Order-2', 'OrderResponse-2');
    await refused({ file: { name: 'a.xml', bytes: Buffer.from(known) } }, /recognised \(Peppol Order Agreement 3.0\)/);
  });

  test('files of the literal name of the public document are taken', async () => {
    const sent = await post({ ...voucher(), 'files[n][file]': pdf(), 'files[n][file_type]': 'PRIMARY_FILE' });
    assert.equal(sent.status, 201, sent.bytes.toString());
    assert.deepEqual(
      sent.json.files.map((file: { filename: string }) => file.filename),
      ['a.pdf'],
    );
  });

  test('content is referred to by document, by file and by key, and checked against its checksum', async () => {
    const first = await post({
      ...voucher(),
      file: pdf('first'),
      'files[0][file]': { name: 'b.txt', bytes: Buffer.from('b') },
    });
    const [primary, attachment] = first.json.files;
    const content = aPdfFile('first');
    const checksums = (['md5', 'sha1', 'sha256', 'sha512'] as const).flatMap((hash) =>
      (['hex', 'base64'] as const).map((encoding) => createHash(hash).update(content).digest(encoding)),
    );
    for (const checksum of checksums) {
      const second = await post({
        ...voucher(),
        'references[0][reference_id]': first.json.id,
        'references[0][reference_id_type]': 'document_id',
        'references[0][checksum]': checksum,
      });
      assert.equal(second.status, 201, `${checksum} ${second.bytes}`);
      assert.equal(second.json.files[0].id, primary.id);
    }
    const third = await post({
      ...voucher(),
      'references[0][reference_id]': attachment.id.toUpperCase(),
      'references[0][reference_id_type]': 'document_file_id',
      'references[0][file_type]': 'ATTACHMENT',
      'references[1][reference_id]': 'vuosi 2026/tosite.pdf',
      'references[1][reference_id_type]': 'external_storage_key',
      'references[1][file_type]': 'PRIMARY_FILE',
    });
    assert.equal(third.status, 201, third.bytes.toString());
    assert.ok(storage.asked.includes(`/${buyer.id}/vuosi%202026/tosite.pdf`), storage.asked.join());
    assert.deepEqual(
      third.json.files.map((file: Record<string, unknown>) => [file.filename, file.type]),
      [
        ['tosite.pdf', 'PRIMARY_FILE'],
        ['b.txt', 'ATTACHMENT'],
      ],
    );
    const links = third.json.files[1].document_file_links;
    assert.deepEqual(
      links.map((link: { document_id: string }) => link.document_id).sort(),
      [first.json.id, third.json.id].sort(),
    );
    assert.deepEqual((await buyer.get(`/v1/files/${third.json.files[0].id}`)).bytes, stored);
    assert.equal((await settled(buyer, third.json.id)).status, 'DELIVERED');
  });

  test("references that lead nowhere, or to what is not one's own, are refused", async () => {
    const mine = await post({ ...voucher(), file: pdf('mine') });
    const theirs = await post({ ...voucher(), file: pdf('theirs') }, '', seller);
    const reference = (id: string, type: string, more: Record<string, string> = {}) => ({
      ...voucher(),
      'references[0][reference_id]': id,
      'references[0][reference_id_type]': type,
      ...more,
    });
    const nobodys = '01900000-0000-7000-8000-000000000000';
    for (const id of [theirs.json.id, nobodys, 'x']) {
      await refused(reference(id, 'document_id'), /no such document/);
    }
    await refused(reference(theirs.json.files[0].id, 'document_file_id'), /no such file/);
    const wrong = createHash('sha256').update('other').digest('hex');
    await refused(
      reference(mine.json.id, 'document_id', { 'references[0][checksum]': wrong }),
      /not that of the content/,
    );
    await refused(reference(mine.json.id, 'document_id', { 'references[0][checksum]': 'x' }), /must be MD5/);
    for (const key of ['nothing', '../secret.pdf', 'a//b.pdf', '/a.pdf', './a.pdf']) {
      await refused(reference(key, 'external_storage_key'), /no content|not a key/);
    }
    assert.ok(
      storage.asked.every((path) => path.startsWith(`/${buyer.id}/`)),
      storage.asked.join(),
    );
    for (const key of ['moved', 'broken']) {
      const down = await post(reference(key, 'external_storage_key'));
      assert.deepEqual([down.status, down.json.code], [503, 'service_unavailable'], key);
    }
    const twice = { 'references[1][reference_id]': mine.json.id, 'references[1][reference_id_type]': 'document_id' };
    await refused(reference(mine.json.id, 'document_id', twice), /named twice/);
    await refused(reference(mine.json.id, 'nonsense'), /reference_id_type/);
  });

  test('a token needs document:send', async () => {
    const scopeless = await postDocument(app, await buyer.token('document:receive'), { file: order('S-9') });
    assert.deepEqual([scopeless.status, scopeless.json.code], [401, 'auth_unauthorized']);
  });
});
