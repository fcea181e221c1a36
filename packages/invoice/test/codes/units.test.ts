import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isUnitCode, UNIT_CODES } from '../../src/codes/unit-codes.js';
import { UNIT_WORDS } from '../../src/codes/unit-words.js';
import { exactUnitText, unitCode, unitText } from '../../src/codes/units.js';
import { decimal, readInvoice, writeInvoice } from '../../src/index.js';
import { fixture } from '../support/files.js';
import { faults } from '../support/judge.js';

describe('units', () => {
  test('every unit with words is a code of the list and has a word in all seven languages', () => {
    for (const [code, text] of UNIT_WORDS) {
      assert.ok(isUnitCode(code), code);
      assert.equal(text.split(' | ')[0]?.split(' ').length, 7, `${code}: ${text}`);
    }
  });

  test('every code of the list is one that the rules of EN 16931 take', async () => {
    const { invoice } = readInvoice(fixture('bis3-invoice-fi.xml'));
    const [line] = invoice.lines;
    assert.ok(line);
    const { price, quantity, allowances: _allowances, charges: _charges, ...rest } = line;
    const base = { ...rest, price: { net: decimal(1) }, netAmount: decimal(100, 2), allowances: [], charges: [] };
    const lines = [...UNIT_CODES].map((unit, at) => ({
      ...base,
      id: String(at + 1),
      quantity: { value: decimal(1), unit },
    }));
    assert.ok(lines.length > 1500 && price.net && quantity);
    const { taxCurrency: _currency, ...plain } = invoice;
    const document = { ...plain, lines, allowances: [], charges: [], vatBreakdown: [], totals: {}, extensions: {} };
    assert.deepEqual(await faults(writeInvoice(document, 'EN16931UBL', { losses: false }).bytes), []);
  });

  test('codes of both recommendations are known, others are not', () => {
    for (const code of ['C62', 'HUR', 'XPK', 'KWH', '3B', 'X43', 'E34']) assert.ok(isUnitCode(code), code);
    for (const code of ['KPL', 'PCE', 'PK', 'c62', '']) assert.ok(!isUnitCode(code), code);
  });

  for (const [language, text, code] of [
    ['FI', 'kpl', 'C62'],
    ['SE', 'st', 'C62'],
    ['NO', 'STK', 'C62'],
    ['IT', 'pz.', 'C62'],
    ['IT', 'N.', 'C62'],
    ['FI', 't', 'HUR'],
    ['EN', 't', 'TNE'],
    ['SE', 'tim', 'HUR'],
    ['IT', 'ore', 'HUR'],
    ['FI', 'm2', 'MTK'],
    ['FI', 'pvä', 'DAY'],
    ['SE', 'låda', 'XBX'],
    ['FI', 'KWH', 'KWH'],
    ['FI', 'XRO', 'XRO'],
    // A code of Recommendation 21 without the X that Recommendation 20 has before it.
    ['FI', 'PA', 'XPA'],
  ] as const) {
    test(`${text} in ${language} is ${code}`, () => assert.equal(unitCode(text, language), code));
  }

  for (const text of ['hirveetä', '', ' . ']) {
    test(`"${text}" is no unit`, () => assert.equal(unitCode(text, 'FI'), undefined));
  }

  test('words are those of the language, and a code without words stands as it is', () => {
    assert.deepEqual(
      (['FI', 'SE', 'NO', 'DK', 'NL', 'EN', 'IT'] as const).map((language) => unitText('DAY', language)),
      ['pv', 'dag', 'dag', 'dag', 'dag', 'days', 'giorni'],
    );
    assert.equal(unitText('X43', 'FI'), 'X43');
    assert.equal(unitText('LS', 'EN'), 'lump sum');
  });

  test('a word is written only where it leads back to its code', () => {
    assert.equal(exactUnitText('C62', 'IT'), 'pz');
    assert.equal(exactUnitText('XPP', 'IT'), 'XPP');
    for (const [code] of UNIT_WORDS) assert.equal(unitCode(exactUnitText(code, 'IT'), 'IT'), code);
  });
});
