import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  add,
  BUSINESS_TERMS,
  compare,
  complete,
  type Decimal,
  decimal,
  divide,
  emptyInvoice,
  emptyLine,
  formatDecimal,
  lineNetAmount,
  multiply,
  parseDecimal,
  percentOf,
  readInvoice,
  round,
  subtract,
  summarize,
  termOf,
  trim,
  tryParseDecimal,
} from '../src/index.js';
import { assertArithmetic } from './support/arithmetic.js';
import { fixture } from './support/files.js';

const print = (value: Decimal | undefined) => value && formatDecimal(value);
const decimals = fc
  .record({ units: fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), scale: fc.integer({ min: 0, max: 8 }) })
  .map(({ units, scale }) => decimal(units, scale));

describe('decimals', () => {
  test('text and value are each other, with the decimals as written', () => {
    fc.assert(fc.property(decimals, (value) => assert.deepEqual(parseDecimal(formatDecimal(value)), value)));
    for (const [text, again] of [
      ['007.50', '7.50'],
      ['-.5', '-0.5'],
      ['+3.', '3'],
      ['-0.00', '0.00'],
    ] as const) {
      assert.equal(print(parseDecimal(text)), again);
    }
  });

  test('what is no decimal number is refused', () => {
    for (const text of ['', '.', '-', '1e3', '1,5', '1 000', '0x1', '١', '1.2.3', 'NaN', '9'.repeat(61)]) {
      assert.equal(tryParseDecimal(text), undefined, text);
    }
  });

  test('0.1 and 0.2 are 0.3', () => {
    assert.equal(print(add(parseDecimal('0.1'), parseDecimal('0.2'))), '0.3');
  });

  test('halves are rounded away from zero', () => {
    const cases = [
      ['2.345', '2.35'],
      ['-2.345', '-2.35'],
      ['2.3449', '2.34'],
      ['0.005', '0.01'],
      ['-0.004', '0.00'],
    ] as const;
    for (const [value, expected] of cases) assert.equal(print(round(parseDecimal(value), 2)), expected);
    assert.equal(print(divide(decimal(1), decimal(-8), 2)), '-0.13');
    assert.equal(print(divide(parseDecimal('98.50'), decimal(10), 4)), '9.8500');
    assert.equal(print(percentOf(parseDecimal('1705.50'), parseDecimal('25.5'))), '434.90');
    assert.throws(() => divide(decimal(1), decimal(0, 3), 2), RangeError);
  });

  test('laws of arithmetic', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        assert.equal(compare(subtract(add(a, b), b), a), 0);
        assert.equal(compare(multiply(a, b), multiply(b, a)), 0);
        assert.equal(compare(trim(a), a), 0);
        const rounded = round(a, 2);
        const off = subtract(a, rounded);
        assert.ok(compare(multiply(off, off), decimal(25, 6)) <= 0, 'off by half a cent at most');
      }),
    );
  });
});

describe('business terms', () => {
  test('the model has a place for every term of EN 16931', () => {
    const numbers = [...BUSINESS_TERMS.values()].map(({ term }) => Number(term.slice(3))).sort((a, b) => a - b);
    // BT-4 is not defined by the standard.
    const expected = Array.from({ length: 165 }, (_, at) => at + 1).filter((number) => number !== 4);
    assert.deepEqual(numbers, expected);
  });

  test('paths of losses give their terms', () => {
    assert.equal(termOf('lines[2].item.standardIdentifier.scheme'), 'BT-157');
    assert.equal(termOf('seller.identifiers[0].value'), 'BT-29');
    assert.equal(termOf('informationRows[0].name'), undefined);
  });
});

describe('complete', () => {
  test('an invoice of lines alone gets totals that add up', () => {
    const line = (price: string, quantity: string, rate: string) => ({
      ...emptyLine(),
      price: { net: parseDecimal(price) },
      quantity: { value: parseDecimal(quantity) },
      vat: { code: '', rate: parseDecimal(rate) },
    });
    const lines = [line('0.333', '3', '25.5'), line('19.99', '7', '13.5'), line('5', '1', '0')];
    const whole = complete({ ...emptyInvoice(), currency: 'EUR', lines });
    assertArithmetic(whole);
    assert.deepEqual(
      whole.lines.map(({ id, netAmount, vat, quantity }) => [id, print(netAmount), vat?.code, quantity?.unit]),
      [
        ['1', '1.00', 'S', 'C62'],
        ['2', '139.93', 'S', 'C62'],
        ['3', '5.00', 'Z', 'C62'],
      ],
    );
    assert.equal(print(whole.totals.payable), '165.08');
  });

  test('what the invoice says is never changed', () => {
    const { invoice } = readInvoice(fixture('bis3-invoice-fi.xml'));
    assert.deepEqual(complete(invoice), invoice);
  });

  test('a line amount follows from price, base quantity, allowances and charges', () => {
    const { invoice } = readInvoice(fixture('bis3-invoice-fi.xml'));
    for (const line of invoice.lines) assert.equal(print(lineNetAmount(line)), print(line.netAmount));
  });
});

describe('summarize', () => {
  test('a Peppol invoice', () => {
    const summary = summarize(readInvoice(fixture('bis3-invoice-fi.xml')).invoice);
    assert.deepEqual(
      { ...summary, sum: print(summary.sum), sumTax: print(summary.sumTax), payable: print(summary.payable) },
      {
        kind: 'invoice',
        typeCode: '380',
        number: '2026-0917',
        date: '2026-09-17',
        dueDate: '2026-10-01',
        currency: 'EUR',
        sum: '2524.56',
        sumTax: '450.86',
        payable: '2024.56',
        sender: {
          eia: '0216:003739871209',
          bid: '3987120-9',
          name: 'Havukoski Tekniikka Oy',
          country: 'FI',
          email: 'laskutus@havukoski.example',
        },
        recipient: {
          eia: '0216:003739914504',
          bid: '3991450-4',
          name: 'Rantakylä Rakennus Oy',
          country: 'FI',
          operator: null,
          email: 'eero.lahtinen@rantakyla.example',
          postal: { lines: ['Myllärinkatu 3'], city: 'Jyväskylä', postCode: '40100', country: 'FI' },
        },
        reference: '20260917007',
      },
    );
  });

  test('a consumer invoice: the frame names the account and the operator, the recipient the e-mail', () => {
    const { recipient } = summarize(readInvoice(fixture('finvoice30-soap.xml')).invoice);
    assert.deepEqual(recipient, {
      eia: 'FI4452994020198769',
      bid: null,
      name: 'Elli Kärkkäinen',
      country: 'FI',
      operator: 'OKOYFIHH',
      email: 'elli.karkkainen@posti.example',
      postal: { lines: ['Mäntytie 8 A 4'], city: 'OULU', postCode: '90570', country: 'FI' },
    });
  });

  test('credit notes of both formats have positive sums', () => {
    for (const [name, sum] of [
      ['bis3-creditnote-fi.xml', '451.80'],
      ['finvoice30-creditnote.xml', '214.37'],
    ] as const) {
      const summary = summarize(readInvoice(fixture(name)).invoice);
      assert.deepEqual([summary.kind, print(summary.sum)], ['creditNote', sum]);
    }
  });
});
