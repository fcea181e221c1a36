import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { ZipFile } from 'yazl';
import { unpack } from '../../src/invoices/unpack.js';
import { Refusal } from '../../src/platform/errors.js';
import { createThreads } from '../../src/platform/threads/thread-pool.js';

const ctx = { threads: createThreads({ size: 1, taskMs: 60_000, heapMegabytes: 256 }) };
after(() => ctx.threads.close());

const invoiceXml = (id: string) => `<?xml version="1.0"?>
<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
  xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
  <cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0</cbc:CustomizationID>
  <cbc:ProfileID>urn:fdc:peppol.eu:2017:poacc:billing:01:1.0</cbc:ProfileID>
  <cbc:ID>${id}</cbc:ID>
</Invoice>`;

async function zipOf(files: Record<string, string>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const details = (pattern: RegExp) => (error: unknown) => {
  assert.ok(error instanceof Refusal, String(error));
  assert.match(error.details.join('\n'), pattern);
  return true;
};

describe('a submission', () => {
  test('that is no archive is the invoice itself', async () => {
    const { xml, image, attachments } = await unpack(ctx, 'a.xml', Buffer.from(invoiceXml('1')));
    assert.equal(xml.filename, 'a.xml');
    assert.equal(image, undefined);
    assert.deepEqual(attachments, []);
  });

  test('takes the PDF of the same base name as the image and all else as attachments', async () => {
    const zip = await zipOf({
      'extra.pdf': '%PDF-1.4 extra',
      '12345.xml': invoiceXml('1'),
      '12345.PDF': '%PDF-1.4 image',
      'hours.txt': 'Mon 8 h',
    });
    const { xml, image, attachments } = await unpack(ctx, 'x.zip', zip);
    assert.equal(xml.filename, '12345.xml');
    assert.equal(image?.filename, '12345.PDF');
    assert.deepEqual(
      attachments.map((a) => [a.filename, a.mediaType]),
      [
        ['extra.pdf', 'application/pdf'],
        ['hours.txt', 'text/plain'],
      ],
    );
  });

  test('with several XML files takes the one that is an invoice', async () => {
    const zip = await zipOf({ 'a.xml': '<timesheet/>', 'b.xml': invoiceXml('1') });
    const { xml, attachments } = await unpack(ctx, 'x.zip', zip);
    assert.equal(xml.filename, 'b.xml');
    assert.deepEqual(
      attachments.map((a) => a.filename),
      ['a.xml'],
    );
  });

  test('with two invoices is refused', async () => {
    const zip = await zipOf({ 'a.xml': invoiceXml('1'), 'b.xml': invoiceXml('2') });
    await assert.rejects(unpack(ctx, 'x.zip', zip), details(/HOLDS 2 INVOICES \(a\.xml, b\.xml\)/));
  });

  test('without XML is refused', async () => {
    await assert.rejects(unpack(ctx, 'x.zip', await zipOf({ 'a.pdf': '%PDF-' })), details(/NO XML FILE FOUND/));
  });

  test('names every attachment that cannot be taken', async () => {
    const zip = await zipOf({ 'a.xml': invoiceXml('1'), 'a.pdf': 'no pdf', 'run.exe': 'MZ', 'b.pdf': 'no pdf' });
    await assert.rejects(unpack(ctx, 'x.zip', zip), (error: Refusal) => {
      assert.deepEqual(
        error.details.map((d) => /FILE (\S+)|ATTACHMENT (\S+)/.exec(d)?.slice(1).join('')),
        ['a.pdf', 'run.exe', 'b.pdf'],
      );
      return true;
    });
  });

  test('that is empty is refused', async () => {
    await assert.rejects(unpack(ctx, 'a.xml', Buffer.alloc(0)), details(/IS EMPTY/));
  });
});
