import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseXml } from '@autoinvoice/xml';
import fc from 'fast-check';
import { readUbl } from '../../src/formats/ubl21/read.js';
import { writeUbl } from '../../src/formats/ubl21/write.js';
import { complete, type FormatName, type Invoice, identify, readInvoice, writeInvoice } from '../../src/index.js';
import { Writing } from '../../src/mapping/context.js';
import { invoices, UBL_CARRIES } from '../support/arbitraries.js';
import { disturbed } from '../support/disturbed.js';
import { essence } from '../support/essence.js';
import { fixture, samples } from '../support/files.js';
import { faults, officialFaults } from '../support/judge.js';
import { sound, soundForNlcius, soundForPeppol, soundForXrechnung, withoutPercentages } from '../support/sound.js';
import { tampered } from '../support/tampered.js';
import { assertValidOrRefused } from '../support/verdict.js';

const UBL_FORMATS = [
  'EN16931UBL',
  'PEPPOLBIS30',
  'PEPPOLBIS30SB',
  'SIUBL20',
  'XRECHNUNG23UBL',
  'XRECHNUNG23EXTUBL',
  'XRECHNUNG30UBL',
  'XRECHNUNG30EXTUBL',
  'VISMAUBL30',
] as const;

const soundForGermany = (drawn: Invoice) => withoutPercentages(soundForXrechnung(drawn));

/** What puts a drawn invoice right for each format, so that it is never refused. */
type Sound = readonly [FormatName, (drawn: Invoice) => Invoice];
const SOUND: readonly [Sound, ...Sound[]] = [
  ['EN16931UBL', sound],
  ['PEPPOLBIS30', soundForPeppol],
  ['PEPPOLBIS30SB', (drawn) => ({ ...soundForPeppol(drawn), typeCode: drawn.kind === 'creditNote' ? '261' : '389' })],
  ['SIUBL20', soundForNlcius],
  ['XRECHNUNG23UBL', soundForGermany],
  ['XRECHNUNG23EXTUBL', soundForGermany],
  ['XRECHNUNG30UBL', soundForGermany],
  ['XRECHNUNG30EXTUBL', soundForGermany],
  ['VISMAUBL30', (drawn) => drawn],
];

describe('writing and reading UBL 2.1 again', () => {
  test('the table keeps every term of the model', () => {
    fc.assert(
      fc.property(invoices(UBL_CARRIES), (invoice) => {
        const bytes = writeUbl(invoice, 'EN16931UBL', new Writing(invoice.currency));
        assert.deepEqual(essence(readUbl(parseXml(bytes).root, 'EN16931UBL')), essence(invoice));
      }),
      { numRuns: 100 },
    );
  });

  for (const [format, put] of SOUND) {
    test(`${format}: a sound invoice is never refused, its document is valid, and nothing is lost`, async () => {
      await fc.assert(
        fc.asyncProperty(invoices(UBL_CARRIES), async (drawn) => {
          const invoice = put(drawn);
          const { bytes, losses } = writeInvoice(invoice, format);
          assert.deepEqual(losses, []);
          assert.deepEqual(essence(readInvoice(bytes).invoice), essence(complete(invoice)));
          assert.deepEqual(await faults(bytes), []);
          assert.deepEqual((await officialFaults(bytes)) ?? [], []);
        }),
        { numRuns: Number(process.env.UBL_SOUND ?? 25), endOnFailure: true },
      );
    });
  }

  test('an invoice with a few values changed gives a valid document or is refused', async () => {
    const cases = fc.tuple(invoices(UBL_CARRIES), fc.nat(SOUND.length - 1), fc.nat());
    await fc.assert(
      fc.asyncProperty(cases, async ([drawn, at, seed]) => {
        const [format, put] = SOUND[at] ?? SOUND[0];
        await assertValidOrRefused(disturbed(put(drawn), seed), format);
      }),
      { numRuns: Number(process.env.UBL_RUNS ?? 150), endOnFailure: true },
    );
  });
});

describe('documents that somebody tampered with', () => {
  const documents = [
    ...['bis3-invoice-fi.xml', 'bis3-creditnote-fi.xml', 'bis3-invoice-no.xml'].map(fixture),
    ...['peppol-billing', 'en16931-ubl', 'si-ubl-2.0', 'xrechnung-3.0'].flatMap(samples).map(({ bytes }) => bytes),
  ].map((bytes) => Buffer.from(bytes).toString('utf8'));

  test('what is kept of them makes no invalid document of the same format', async () => {
    let valid = 0;
    await fc.assert(
      fc.asyncProperty(fc.nat(documents.length - 1), fc.nat(), async (at, seed) => {
        const bytes = new Uint8Array(Buffer.from(tampered(documents[at] ?? '', seed)));
        const { format } = identify(bytes);
        const invoice = readable(bytes);
        if (!invoice || format === 'UNKNOWN' || !UBL_FORMATS.some((name) => name === format)) return;
        if (await assertValidOrRefused(invoice, format as FormatName)) valid += 1;
      }),
      { numRuns: Number(process.env.UBL_RUNS ?? 150), endOnFailure: true },
    );
    assert.ok(valid > 0);
  });
});

describe('samples of every format', () => {
  const all = [
    'en16931-cii',
    'en16931-ubl',
    'peppol-billing',
    'xrechnung-3.0',
    'si-ubl-2.0',
    'ehf-3.0',
    'finvoice-1.3',
    'finvoice-2.01',
    'finvoice-3.0',
    'oioubl-2.1',
    'svefaktura-1.0',
    'teapps-2.7.2',
    'fatturapa-1.2',
  ];
  for (const folder of all) {
    test(`${folder}: each becomes a valid document of each UBL format, or is refused with the reason`, async () => {
      for (const { name, bytes } of samples(folder)) {
        const invoice = readable(bytes);
        if (!invoice) continue;
        for (const format of UBL_FORMATS) await assertValidOrRefused(invoice, format, name);
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
