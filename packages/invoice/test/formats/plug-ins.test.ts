import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  emptyInvoice,
  type FormatName,
  identify,
  type PlugIn,
  readInvoice,
  registerFormat,
  SUPPORTED_FORMATS,
  WRITTEN_FORMATS,
  writeInvoice,
} from '../../src/index.js';
import { fixture } from '../support/files.js';
import { refusal } from '../support/refusal.js';

const bytes = (document: string) => new Uint8Array(Buffer.from(document, 'utf8'));

describe('formats without a public specification', () => {
  const { invoice } = readInvoice(fixture('bis3-invoice-fi.xml'));
  for (const format of ['VISMAXML53', 'VISMAXML60', 'SEDI', 'E2B', 'LIINOS'] as const) {
    test(`${format}: naming it says so, to read and to write`, () => {
      for (const { code, message } of [
        refusal(() => readInvoice(bytes('<Invoice/>'), { format })),
        refusal(() => writeInvoice(invoice, format)),
      ]) {
        assert.equal(code, 'format_not_supported');
        assert.match(message, new RegExp(`${format} has no public specification`));
        assert.match(message, /PEPPOLBIS30.*FINVOICE30/);
      }
      assert.ok(!SUPPORTED_FORMATS.includes(format) && !WRITTEN_FORMATS.includes(format));
    });
  }
});

describe('registerFormat', () => {
  const document = bytes('<Faktura nummer="17"/>');
  /** One that reads and writes the number of an invoice alone. */
  const plugIn: PlugIn = {
    name: 'VISMAXML60',
    detect: ({ root }) => root === 'Faktura',
    read: ({ main }) => ({ ...emptyInvoice(), number: main.attribute('nummer') ?? '' }),
    write: ({ number }) => ({
      bytes: bytes(`<Faktura nummer="${number}"/>`),
      mediaType: 'application/xml',
      encoding: 'UTF-8',
    }),
  };

  test('a format of a host application is recognised, read, written and listed, until it is taken out', () => {
    const remove = registerFormat(plugIn);
    try {
      assert.equal(identify(document).format, 'VISMAXML60');
      const { invoice, format } = readInvoice(document);
      assert.deepEqual([format, invoice.number], ['VISMAXML60', '17']);
      assert.deepEqual(Buffer.from(writeInvoice(invoice, 'VISMAXML60').bytes), Buffer.from(document));
      assert.ok(SUPPORTED_FORMATS.includes('VISMAXML60') && WRITTEN_FORMATS.includes('VISMAXML60'));
    } finally {
      remove();
    }
    assert.equal(identify(document).format, 'UNKNOWN');
    assert.equal(refusal(() => readInvoice(document, { format: 'VISMAXML60' })).code, 'format_not_supported');
    assert.ok(!SUPPORTED_FORMATS.includes('VISMAXML60') && !WRITTEN_FORMATS.includes('VISMAXML60'));
  });

  test('a format with a reader of its own cannot be replaced, nor one be added twice', () => {
    assert.throws(() => registerFormat({ ...plugIn, name: 'FINVOICE30' }), RangeError);
    const remove = registerFormat(plugIn);
    try {
      assert.throws(() => registerFormat(plugIn), RangeError);
    } finally {
      remove();
    }
  });

  test('documents of our formats stay with them, whatever a format of a host application claims', () => {
    const remove = registerFormat({ ...plugIn, detect: () => true });
    try {
      const { format } = identify(fixture('bis3-invoice-fi.xml'));
      assert.equal<FormatName | 'UNKNOWN'>(format as FormatName, 'PEPPOLBIS30');
    } finally {
      remove();
    }
  });
});
