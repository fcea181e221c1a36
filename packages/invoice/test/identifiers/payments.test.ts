import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  epcQrPayload,
  finnishReferenceInRf,
  finnishToRf,
  finnishVirtualBarcode,
  formatFinnishReference,
  formatIban,
  formatRfReference,
  isBic,
  isFinnishReference,
  isIban,
  isKid,
  isOcr,
  isRfReference,
  makeFinnishReference,
  makeKid,
  makeOcr,
  makeRfReference,
  normaliseBankgiro,
  normaliseFinnishReference,
  normaliseKid,
  normaliseOcr,
  normalisePlusgiro,
  normaliseRfReference,
  parseFinnishVirtualBarcode,
} from '../../src/identifiers/index.js';

const digits = (min: number, max: number) => fc.stringMatching(new RegExp(`^[1-9]\\d{${min - 1},${max - 1}}$`));

/** Every string that differs from the text in exactly one digit. */
function oneDigitOff(text: string): string[] {
  return Array.from(text).flatMap((c, i) =>
    /\d/.test(c)
      ? Array.from('0123456789')
          .filter((d) => d !== c)
          .map((d) => text.slice(0, i) + d + text.slice(i + 1))
      : [],
  );
}

describe('Finnish references', () => {
  test('the published example 1232 is valid, with spaces and leading zeros too', () => {
    assert.equal(makeFinnishReference('123'), '1232');
    assert.equal(normaliseFinnishReference('0000 1232'), '1232');
    assert.equal(isFinnishReference('1233'), false);
    assert.equal(isFinnishReference('12'), false);
    assert.equal(formatFinnishReference('868516259619897'), '86851 62596 19897');
  });
  test('a made reference is valid and no other digit fits in any place', () => {
    fc.assert(
      fc.property(digits(3, 19), (body) => {
        const reference = makeFinnishReference(body);
        assert.ok(isFinnishReference(reference));
        for (const wrong of oneDigitOff(reference)) {
          // A first digit turned to 0 shortens the number to one that the weights judge alike: still detected.
          assert.equal(isFinnishReference(wrong), false, `${reference} → ${wrong}`);
        }
      }),
      { numRuns: 50 },
    );
  });
  test('a body with leading zeros or of wrong length is an error', () => {
    for (const body of ['012', '12', '1'.repeat(20), 'abc'])
      assert.throws(() => makeFinnishReference(body), RangeError);
  });
});

describe('RF references', () => {
  test('RF18 5390 0754 7034 is valid, RF19 is not', () => {
    assert.equal(normaliseRfReference('rf18 5390 0754 7034'), 'RF18539007547034');
    assert.equal(isRfReference('RF19539007547034'), false);
    assert.equal(formatRfReference('RF18539007547034'), 'RF18 5390 0754 7034');
  });
  test('a made reference is valid, any changed digit is not', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z]{1,21}$/), (body) => {
        const rf = makeRfReference(body);
        assert.ok(isRfReference(rf), rf);
        for (const wrong of oneDigitOff(rf)) assert.equal(isRfReference(wrong), false, `${rf} → ${wrong}`);
      }),
      { numRuns: 50 },
    );
  });
  test('a Finnish reference goes to RF and back', () => {
    assert.equal(finnishToRf('559582243294671'), 'RF06559582243294671');
    assert.equal(finnishReferenceInRf('RF06559582243294671'), '559582243294671');
    assert.equal(finnishToRf('hello'), undefined);
  });
});

describe('accounts', () => {
  test('IBANs of several countries are valid, a wrong digit or length is not', () => {
    for (const iban of [
      'FI21 1234 5600 0007 85',
      'NO93 8601 1117 947',
      'SE45 5000 0000 0583 9825 7466',
      'DK50 0040 0440 1162 43',
      'NL91 ABNA 0417 1643 00',
      'EE38 2200 2210 2014 5685',
      'BE68 5390 0754 7034',
      'DE89 3704 0044 0532 0130 00',
      'IT60 X054 2811 1010 0000 0123 456',
      'GB82 WEST 1234 5698 7654 32',
    ]) {
      assert.ok(isIban(iban), iban);
      for (const wrong of oneDigitOff(iban)) assert.equal(isIban(wrong), false, wrong);
      assert.equal(isIban(`${iban}0`), false);
    }
    assert.equal(isIban('XX211234560000078 5'), false);
    assert.equal(formatIban('FI2112345600000785'), 'FI21 1234 5600 0007 85');
  });
  test('a BIC has eight or eleven characters', () => {
    for (const bic of ['NDEAFIHH', 'DABAFIHHXXX']) assert.ok(isBic(bic));
    for (const bic of ['NDEAFIH', 'NDEA12HH', 'DABAFIHHXX', 'ndeafihh']) assert.equal(isBic(bic), false, bic);
  });
  test('bankgiro and plusgiro numbers are checked and printed their way', () => {
    assert.equal(normaliseBankgiro('9008004'), '900-8004');
    assert.equal(normaliseBankgiro('5050-1055'), '5050-1055');
    assert.equal(normaliseBankgiro('5050-1056'), undefined);
    assert.equal(normalisePlusgiro('9008004'), '90 08 00-4');
    assert.equal(normalisePlusgiro('9008005'), undefined);
  });
});

describe('KID and OCR', () => {
  test('published examples hold', () => {
    assert.equal(makeKid('2345678'), '23456783');
    assert.equal(makeKid('2345678', 'MOD11'), '23456788');
    assert.equal(normaliseKid('23456783', 'MOD11'), undefined);
    assert.equal(isKid('23456784'), false);
  });
  test('modulus 11 without a digit ends in a hyphen', () => {
    let found = '';
    for (let n = 1; found === ''; n++)
      if (makeKid(String(n), 'MOD11').endsWith('-')) found = makeKid(String(n), 'MOD11');
    assert.equal(normaliseKid(found, 'MOD11'), found);
    assert.equal(normaliseKid(found, 'MOD10'), undefined);
  });
  test('made KIDs and OCRs are valid; one changed digit is not (same algorithm)', () => {
    fc.assert(
      fc.property(digits(1, 23), fc.constantFrom('MOD10' as const, 'MOD11' as const), (body, algorithm) => {
        const kid = makeKid(body, algorithm);
        assert.equal(normaliseKid(kid, algorithm), kid);
        for (const wrong of oneDigitOff(kid)) assert.equal(normaliseKid(wrong, algorithm), undefined, wrong);
        const ocr = makeOcr(body, { lengthDigit: true });
        assert.equal(normaliseOcr(ocr, { lengthDigit: true }), ocr);
        for (const wrong of oneDigitOff(ocr)) assert.equal(isOcr(wrong), false, wrong);
      }),
      { numRuns: 50 },
    );
  });
  test('a wrong length digit is refused only where one is agreed', () => {
    const ocr = makeOcr('1234567');
    assert.ok(isOcr(ocr));
    assert.equal(normaliseOcr(ocr, { lengthDigit: true }), undefined);
  });
});

describe('Finnish virtual barcode', () => {
  test("version 4 of the guide's example", () => {
    assert.equal(
      finnishVirtualBarcode({
        iban: 'FI79 4405 2020 0360 82',
        amountCents: 488315n,
        reference: '86851 62596 19897',
        dueDate: '2010-06-12',
      }),
      '479440520200360820048831500000000868516259619897100612',
    );
  });
  test("version 5 of the guide's example", () => {
    assert.equal(
      finnishVirtualBarcode({
        iban: 'FI5810171000000122',
        amountCents: 48299n,
        reference: 'RF06 5595 8224 3294 671',
        dueDate: '2012-01-31',
      }),
      '558101710000001220004829906000000559582243294671120131',
    );
  });
  test('an amount too large and an open due date become zeros', () => {
    const barcode = finnishVirtualBarcode({ iban: 'FI2112345600000785', amountCents: 100_000_000n, reference: '1232' });
    assert.equal(barcode?.length, 54);
    assert.equal(barcode.slice(17, 25), '00000000');
    assert.equal(barcode.slice(48), '000000');
  });
  test('no barcode for a foreign account, a wrong reference or an RF with letters', () => {
    const input = { iban: 'FI2112345600000785', amountCents: 100n, reference: '1232' };
    assert.equal(finnishVirtualBarcode({ ...input, iban: 'DE89370400440532013000' }), undefined);
    assert.equal(finnishVirtualBarcode({ ...input, reference: '1233' }), undefined);
    assert.equal(finnishVirtualBarcode({ ...input, reference: makeRfReference('AB12') }), undefined);
    assert.equal(finnishVirtualBarcode({ ...input, dueDate: '12.6.2010' }), undefined);
  });
  test('what is written is read back', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 99_999_999n }), digits(3, 19), fc.boolean(), (amountCents, body, rf) => {
        const national = makeFinnishReference(body);
        const reference = rf ? makeRfReference(national) : national;
        const barcode = finnishVirtualBarcode({
          iban: 'FI2112345600000785',
          amountCents,
          reference,
          dueDate: '2026-03-09',
        });
        assert.match(barcode ?? '', /^[45]\d{53}$/);
        assert.deepEqual(parseFinnishVirtualBarcode(barcode!), {
          iban: 'FI2112345600000785',
          amountCents,
          reference,
          dueYymmdd: '260309',
        });
      }),
    );
  });
});

describe('EPC QR payload', () => {
  test('has the twelve-line form with a Finnish reference as RF', () => {
    const payload = epcQrPayload({
      name: 'Järvi & Kivi Oy',
      iban: 'FI21 1234 5600 0007 85',
      bic: 'NDEAFIHH',
      amountCents: 12345n,
      reference: '1232',
    });
    assert.equal(
      payload,
      `BCD\n002\n1\nSCT\nNDEAFIHH\nJärvi & Kivi Oy\nFI2112345600000785\nEUR123.45\n\n${makeRfReference('1232')}`,
    );
  });
  test('an unknown reference goes to the free text, line breaks cannot break the form', () => {
    const payload = epcQrPayload({
      name: 'A\nB',
      iban: 'DE89370400440532013000',
      amountCents: 5n,
      reference: 'INVOICE\n77',
    });
    assert.deepEqual(payload?.split('\n').slice(4), [
      '',
      'A B',
      'DE89370400440532013000',
      'EUR0.05',
      '',
      '',
      'INVOICE 77',
    ]);
  });
  test('no payload for zero, for too much, for a wrong account or no name', () => {
    const input = { name: 'A', iban: 'DE89370400440532013000', amountCents: 1n };
    assert.ok(epcQrPayload(input));
    assert.equal(epcQrPayload({ ...input, amountCents: 0n }), undefined);
    assert.equal(epcQrPayload({ ...input, amountCents: 100_000_000_000n }), undefined);
    assert.equal(epcQrPayload({ ...input, iban: 'DE88370400440532013000' }), undefined);
    assert.equal(epcQrPayload({ ...input, name: '  ' }), undefined);
  });
  test('never exceeds 331 bytes', () => {
    const payload = epcQrPayload({
      name: 'Ä'.repeat(200),
      iban: 'MT84MALT011000012345MTLCAST001S',
      amountCents: 99_999_999_999n,
      text: 'ö'.repeat(300),
    });
    assert.ok(Buffer.byteLength(payload ?? '') <= 331, String(Buffer.byteLength(payload ?? '')));
  });
});
