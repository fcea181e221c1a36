import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { facturxPdf, readInvoice, writeInvoice } from '@autoinvoice/invoice';
import { ZipFile } from 'yazl';
import type { Delivery, DeliveryNetwork } from '../../src/invoices/network.js';
import { unzip } from '../../src/invoices/unzip.js';
import { aCompany, type TestCompany } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';
import { bisInvoice } from '../support/documents.js';
import { until } from '../support/until.js';

const pdf = (text: string) => Buffer.from(`%PDF-1.4\n%${text}\n%%EOF\n`);

async function zipOf(files: Record<string, Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(content, name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** The document with a file inside (BT-125). */
function enclosing(
  document: Buffer,
  file: { name: string; mime: string; bytes: Buffer; description?: string },
): Buffer {
  const reference = `<cac:AdditionalDocumentReference><cbc:ID>${file.name}</cbc:ID>
    ${file.description === undefined ? '' : `<cbc:DocumentDescription>${file.description}</cbc:DocumentDescription>`}
    <cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode="${file.mime}" filename="${file.name}">${file.bytes.toString('base64')}</cbc:EmbeddedDocumentBinaryObject></cac:Attachment>
  </cac:AdditionalDocumentReference><cac:AccountingSupplierParty>`;
  return Buffer.from(document.toString().replace('<cac:AccountingSupplierParty>', reference));
}

const unpacked = async (zip: Buffer) => {
  const files = await unzip(zip, { maxFiles: 20, maxBytes: 1_000_000 });
  return Object.fromEntries(files.map(({ filename, bytes }) => [filename, bytes.toString()]));
};

/** Stands where the network inside stands, and demands Peppol BIS Billing as Peppol does. */
const handed: Delivery[] = [];
const network: DeliveryNetwork = {
  name: 'VISMA',
  demands: 'PEPPOLBIS30',
  deliver: async (_ctx, delivery) => {
    handed.push(delivery);
    return { outcome: 'delivered' };
  },
};

let app: TestApp;
let sender: TestCompany;
let receiver: TestCompany;
before(async () => {
  app = await testApp({}, { networks: new Map([[network.name, network]]) });
  [sender, receiver] = await Promise.all([aCompany(app), aCompany(app)]);
});
after(() => app?.drop());

let numbers = 0;
const anInvoice = () => bisInvoice({ number: `F-${++numbers}`, seller: sender, buyer: receiver });
async function send(file: Buffer, filename = 'lasku.xml') {
  const reply = await sender.postInvoice(file, filename);
  assert.equal(reply.status, 201, reply.bytes.toString());
  await until(async () => (await sender.get(`/v1/invoices/${reply.json.id}`)).json.status !== 'PENDING');
  return (await sender.get(`/v1/invoices/${reply.json.id}`)).json;
}
const form = (id: string, name: string) => sender.get(`/v1/invoices/${id}?return_format=${name}`);
const filenames = (invoice: { files: { filename: string }[] }) => invoice.files.map((f) => f.filename);

describe("the sender's own image inside the document", () => {
  const image = pdf('image');
  const cases = [
    ['named as the document', { name: 'lasku-7.pdf' }, 'lasku-7.xml'],
    ['named by the invoice number', { name: `F-2.pdf` }, 'x.xml'],
    ['said to be it', { name: 'a.pdf', description: 'Commercial invoice' }, 'x.xml'],
  ] as const;
  for (const [what, file, filename] of cases) {
    test(`${what} is ORIGINAL_IMAGE and no attachment`, async () => {
      const made = await send(enclosing(anInvoice(), { mime: 'application/pdf', bytes: image, ...file }), filename);
      assert.deepEqual(made.files, []);
      const original = await form(made.id, 'ORIGINAL_IMAGE');
      assert.equal(original.headers.get('content-type'), 'application/pdf');
      assert.deepEqual(original.bytes, image);
    });
  }

  test('a PDF of another name is an attachment', async () => {
    const file = { name: 'tuntilista.pdf', mime: 'application/pdf', bytes: image, description: 'Hours of October' };
    const made = await send(enclosing(anInvoice(), file));
    assert.deepEqual(filenames(made), ['tuntilista.pdf']);
    assert.equal((await form(made.id, 'ORIGINAL_IMAGE')).status, 404);
  });

  test('gives way to the image beside the document, and is kept as an attachment', async () => {
    const document = enclosing(anInvoice(), { name: 'invoice.pdf', mime: 'application/pdf', bytes: image });
    const made = await send(await zipOf({ 'a.xml': document, 'a.pdf': pdf('beside') }), 'a.zip');
    assert.deepEqual((await form(made.id, 'ORIGINAL_IMAGE')).bytes, pdf('beside'));
    assert.deepEqual(filenames(made), ['invoice.pdf']);
  });

  test('a file that is both in the document and beside it is kept once', async () => {
    const hours = { name: 'hours.txt', mime: 'text/plain', bytes: Buffer.from('8 h') };
    const made = await send(await zipOf({ 'a.xml': enclosing(anInvoice(), hours), 'hours.txt': hours.bytes }), 'a.zip');
    assert.deepEqual(filenames(made), ['hours.txt']);
  });
});

describe('all files of an invoice as a ZIP', () => {
  test('come out under their names, the image under that of the document, and go in again', async () => {
    const document = enclosing(anInvoice(), { name: 'invoice.pdf', mime: 'application/pdf', bytes: pdf('image') });
    const made = await send(
      await zipOf({ 'lasku.xml': document, 'a.txt': Buffer.from('a'), 'b.csv': Buffer.from('b') }),
      'z.zip',
    );
    const zip = await form(made.id, 'ZIP');
    assert.equal(zip.headers.get('content-type'), 'application/zip');
    assert.match(zip.headers.get('content-disposition') ?? '', /lasku\.zip/);
    const files = await unpacked(zip.bytes);
    assert.deepEqual(files, {
      'lasku.xml': document.toString(),
      'lasku.pdf': pdf('image').toString(),
      'a.txt': 'a',
      'b.csv': 'b',
    });
    const again = await send(zip.bytes, 'again.zip');
    assert.deepEqual(filenames(again).sort(), ['a.txt', 'b.csv']);
    assert.deepEqual(await unpacked((await form(again.id, 'ZIP')).bytes), files);
  });

  test('attachments of one name, or of the name of the image, get numbers', async () => {
    const document = [
      { name: 'a.txt', mime: 'text/plain', bytes: Buffer.from('1') },
      { name: 'A.txt', mime: 'text/plain', bytes: Buffer.from('2') },
      { name: 'tili.pdf', mime: 'application/pdf', bytes: pdf('3') },
    ].reduce(enclosing, anInvoice());
    const made = await send(await zipOf({ 'tili.xml': document, 'tili.pdf': pdf('image') }), 'x.zip');
    const files = await unpacked((await form(made.id, 'ZIP')).bytes);
    assert.deepEqual(Object.keys(files).sort(), ['A (2).txt', 'a.txt', 'tili (2).pdf', 'tili.pdf', 'tili.xml']);
    assert.equal(files['tili.pdf'], pdf('image').toString());
  });

  test('of JSON hold the JSON', async () => {
    const source = await send(anInvoice());
    const { invoice } = (await form(source.id, 'EXTENDED_DETAILS')).json;
    const made = (await sender.send('POST', '/v1/invoices', { invoice })).json;
    const zip = await form(made.id, 'ZIP');
    assert.deepEqual(JSON.parse((await unpacked(zip.bytes))['invoice.json'] ?? ''), { invoice });
    assert.equal((await sender.postInvoice(zip.bytes, 'x.zip')).status, 201);
  });
});

describe('files that came beside a document', () => {
  const handedOver = (number: string) =>
    handed.find(({ invoice }) => invoice.number === number)?.document ?? new Uint8Array();

  test('go inside it to a network that takes one document, others than it allows stay behind', async () => {
    const document = anInvoice();
    const files = {
      'a.xml': document,
      'a.pdf': pdf('image'),
      'plan.png': Buffer.from('png'),
      'old.doc': Buffer.from('doc'),
    };
    const made = await send(await zipOf(files), 'a.zip');
    assert.equal(made.status, 'DELIVERED', JSON.stringify(made.actions));
    const { invoice } = readInvoice(handedOver(made.number));
    assert.deepEqual(
      invoice.attachments.flatMap(({ content }) => (content ? [[content.fileName, content.mimeType]] : [])),
      [
        ['a.pdf', 'application/pdf'],
        ['plan.png', 'image/png'],
      ],
    );
    const left = made.actions.find((a: { key: string }) => a.key === 'action_send_without_attachments');
    assert.equal(left.type, 'INFO');
    assert.match(left.message, /without files that it cannot carry: old\.doc$/);
  });

  test('a document that holds all its files already leaves byte for byte', async () => {
    const document = enclosing(anInvoice(), { name: 'a.txt', mime: 'text/csv', bytes: Buffer.from('a') });
    const made = await send(document);
    assert.deepEqual(Buffer.from(handedOver(made.number)), document);
  });
});

describe('Factur-X', () => {
  const hybrid = async (number: string) => {
    const { invoice } = readInvoice(bisInvoice({ number, seller: sender, buyer: receiver }));
    return Buffer.from((await facturxPdf(invoice, { language: 'FI' })).bytes);
  };

  test('a PDF that carries the invoice is the document and its image', async () => {
    const file = await hybrid('X-1');
    const made = await send(file, 'lasku.pdf');
    assert.deepEqual([made.number, made.source_format, made.files], ['X-1', 'XRECHNUNG30CII', []]);
    assert.deepEqual((await form(made.id, 'ORIGINAL_IMAGE')).bytes, file);
    assert.deepEqual((await form(made.id, 'FACTURX')).bytes, file);
    const { json } = await sender.get(`/v1/invoices/${made.id}/conversion?return_format=FACTURX`);
    assert.deepEqual([json.from, json.converted, json.valid], ['FACTURX', false, true]);
    const zip = await form(made.id, 'ZIP');
    assert.deepEqual(Object.keys(await unpacked(zip.bytes)), ['lasku.pdf']);
    assert.equal((await sender.postInvoice(zip.bytes, 'x.zip')).status, 201);
  });

  test('is given of any invoice, and what it carries is valid', async () => {
    const made = await send(anInvoice());
    const pdf = await form(made.id, 'FACTURX');
    assert.equal(pdf.headers.get('content-type'), 'application/pdf');
    assert.equal(readInvoice(pdf.bytes).invoice.number, made.number);
    const { json } = await sender.get(`/v1/invoices/${made.id}/conversion?return_format=FACTURX`);
    assert.equal(json.valid, true, JSON.stringify([json.reasons, json.findings]));
  });

  test('a PDF without an invoice in it is refused with that reason', async () => {
    const refused = await sender.postInvoice(pdf('nothing'), 'x.pdf');
    assert.deepEqual([refused.status, refused.json.code], [400, 'invoice_create_api_error']);
    assert.match(refused.json.details[0], /PDF/);
  });
});

describe('files of a Finvoice, which travel in a message of their own', () => {
  /** A Finvoice and its FinvoiceAttachments message, made of an invoice with a file inside. */
  const finvoice = (number: string, name: string) => {
    const source = bisInvoice({ number, seller: sender, buyer: receiver });
    const { invoice } = readInvoice(enclosing(source, { name, mime: 'application/pdf', bytes: pdf(name) }));
    const { bytes, companions = [] } = writeInvoice(invoice, 'FINVOICE30', { companions: true });
    const [message] = companions;
    assert.ok(message);
    return { bytes: Buffer.from(bytes), message: { name: message.name, bytes: Buffer.from(message.bytes) } };
  };

  test('come out of the message in the ZIP and become files of the invoice', async () => {
    const { bytes, message } = finvoice('V-1', 'tunnit.pdf');
    const made = await send(await zipOf({ 'lasku.xml': bytes, [message.name]: message.bytes }), 'lasku.zip');
    assert.equal(made.source_format, 'FINVOICE30');
    assert.deepEqual(filenames(made), ['tunnit.pdf']);
    const file = await sender.get(made.files[0].href.replace(app.url, ''));
    assert.deepEqual(file.bytes, pdf('tunnit.pdf'));
    const { invoice } = (await form(made.id, 'EXTENDED_DETAILS')).json;
    assert.equal(invoice.attachments[0].content.file_name, 'tunnit.pdf');
    const archive = await unpacked((await form(made.id, 'ZIP')).bytes);
    assert.deepEqual(Object.keys(archive).sort(), ['lasku.xml', message.name, 'tunnit.pdf'].sort());
  });

  test('one named as the document is the image', async () => {
    const { bytes, message } = finvoice('V-2', 'lasku.pdf');
    const made = await send(await zipOf({ 'lasku.xml': bytes, [message.name]: message.bytes }), 'lasku.zip');
    assert.deepEqual(made.files, []);
    assert.deepEqual((await form(made.id, 'ORIGINAL_IMAGE')).bytes, pdf('lasku.pdf'));
  });
});
