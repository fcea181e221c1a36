import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  FormatError,
  type Invoice,
  identify,
  readInvoice,
  summarize,
  WRITTEN_FORMATS,
  writeInvoice,
} from '../../src/index.js';
import { FIXTURES, fixture } from '../support/files.js';

/** National formats beside those that every test goes through. */
const NATIONAL = [
  'oioubl21-invoice.xml',
  'oioubl202-creditnote.xml',
  'svefaktura10-invoice.xml',
  'svefaktura10-framed.xml',
] as const;

const VALUES = ['', '-', '--', '0', '-1', '99999999999999999999,99', '1.2.3', '2026-13-40', 'INV99', 'NaN', ' ', '漢'];

/** Texts between tags, by position: what a careless or hostile sender gets wrong. */
function damaged(
  document: string,
  choices: readonly (readonly [at: number, value: string, remove: boolean])[],
): string {
  let text = document;
  for (const [at, value, remove] of choices) {
    const leaves = [...text.matchAll(/<([\w:-]+)([^<>]*)>([^<>]*)<\/\1>/g)];
    const leaf = leaves[at % Math.max(1, leaves.length)];
    if (!leaf) continue;
    const written = remove ? '' : `<${leaf[1]}${leaf[2]}>${value}</${leaf[1]}>`;
    text = text.slice(0, leaf.index) + written + text.slice(leaf.index + leaf[0].length);
  }
  return text;
}

/** Every format either takes what was read or says why it cannot. */
function writeOrRefuse(invoice: Invoice): void {
  for (const format of WRITTEN_FORMATS) {
    try {
      writeInvoice(invoice, format);
    } catch (error) {
      assert.ok(error instanceof FormatError && error.code === 'not_representable', String(error));
      assert.notEqual(error.details.length, 0);
    }
  }
}

function readOrRefuse(bytes: Uint8Array): Invoice | undefined {
  try {
    return readInvoice(bytes).invoice;
  } catch (error) {
    assert.ok(error instanceof FormatError, String(error));
    return undefined;
  }
}

const change = fc.tuple(fc.nat(400), fc.constantFrom(...VALUES), fc.boolean());

describe('damaged documents', () => {
  for (const name of [...FIXTURES, ...NATIONAL]) {
    test(`${name} with values missing or wrong is read or refused, never a crash`, () => {
      const document = Buffer.from(fixture(name)).toString('latin1');
      const outcomes = { read: 0, refused: 0 };
      fc.assert(
        fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (choices) => {
          const bytes = new Uint8Array(Buffer.from(damaged(document, choices), 'latin1'));
          identify(bytes);
          const invoice = readOrRefuse(bytes);
          outcomes[invoice ? 'read' : 'refused'] += 1;
          if (!invoice) return;
          summarize(invoice);
          writeOrRefuse(invoice);
        }),
        { numRuns: 80 },
      );
      assert.ok(outcomes.read > 0 && outcomes.refused > 0, JSON.stringify(outcomes));
    });
  }

  test('a file cut anywhere is refused', () => {
    const whole = fixture('finvoice30-invoice.xml');
    for (let end = 0; end < whole.length - 20; end += 97) {
      assert.throws(() => readInvoice(whole.slice(0, end)), FormatError);
    }
  });
});
