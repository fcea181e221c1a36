import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseXml } from '@autoinvoice/xml';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type EmbeddedDocument, renderInvoicePdf } from '../../src/image/index.js';
import { aFinnishInvoice } from './samples.js';

const xml: EmbeddedDocument = {
  name: 'lasku ä.xml',
  bytes: new TextEncoder().encode('<Lasku>ä</Lasku>'),
  mediaType: 'text/xml',
  relationship: 'Data',
  description: 'Lasku & liite',
};

describe('embedded files', () => {
  test('come out byte for byte under their names', async () => {
    const bytes = await renderInvoicePdf(aFinnishInvoice(), {
      language: 'FI',
      pdfa: true,
      embedded: [xml, { ...xml, name: 'a.xml', bytes: new Uint8Array(0) }],
    });
    const task = getDocument({ data: bytes.slice(), verbosity: 0 });
    const pdf = await task.promise;
    const files = Object.values(await pdf.getAttachments()) as { filename: string; content: Uint8Array }[];
    assert.deepEqual(files.map((f) => f.filename).sort(), ['a.xml', 'lasku ä.xml']);
    assert.deepEqual(new Uint8Array(files.find((f) => f.filename === xml.name)!.content), xml.bytes);
    await task.destroy();
  });
});

describe('metadata', () => {
  test('is well-formed whatever the names hold, and claims PDF/A-3', async () => {
    const invoice = aFinnishInvoice();
    invoice.seller.name = 'A & B <"\u0001\ud800> Oy';
    const bytes = await renderInvoicePdf(invoice, {
      language: 'FI',
      pdfa: true,
      xmp: [
        {
          schema: 'Own <schema>',
          namespace: 'urn:own',
          prefix: 'own',
          properties: [{ name: 'Own', value: 'yes & no', description: 'Own property' }],
        },
      ],
    });
    const text = Buffer.from(bytes).toString('utf8');
    const packet = /<x:xmpmeta.*<\/x:xmpmeta>/s.exec(text)![0];
    const found = new Map<string, string>();
    const walk = (element: ReturnType<typeof parseXml>['root']): void => {
      found.set(element.name, element.text);
      for (const child of element.children()) walk(child);
    };
    walk(parseXml(Buffer.from(packet)).root);
    assert.equal(found.get('pdfaid:part'), '3');
    assert.equal(found.get('own:Own'), 'yes & no');
    assert.equal(found.get('dc:creator')?.trim(), 'A & B <"> Oy');
  });
});
