import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { FormatError, facturxPdf, readInvoice, unpackPdf } from '../../src/index.js';
import { essence } from '../support/essence.js';
import { fixture } from '../support/files.js';
import { faults, officialFaults } from '../support/judge.js';

const { invoice } = readInvoice(fixture('xrechnung30-cii-invoice.xml'));

/** The embedded files and the metadata, as another PDF reader sees them. */
async function asOthersSee(pdf: Uint8Array) {
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0 });
  const document = await task.promise;
  const files = (await document.getAttachments()) as Record<string, { filename: string; content: Uint8Array }> | null;
  const { metadata } = await document.getMetadata();
  const raw: unknown = metadata?.getRaw();
  const seen = { files: Object.values(files ?? {}), xmp: String(raw) };
  await task.destroy();
  return seen;
}

describe('Factur-X', () => {
  test('the PDF has the whole invoice in it, valid, under the name and with the metadata of the specification', async () => {
    const { bytes, mediaType, losses } = await facturxPdf(invoice, { language: 'EN' });
    assert.deepEqual([mediaType, losses], ['application/pdf', []]);
    const { invoice: file, others } = unpackPdf(bytes);
    assert.deepEqual([file.name, file.mediaType, others.length], ['factur-x.xml', 'text/xml', 0]);
    assert.deepEqual(await faults(file.bytes), []);
    assert.deepEqual((await officialFaults(file.bytes)) ?? [], []);
    const again = readInvoice(bytes);
    assert.equal(again.format, 'FACTURX');
    assert.deepEqual(essence(again.invoice), essence(invoice));
    const { files, xmp } = await asOthersSee(bytes);
    assert.deepEqual(
      files.map(({ filename, content }) => [filename, Buffer.compare(content, file.bytes)]),
      [['factur-x.xml', 0]],
    );
    assert.match(xmp, /xmlns:fx="urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#"/);
    assert.match(xmp, /<fx:ConformanceLevel>EN 16931<\/fx:ConformanceLevel>/);
    assert.match(xmp, /<pdfaid:part>3<\/pdfaid:part>/);
    assert.match(Buffer.from(bytes).toString('latin1'), /^%PDF-1\.7/);
  });

  test('the profile XRECHNUNG has its own name and specification', async () => {
    const { bytes } = await facturxPdf(invoice, { language: 'EN', profile: 'XRECHNUNG' });
    const { invoice: file } = unpackPdf(bytes);
    assert.equal(file.name, 'xrechnung.xml');
    assert.equal(readInvoice(file.bytes).format, 'XRECHNUNG30CII');
    const { xmp } = await asOthersSee(bytes);
    assert.match(xmp, /<fx:DocumentFileName>xrechnung\.xml<[\s\S]*<fx:ConformanceLevel>XRECHNUNG</);
  });

  test('an invoice that the profile cannot carry validly is refused before anything is drawn', async () => {
    const { buyerReference: _none, ...rest } = invoice;
    await assert.rejects(
      facturxPdf(rest, { language: 'EN', profile: 'XRECHNUNG' }),
      (error: unknown) =>
        error instanceof FormatError && error.code === 'not_representable' && /BT-10/.test(error.message),
    );
  });
});
