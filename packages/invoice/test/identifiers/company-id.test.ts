import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { checkCompanyId } from '../../src/identifiers/index.js';

/** Numbers of well-known companies or the registers' own examples: country, text, vat, expected bid, kind, VAT number. */
const VALID: [string, string, boolean, string, string, string?][] = [
  ['FI', '0112038-9', false, '0112038-9', 'ORGNR'],
  ['FI', ' 112038-9 ', false, '0112038-9', 'ORGNR'],
  ['FI', 'FI01120389', true, '0112038-9', 'VAT', 'FI01120389'],
  ['FI', '01120389', true, '0112038-9', 'VAT', 'FI01120389'],
  ['SE', '556012-5790', false, '5560125790', 'ORGNR'],
  ['SE', '165560125790', false, '5560125790', 'ORGNR'],
  ['SE', 'SE556012579001', true, '5560125790', 'VAT', 'SE556012579001'],
  ['SE', '556012579001', true, '5560125790', 'VAT', 'SE556012579001'],
  ['SE', '5560125790', true, '5560125790', 'VAT', 'SE556012579001'],
  ['SE', '19811218-9876', false, '8112189876', 'SSN'],
  ['SE', '811278-9873', false, '8112789873', 'SSN'],
  ['NO', '923 609 016', false, '923609016', 'ORGNR'],
  ['NO', 'NO923609016MVA', true, '923609016', 'ORGNR', 'NO923609016MVA'],
  ['DK', '22756214', false, '22756214', 'CVR'],
  ['DK', 'DK 22 75 62 14', true, '22756214', 'CVR', 'DK22756214'],
  ['NL', '27255026', false, '27255026', 'KVK'],
  ['NL', 'NL004495445B01', true, 'NL004495445B01', 'VAT', 'NL004495445B01'],
  ['NL', '000099998B57', true, 'NL000099998B57', 'VAT', 'NL000099998B57'],
  ['EE', '10137025', false, '10137025', 'CC'],
  ['EE', 'EE100931558', true, 'EE100931558', 'VAT', 'EE100931558'],
  ['BE', '0403.170.701', false, '0403170701', 'EN'],
  ['BE', 'BE 403170701', true, '0403170701', 'EN', 'BE0403170701'],
  ['IT', 'IT00743110157', true, '00743110157', 'IVA', 'IT00743110157'],
  ['IT', '00743110157', false, '00743110157', 'CFI'],
  ['IT', 'rssmra85t10a562s', false, 'RSSMRA85T10A562S', 'CFI'],
  ['DE', '136695976', true, 'DE136695976', 'VAT', 'DE136695976'],
  ['LV', 'LV40003521600', true, 'LV40003521600', 'VAT', 'LV40003521600'],
  ['PL', 'PL 856-734-62-15', true, 'PL8567346215', 'VAT', 'PL8567346215'],
];

const INVALID: [string, string, boolean][] = [
  ['FI', '0112038-8', false],
  ['FI', '0000000-0', false],
  ['FI', '01120389X', false],
  ['SE', '556012-5791', false],
  ['SE', '5560125790001', false],
  ['SE', 'SE556012579000', true],
  ['SE', '811399-9872', false],
  ['NO', '923609017', false],
  ['NO', '92360901', false],
  ['DK', '22756215', false],
  ['DK', '02756214', false],
  ['NL', '2725502', false],
  ['NL', 'NL004495446B01', true],
  ['NL', 'NL004495445B00', true],
  ['NL', '27255026', true],
  ['EE', '10137026', false],
  ['EE', '20137025', false],
  ['EE', 'EE100931559', true],
  ['BE', '2403170701', false],
  ['BE', '0403170702', false],
  ['IT', 'IT00743110158', true],
  ['IT', 'RSSMRA85T10A562T', false],
  ['IT', 'RSSMRA85T10A562S', true],
  ['DE', 'DE136695975', true],
  ['DE', 'HRB 12345', false],
  ['LV', 'LV40003521601', true],
  ['PL', 'PL8567346216', true],
  ['US', '123456789', false],
  ['FI', '', false],
];

/** Numbers of companies that anybody can look up: Kone, Fortum, Ericsson, Spotify, Telenor, Novo Nordisk, Proximus, SAP, Enel … */
const KNOWN: readonly (readonly [country: string, vat: boolean, numbers: string])[] = [
  ['FI', false, '1927400-1 1041090-0 1463611-4 1852302-9 0108023-3 0109862-8 0116510-6 1039050-8 0128631-1 2858394-9'],
  ['SE', false, '556016-0680 556042-7220 556014-2720 502032-9081 202100-5448 556703-7485'],
  ['NO', false, '984851006 982463718 914778271 974761076 974760673 986228608 984661185'],
  ['DK', false, '24256790 61056416 61126228 10403782 54562519'],
  ['NL', true, 'NL805734958B01 NL820471616B01'],
  ['BE', false, '0417.497.106 0403.227.515 0202.239.951 0214.596.464 0400.378.485 0403.201.185'],
  ['DE', true, 'DE143454214 DE129274202 DE129273398 DE123475223 DE115235681 DE129274114 DE814584193'],
  ['EE', false, '10060701 10421629 10234957'],
  ['EE', true, 'EE100366327 EE100594102'],
  ['IT', true, '00905811006 00934061003 00159560366 07973780013 01114601006 00488410010 11991500015 00891030272'],
  ['IT', false, '00811720580 97103880585 00799960158 06363391001'],
];

describe('company identifiers', () => {
  for (const [country, vat, numbers] of KNOWN) {
    test(`${country}: known ${vat ? 'VAT' : 'company'} numbers are taken, and no other last digit is`, () => {
      for (const number of numbers.split(' ')) {
        assert.equal(checkCompanyId(country, number, { vat }).ok, true, number);
        const at = number.search(/\d(?=\D*$|B\d\d$)/);
        const others = [...'0123456789'].filter((digit) => digit !== number[at]);
        for (const digit of others) {
          const wrong = number.slice(0, at) + digit + number.slice(at + 1);
          assert.equal(checkCompanyId(country, wrong, { vat }).ok, false, wrong);
        }
      }
    });
  }

  for (const [country, text, vat, bid, kind, vatNumber] of VALID) {
    test(`${country} ${text} ${vat ? 'as VAT number' : 'as company number'} is ${bid}`, () => {
      const expected = vatNumber === undefined ? { ok: true, bid, kind } : { ok: true, bid, kind, vatNumber };
      assert.deepEqual(checkCompanyId(country, text, { vat }), expected);
    });
  }

  for (const [country, text, vat] of INVALID) {
    test(`${country} "${text}" ${vat ? 'as VAT number' : 'as company number'} is refused with a reason`, () => {
      const result = checkCompanyId(country, text, { vat });
      assert.equal(result.ok, false);
      assert.ok(!result.ok && result.reason.length > 10);
    });
  }

  test('a normalised bid is accepted again and stays the same', () => {
    for (const [country, , vat, bid] of VALID) {
      const again = checkCompanyId(country, bid, { vat });
      assert.equal(again.ok && again.bid, bid, `${country} ${bid}`);
    }
  });

  test('no text makes the check throw', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('FI', 'SE', 'NO', 'DK', 'NL', 'EE', 'BE', 'IT', 'DE', 'LV', 'PL'),
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9A-Z -]{6,18}$/)),
        fc.boolean(),
        (country, text, vat) => {
          checkCompanyId(country, text, { vat });
        },
      ),
    );
  });
});

/** Countries whose algorithm detects every change of a single digit, with the bodies whose last digits are checks. */
const DETECTING: [string, boolean, number, number, string][] = [
  ['FI', false, 8, 1, ''],
  ['NO', false, 9, 1, '9'],
  ['DK', false, 8, 1, '2'],
  ['BE', false, 10, 2, '0'],
  ['DE', true, 9, 1, '1'],
  ['EE', true, 9, 1, '1'],
  ['LV', true, 11, 1, '4'],
  ['PL', true, 10, 1, '5'],
  ['SE', false, 10, 1, '556'],
  ['IT', false, 11, 1, '01'],
];

describe('one wrong digit', () => {
  for (const [country, vat, length, checks, start] of DETECTING) {
    test(`${country}: exactly one check value or none fits a body, and any single changed digit is refused`, () => {
      const bodyLength = length - checks - start.length;
      fc.assert(
        fc.property(
          fc.stringMatching(new RegExp(`^\\d{${bodyLength}}$`)),
          fc.nat({ max: length - 1 }),
          fc.integer({ min: 1, max: 9 }),
          (rest, place, shift) => {
            const body = start + rest;
            const fitting: string[] = [];
            for (let check = 0; check < 10 ** checks; check++) {
              const number = body + String(check).padStart(checks, '0');
              if (checkCompanyId(country, number, { vat }).ok) fitting.push(number);
            }
            assert.ok(fitting.length <= 1, `${body} fits ${fitting}`);
            const number = fitting[0];
            if (number === undefined) return;
            const digit = (Number(number[place]) + shift) % 10;
            const changed = number.slice(0, place) + digit + number.slice(place + 1);
            assert.equal(checkCompanyId(country, changed, { vat }).ok, false, `${number} → ${changed}`);
          },
        ),
        { numRuns: 200 },
      );
    });
  }
});
