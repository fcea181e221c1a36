import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  BUSINESS_TERMS,
  FormatError,
  INVOICE_SHAPE,
  invoiceFromJson,
  invoiceToJson,
  jsonName,
  type ObjectShape,
  readInvoice,
  type Shape,
} from '../src/index.js';
import { invoices, UBL_CARRIES } from './support/arbitraries.js';
import { FIXTURES, fixture } from './support/files.js';

/** What it refuses, as `path: message`. */
function refused(json: unknown): string[] {
  try {
    invoiceFromJson(json);
  } catch (error) {
    if (error instanceof FormatError) return error.details.map(({ path, message }) => `${path}: ${message}`);
    throw error;
  }
  return [];
}

const least = { kind: 'INVOICE', number: '1' };

describe('the invoice as JSON', () => {
  test('any invoice comes back as it was, decimals with all their places', () => {
    fc.assert(
      fc.property(invoices(UBL_CARRIES), (invoice) => {
        const json = invoiceToJson(invoice);
        const text = JSON.stringify(json);
        const back = invoiceFromJson(JSON.parse(text));
        assert.deepEqual(invoiceToJson(back), json);
        assert.deepEqual(JSON.stringify(invoiceToJson(back)), text);
      }),
      { numRuns: 100 },
    );
  });

  test('documents of each format come back with every term', () => {
    for (const name of FIXTURES) {
      const json = invoiceToJson(readInvoice(fixture(name)).invoice);
      assert.deepEqual(invoiceToJson(invoiceFromJson(JSON.parse(JSON.stringify(json)))), json, name);
    }
  });

  test('every business term has a place', () => {
    const missing = [...BUSINESS_TERMS.keys()].filter((path) => {
      let shape: Shape | undefined = INVOICE_SHAPE;
      for (const step of path.split('.')) {
        if (shape?.kind === 'list') shape = shape.of;
        shape = (shape as ObjectShape | undefined)?.members?.[step]?.shape;
      }
      return shape === undefined;
    });
    assert.deepEqual(missing, []);
  });

  test('names are in snake case', () => {
    assert.equal(jsonName('purchaseOrderReference'), 'purchase_order_reference');
    assert.equal(jsonName('line1'), 'line1');
  });

  test('numbers may be texts or JSON numbers, and neither changes', () => {
    const line = (value: unknown) => ({ ...least, lines: [{ net_amount: value }] });
    const read = (value: unknown) => invoiceFromJson(line(value)).lines[0]?.netAmount;
    assert.deepEqual(read('12.50'), { units: 1250n, scale: 2 });
    assert.deepEqual(read(12.5), { units: 125n, scale: 1 });
    assert.deepEqual(read('99999999999999999999.99'), { units: 9999999999999999999999n, scale: 2 });
    assert.match(
      refused(line(JSON.parse('12345678901234567')))[0] ?? '',
      /^invoice\.lines\[0\]\.net_amount: BT-131 .*write it as text/,
    );
    assert.match(refused(line(1e-9))[0] ?? '', /write it as text/);
  });

  test('all problems are named at once, with path and business term', () => {
    const wrong = refused({
      kind: 'QUOTE',
      number: 7,
      issue_date: '2026-02-30',
      notes: 'none',
      buyer: { name: 'a\u0001b', adress: {} },
      lines: [{ quantity: { unit: 'C62' }, item: { name: 'x' }, price: { net: '1,50' } }],
      attachments: [{ reference: 'a', content: { mime_type: 'text/csv', file_name: 'a.csv', bytes: '*' } }],
    });
    const expected = [
      /^invoice\.kind: must be one of INVOICE, CREDIT_NOTE$/,
      /^invoice\.number: BT-1 Invoice number must be text$/,
      /^invoice\.issue_date: BT-2 .*day such as/,
      /^invoice\.notes: must be a list$/,
      /^invoice\.buyer\.name: BT-44 Buyer name has a character/,
      /^invoice\.buyer\.adress: is not known; Party has name, /,
      /^invoice\.attachments\[0\]\.content\.bytes: BT-125 .*base64$/,
      /^invoice\.lines\[0\]\.quantity\.value: BT-129 Invoiced quantity is missing$/,
      /^invoice\.lines\[0\]\.price\.net: BT-146 Item net price must be a decimal number/,
    ];
    assert.equal(wrong.length, expected.length, wrong.join('\n'));
    for (const pattern of expected)
      assert.ok(
        wrong.some((text) => pattern.test(text)),
        `${pattern}\n${wrong.join('\n')}`,
      );
  });

  test('what is no object is refused, absent and empty members are the same', () => {
    for (const value of [null, [], 'x', 1])
      assert.deepEqual(refused(value), ['invoice: must be an object with named members']);
    const sparse = invoiceFromJson({ ...least, notes: [], due_date: null, seller: { name: '' }, buyer_reference: '' });
    assert.deepEqual(sparse, invoiceFromJson(least));
    assert.deepEqual(invoiceToJson(sparse), least);
  });
});
