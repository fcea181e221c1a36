import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseXml } from '@autoinvoice/xml';
import fc from 'fast-check';
import { readCii } from '../../src/formats/cii16b/read.js';
import { writeCii } from '../../src/formats/cii16b/write.js';
import { convert, type FormatName, type Invoice, identify, readInvoice, writeInvoice } from '../../src/index.js';
import { Writing } from '../../src/mapping/context.js';
import { invoices, UBL_CARRIES } from '../support/arbitraries.js';
import { disturbed } from '../support/disturbed.js';
import { essence } from '../support/essence.js';
import { fixture, samples } from '../support/files.js';
import { faults, officialFaults } from '../support/judge.js';
import { sound, soundForXrechnung } from '../support/sound.js';
import { assertValidOrRefused } from '../support/verdict.js';

const CII_FORMATS = [
  'EN16931CII',
  'XRECHNUNG23CII',
  'XRECHNUNG23EXTCII',
  'XRECHNUNG30CII',
  'XRECHNUNG30EXTCII',
] as const;
/** CII puts identifiers with a scheme behind those without, and has room for one preceding invoice. */
function asCiiHolds(invoice: Invoice): Invoice {
  const sorted = {
    ...invoice.seller,
    identifiers: [...invoice.seller.identifiers].sort((a, b) => Number(!!a.scheme) - Number(!!b.scheme)),
  };
  return { ...invoice, seller: sorted, precedingInvoices: invoice.precedingInvoices.slice(0, 1) };
}

describe('writing and reading again', () => {
  test('the table keeps every term of the model', () => {
    fc.assert(
      fc.property(invoices(UBL_CARRIES), (drawn) => {
        const invoice = asCiiHolds(drawn);
        const bytes = writeCii(invoice, 'EN16931CII', new Writing(invoice.currency));
        assert.deepEqual(essence(readCii(parseXml(bytes).root, 'EN16931CII')), essence(invoice));
      }),
      { numRuns: 150 },
    );
  });

  test('whatever the invoice, each format gives a valid document or names the reason', async () => {
    await fc.assert(
      fc.asyncProperty(invoices(UBL_CARRIES), fc.constantFrom(...CII_FORMATS), async (invoice, format) => {
        await assertValidOrRefused(invoice, format);
      }),
      { numRuns: 30 },
    );
  });

  test('a sound invoice is never refused, its document is valid, and nothing is lost', async () => {
    await fc.assert(
      fc.asyncProperty(invoices(UBL_CARRIES), async (drawn) => {
        const invoice = { ...sound(drawn), precedingInvoices: drawn.precedingInvoices.slice(0, 1) };
        assert.ok(await assertValidOrRefused(invoice, 'EN16931CII'));
        assert.deepEqual(writeInvoice(invoice, 'EN16931CII').losses, []);
      }),
      { numRuns: 40 },
    );
  });

  test('nor is one that has what XRechnung demands', async () => {
    await fc.assert(
      fc.asyncProperty(invoices(UBL_CARRIES), fc.constantFrom(...CII_FORMATS), async (drawn, format) => {
        const invoice = soundForXrechnung(drawn);
        const { vat, vatInTaxCurrency } = invoice.totals;
        fc.pre(!vatInTaxCurrency || !vat || vat.units >= 0n);
        assert.ok(await assertValidOrRefused(invoice, format));
      }),
      { numRuns: 40 },
    );
  });

  test('a sound invoice with a few values changed gives a valid document or is refused', async () => {
    await fc.assert(
      fc.asyncProperty(
        invoices(UBL_CARRIES),
        fc.constantFrom(...CII_FORMATS),
        fc.nat(),
        async (drawn, format, seed) => {
          await assertValidOrRefused(disturbed(soundForXrechnung(drawn), seed), format);
        },
      ),
      { numRuns: 40 },
    );
  });

  for (const name of ['bis3-invoice-fi.xml', 'bis3-invoice-no.xml', 'bis3-creditnote-fi.xml'] as const) {
    test(`${name} loses nothing on the way to CII and back`, () => {
      const there = convert(fixture(name), 'EN16931CII');
      assert.deepEqual(there.losses, []);
      const back = convert(there.bytes, 'PEPPOLBIS30');
      assert.deepEqual(back.losses, []);
      assert.deepEqual(essence(readInvoice(back.bytes).invoice), essence(readInvoice(fixture(name)).invoice));
    });
  }

  for (const { name, bytes } of [...samples('en16931-cii'), ...samples('xrechnung-3.0')]) {
    if (identify(bytes).format === 'UNKNOWN' || !identify(bytes).format.endsWith('CII')) continue;
    test(`${name} comes back with every business term, and valid`, async () => {
      const { format, invoice } = readInvoice(bytes);
      const written = writeInvoice(invoice, format);
      assert.deepEqual(written.losses, []);
      assert.deepEqual((await officialFaults(written.bytes)) ?? [], []);
    });
  }
});

describe('samples of EN 16931 in the other syntax', () => {
  for (const folder of ['en16931-ubl', 'en16931-cii', 'peppol-billing']) {
    test(`${folder}: no business term is lost on the way there and back`, async () => {
      for (const { name, bytes } of samples(folder)) {
        const { invoice, format } = readInvoice(bytes);
        const [there, back] = format.endsWith('CII')
          ? (['EN16931UBL', 'EN16931CII'] as const)
          : (['EN16931CII', 'EN16931UBL'] as const);
        const other = writeInvoice(invoice, there);
        const again = writeInvoice(readInvoice(other.bytes).invoice, back);
        const lost = [...other.losses, ...again.losses].filter(({ term }) => term !== undefined);
        assert.deepEqual(lost, [], name);
        assert.deepEqual(await faults(again.bytes), [], name);
      }
    });
  }
});

describe('samples of every format', () => {
  const all = [
    'en16931-cii',
    'en16931-ubl',
    'peppol-billing',
    'xrechnung-3.0',
    'si-ubl-2.0',
    'ehf-3.0',
    'oioubl-2.1',
    'finvoice-1.3',
    'finvoice-2.01',
    'finvoice-3.0',
    'teapps-2.7.2',
    'svefaktura-1.0',
    'fatturapa-1.2',
  ];
  for (const folder of all) {
    test(`${folder}: each becomes a valid document of each CII format, or is refused with the reason`, async () => {
      for (const { name, bytes } of samples(folder)) {
        const invoice = readable(bytes);
        if (!invoice) continue;
        for (const format of CII_FORMATS) await assertValidOrRefused(invoice, format, name);
      }
    });
  }
});

function readable(bytes: Uint8Array): Invoice | undefined {
  const format = identify(bytes).format;
  try {
    return format === 'UNKNOWN' ? undefined : readInvoice(bytes, { format: format as FormatName }).invoice;
  } catch {
    // No reader for the format, or a document that says what cannot be read: other tests' matter.
    return undefined;
  }
}
