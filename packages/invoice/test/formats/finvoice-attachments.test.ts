import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import {
  type AttachmentMessage,
  FormatError,
  type Invoice,
  readAttachmentMessage,
  readInvoice,
  writeAttachmentMessage,
  writeInvoice,
} from '../../src/index.js';
import { besideRepository, fixture } from '../support/files.js';
import { faults } from '../support/judge.js';

const PDF = new Uint8Array(Buffer.from('%PDF-1.7 vastaanottokuittaus'));
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]);
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

function joined(...parts: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts.flatMap((part) => [Buffer.from(part), Buffer.from('\n')])));
}

function withFiles(...files: readonly { fileName: string; mimeType: string; bytes: Uint8Array }[]): Invoice {
  const { invoice } = readInvoice(fixture('finvoice30-invoice.xml'));
  invoice.attachments = files.map((content) => ({ reference: content.fileName, content }));
  return invoice;
}

const pdf = { fileName: 'kuittaus-ä.pdf', mimeType: 'application/pdf', bytes: PDF };
const png = { fileName: 'kuva.png', mimeType: 'image/png', bytes: PNG };

const MESSAGE: AttachmentMessage = {
  invoiceMessageId: 'PS-2026-3107',
  timestamp: '2026-09-21T08:15:30+03:00',
  transport: {
    sender: { address: { value: '003739752066' }, operator: '003739643118' },
    recipient: { address: { value: '003739643126' }, operator: 'DABAFIHH' },
  },
  files: [{ name: 'kuittaus.pdf', mimeType: 'application/pdf', bytes: PDF, securityClass: 'SEI01' }],
};

/** What the publisher's schema has against an attachment message; undefined when it is not beside the repository. */
function schemaFaults(bytes: Uint8Array): string | undefined {
  const file = besideRepository('official', 'finvoice', 'messages', 'FinvoiceAttachments.xsd');
  if (!file) return undefined;
  const validator = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(file)));
  const document = XmlDocument.fromBuffer(bytes);
  try {
    validator.validate(document);
    return '';
  } catch (error) {
    return String(error);
  } finally {
    document.dispose();
    validator.dispose();
  }
}

describe('the FinvoiceAttachments message', () => {
  const bytes = writeAttachmentMessage(MESSAGE);

  test('comes back as it was written and is valid', () => {
    assert.deepEqual(readAttachmentMessage(bytes), MESSAGE);
    assert.equal(schemaFaults(bytes) ?? '', '');
    assert.match(textOf(bytes), /^<\?xml version="1\.0" encoding="ISO-8859-15"\?>/);
  });

  test('identifiers and checksums as the guidelines form them: SHA-1 of the base64 text', () => {
    const text = textOf(
      writeAttachmentMessage({ ...MESSAGE, files: [{ ...pdfNamed('a.pdf'), bytes: decoded('Finvoice') }] }),
    );
    // The example of section 16.6: "Finvoice" is also a base64 text.
    const hash = '8ca2f7a6d8d94cc94da2d0ce9ff13cbdb5341053';
    assert.match(text, new RegExp(`<AttachmentIdentifier>PS-2026-3107::attachments::${hash}<`));
    assert.match(text, new RegExp(`<AttachmentSecureHash>${hash}<`));
    assert.match(text, /<MessageIdentifier>PS-2026-3107::attachments</);
  });

  test('base64 in lines is read; a file that is not that of its checksum is refused with its line', () => {
    const broken = textOf(bytes).replace(/(<AttachmentContent>.{20})/, '$1\n   ');
    assert.deepEqual(readAttachmentMessage(bytesOf(broken)).files, MESSAGE.files);
    const other = textOf(bytes).replace(/<AttachmentContent>.{4}/, '<AttachmentContent>AAAA');
    assert.throws(
      () => readAttachmentMessage(bytesOf(other)),
      (error: unknown) =>
        error instanceof FormatError && error.code === 'invalid_value' && (error.details[0]?.line ?? 0) > 1,
    );
  });

  test('another document is no such message', () => {
    assert.throws(() => readAttachmentMessage(fixture('finvoice30-invoice.xml')), /no FinvoiceAttachments/);
    assert.throws(() => readAttachmentMessage(bytesOf('<Finv')), FormatError);
  });
});

function pdfNamed(name: string) {
  return { name, mimeType: 'application/pdf', bytes: PDF };
}

const decoded = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'));

describe('files of a Finvoice', () => {
  test('are left out, and said to be, when the caller carries none', () => {
    const written = writeInvoice(withFiles(pdf), 'FINVOICE30');
    assert.equal(written.companions, undefined);
    assert.doesNotMatch(textOf(written.bytes), /AttachmentMessageDetails/);
    assert.ok(written.losses.some(({ term, what }) => term === 'BT-125' && what === 'dropped'));
  });

  test('travel in a message that the invoice names, and nothing is lost', async () => {
    const written = writeInvoice(withFiles(pdf, png), 'FINVOICE30', { companions: true });
    assert.deepEqual(written.losses, []);
    assert.deepEqual(await faults(written.bytes), []);
    assert.match(textOf(written.bytes), /<AttachmentMessageIdentifier>PS-2026-3107::attachments</);
    const [companion] = written.companions ?? [];
    assert.ok(companion);
    assert.equal(schemaFaults(companion.bytes) ?? '', '');
    const message = readAttachmentMessage(companion.bytes);
    assert.equal(message.invoiceMessageId, 'PS-2026-3107');
    assert.deepEqual(message.transport?.recipient, { address: { value: '003739643126' }, operator: 'DABAFIHH' });
    const again = readInvoice(written.bytes, { companions: [companion] }).invoice;
    assert.deepEqual(
      again.attachments.map(({ content }) => content),
      [pdf, png],
    );
  });

  test('come behind the invoice in one file, with and without the SOAP frame', () => {
    for (const envelope of ['inside', 'soap'] as const) {
      const written = writeInvoice(withFiles(png), 'FINVOICE30', { companions: true, envelope });
      const file = joined(written.bytes, written.companions?.[0]?.bytes ?? new Uint8Array());
      assert.deepEqual(readInvoice(file).invoice.attachments[0]?.content, png);
    }
  });

  test('a message of another invoice is not taken', () => {
    const { companions = [] } = writeInvoice(
      { ...withFiles(pdf), transport: { messageId: 'ANOTHER-1' } },
      'FINVOICE30',
      {
        companions: true,
      },
    );
    const written = writeInvoice(withFiles(pdf), 'FINVOICE30', { companions: true });
    assert.deepEqual(readInvoice(written.bytes, { companions }).invoice.attachments, []);
  });

  test('the name of the message stays in a document that came without it', () => {
    const { bytes } = writeInvoice(withFiles(pdf), 'FINVOICE30', { companions: true });
    const again = writeInvoice(readInvoice(bytes).invoice, 'FINVOICE30');
    assert.match(textOf(again.bytes), /<AttachmentMessageIdentifier>PS-2026-3107::attachments</);
  });

  test('only types, numbers and sizes that the network takes; the rest is a loss', () => {
    const csv = { fileName: 'tunnit.csv', mimeType: 'text/csv', bytes: PDF };
    const disguised = { fileName: 'ohjelma.exe', mimeType: 'application/pdf', bytes: PDF };
    const large = { fileName: 'suuri.pdf', mimeType: 'application/pdf', bytes: new Uint8Array(1_000_001) };
    const many = Array.from({ length: 11 }, (_, at) => ({ ...png, fileName: `kuva-${at}.png` }));
    const written = writeInvoice(withFiles(csv, disguised, large, ...many), 'FINVOICE30', { companions: true });
    const names = readAttachmentMessage(written.companions?.[0]?.bytes ?? PDF).files.map(({ name }) => name);
    assert.deepEqual(
      names,
      many.slice(0, 10).map(({ fileName }) => fileName),
    );
    const lost = new Set(written.losses.map(({ path }) => path.slice(0, path.indexOf(']') + 1)));
    assert.deepEqual(
      [...lost].sort(),
      ['attachments[0]', 'attachments[13]', 'attachments[1]', 'attachments[2]'].sort(),
    );
    const long = writeInvoice(withFiles({ ...pdf, fileName: `${'x'.repeat(60)}.pdf` }), 'FINVOICE30', {
      companions: true,
    });
    const [file] = readAttachmentMessage(long.companions?.[0]?.bytes ?? PDF).files;
    assert.equal(file?.name, `${'x'.repeat(46)}.pdf`);
  });
});

describe('files of a TEAPPS invoice', () => {
  test('travel beside it under names that can travel, and nothing else is lost', async () => {
    const written = writeInvoice(withFiles(pdf, { ...pdf, bytes: PNG }, png), 'TEAPPS30', { companions: true });
    assert.deepEqual(
      written.companions?.map(({ name }) => name),
      ['kuittaus-a.pdf', 'kuittaus-a-2.pdf', 'kuva.png'],
    );
    assert.deepEqual(await faults(written.bytes), []);
    assert.match(textOf(written.bytes), /<IMAGE_FILE IMAGE_TYPE="png">kuva\.png</);
    const again = readInvoice(written.bytes, { companions: written.companions ?? [] }).invoice;
    assert.deepEqual(
      again.attachments.map(({ content }) => content?.bytes),
      [PDF, PNG, PNG],
    );
    assert.ok(written.losses.every(({ path }) => /fileName$|reference$/.test(path) || path.startsWith('FINVOICE30:')));
  });

  test('are left out when the caller carries none', () => {
    const written = writeInvoice(withFiles(pdf), 'TEAPPS30');
    assert.doesNotMatch(textOf(written.bytes), /IMAGE_CONTROL/);
    assert.equal(written.companions, undefined);
  });
});
