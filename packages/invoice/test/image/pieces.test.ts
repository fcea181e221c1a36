import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { unitText } from '../../src/codes/units.js';
import { formatterFor } from '../../src/image/format.js';
import { addressLines } from '../../src/image/parties.js';
import { code128c, qrCode } from '../../src/image/symbols.js';
import { wrapText } from '../../src/image/wrap.js';
import { parseDecimal as d } from '../../src/index.js';

describe('numbers and dates', () => {
  test('negative amounts have a minus sign before the currency sign, thousands are grouped', () => {
    const value = d('-1234567.5');
    assert.equal(formatterFor('EN').money(value, 'EUR'), '−€1,234,567.50');
    assert.equal(formatterFor('EN').money(value, 'SEK'), 'SEK\u00a0−1,234,567.50');
    assert.equal(formatterFor('FI').money(value, 'EUR'), '−1\u00a0234\u00a0567,50\u00a0€');
    assert.equal(formatterFor('DK').money(value, 'DKK'), '−1.234.567,50\u00a0DKK');
  });
  test('amounts have two decimals, prices as many as they need, quantities none too many', () => {
    const format = formatterFor('EN');
    assert.equal(format.amount(d('2.005')), '2.01');
    assert.equal(format.price(d('0.12340')), '0.1234');
    assert.equal(format.price(d('7')), '7.00');
    assert.equal(format.quantity(d('3.500')), '3.5');
    assert.equal(format.percent(d('25.50')), '25.5%');
  });
  test('a text that is no date prints as it stands', () => {
    assert.equal(formatterFor('FI').date('heti'), 'heti');
    assert.equal(formatterFor('EN').date('2026-12-01'), '1 Dec 2026');
  });
});

test('units have names in the language; an unknown code stands as it is', () => {
  assert.equal(unitText('C62', 'FI'), 'kpl');
  assert.equal(unitText('HUR', 'SE'), 'tim');
  assert.equal(unitText('säkki', 'EN'), 'säkki');
});

test('the country stands in an address only when it is another', () => {
  const address = { line1: 'Katu 1', postCode: '00100', city: 'Helsinki', country: 'FI' };
  assert.deepEqual(addressLines(address, 'FI'), ['Katu 1', '00100 Helsinki']);
  assert.deepEqual(addressLines(address, 'SE'), ['Katu 1', '00100 Helsinki', 'FINLAND']);
});

describe('line breaking', () => {
  const byLength = (text: string) => text.length;
  test('breaks at spaces and after letter hyphens, keeps number ranges whole', () => {
    assert.deepEqual(wrapText('aaa bbb ccc', 7, byLength), ['aaa bbb', 'ccc']);
    assert.deepEqual(wrapText('lasku-osoite', 8, byLength), ['lasku-', 'osoite']);
    assert.deepEqual(wrapText('klo 8-16', 6, byLength), ['klo', '8-16']);
    assert.deepEqual(wrapText('', 6, byLength), ['']);
  });
  test('a word of 20,000 characters costs work in proportion to its length', () => {
    let measured = 0;
    const lines = wrapText('W'.repeat(20_000), 100, (part) => {
      measured += part.length;
      return part.length;
    });
    assert.equal(lines.length, 200);
    assert.ok(measured < 20 * 20_000, `${measured} characters measured`);
  });
  test('characters without width do not make a line without end', () => {
    const lines = wrapText('\u0301'.repeat(5000), 100, () => 0);
    assert.ok(lines.every((line) => line.length <= 1000));
    assert.equal(lines.join('').length, 5000);
  });
  test('no line is too wide and no character but a space is lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 4, max: 40 }), (text, width) => {
        const lines = wrapText(text, width, byLength);
        const bare = (t: string) => t.replace(/\s/g, '');
        assert.equal(bare(lines.join('')), bare(text));
        for (const line of lines) assert.ok(line.length <= width);
      }),
    );
  });
});

describe('symbols', () => {
  test('54 digits make 332 modules, the width that the Finnish guide counts on', () => {
    assert.equal(code128c('4'.repeat(54)).modules, 332);
  });
  test('an odd number of digits or a letter is refused', () => {
    assert.throws(() => code128c('123'), RangeError);
    assert.throws(() => code128c('12a4'), RangeError);
  });
  test('a QR code is square and has its three finder patterns', () => {
    const { size, dark } = qrCode('BCD');
    assert.equal(dark.length, size * size);
    for (const corner of [0, size - 7, size * (size - 7)]) {
      assert.ok([0, 1, 2, 3, 4, 5, 6].every((i) => dark[corner + i]));
    }
  });
});
