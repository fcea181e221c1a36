import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  bankgiroCodeLine,
  type DanishCardType,
  danishSlipLine,
  formatBelgianCommunication,
  formatNorwegianAccount,
  makeBelgianCommunication,
  makeDanishPaymentId,
  normaliseBelgianCommunication,
  normaliseDutchReference,
  normaliseNorwegianAccount,
  parseDanishSlip,
} from '../../src/identifiers/index.js';

describe('Danish payment slips', () => {
  test('a payment id gets its Luhn digit and zeros before it', () => {
    // The printers' own example: number 1 becomes 18, number 2 becomes 26.
    assert.equal(makeDanishPaymentId('1', '71'), '000000000000018');
    assert.equal(makeDanishPaymentId('2', '75'), '0000000000000026');
    assert.throws(() => makeDanishPaymentId('1', '73'), RangeError);
    assert.throws(() => makeDanishPaymentId('123456789012345', '71'), RangeError);
  });
  test('the code line and the form of Peppol say the same', () => {
    const slip = { cardType: '71', paymentId: '000000000000018', creditor: '81234567' };
    assert.deepEqual(parseDanishSlip('+71<000000000000018+81234567<'), slip);
    assert.deepEqual(parseDanishSlip('71#18', '81234567'), slip);
    assert.deepEqual(parseDanishSlip('73#', '81234567'), { cardType: '73', creditor: '81234567' });
    assert.equal(danishSlipLine({ cardType: '73', creditor: '81234567' }), '+73<+81234567<');
    assert.deepEqual(parseDanishSlip('01#', '1234567'), { cardType: '01', creditor: '1234567' });
  });
  test('a wrong check digit, type or creditor is refused', () => {
    for (const [reference, account] of [
      ['71#19', '81234567'],
      ['72#18', '81234567'],
      ['71#18', '8123456'],
      ['71#18', undefined],
      ['73#18', '81234567'],
      ['INV 10387', '81234567'],
    ] as const) {
      assert.equal(parseDanishSlip(reference, account), undefined, reference);
    }
  });
  test('what is written is read back', () => {
    const types: DanishCardType[] = ['04', '15', '71', '75'];
    fc.assert(
      fc.property(fc.constantFrom(...types), fc.stringMatching(/^\d{1,14}$/), (cardType, body) => {
        const slip = { cardType, paymentId: makeDanishPaymentId(body, cardType), creditor: '81234567' };
        assert.deepEqual(parseDanishSlip(danishSlipLine(slip)), slip);
      }),
    );
  });
});

describe('Belgian structured communications', () => {
  test('a well-known example is valid in every writing, and no other digit fits', () => {
    assert.equal(normaliseBelgianCommunication('+++090/9337/55493+++'), '090933755493');
    assert.equal(normaliseBelgianCommunication('***090/9337/55493***'), '090933755493');
    assert.equal(normaliseBelgianCommunication('090933755493'), '090933755493');
    assert.equal(formatBelgianCommunication('090933755493'), '+++090/9337/55493+++');
    for (let d = 0; d < 9; d++) {
      if (d !== 3) assert.equal(normaliseBelgianCommunication(`09093375549${d}`), undefined);
    }
    assert.equal(normaliseBelgianCommunication('factuur 090933755493'), undefined);
  });
  test('a number that 97 divides gets 97', () => {
    assert.equal(makeBelgianCommunication('97'), '000000009797');
    assert.equal(normaliseBelgianCommunication('000000009797'), '000000009797');
    assert.equal(normaliseBelgianCommunication('000000009700'), undefined);
  });
});

test('a Dutch payment reference has its check digit in front', () => {
  // 15 ones: the weights 2 4 8 5 10 9 7 3 6 1 2 4 8 5 10 add up to 84, 84 mod 11 is 7, the digit 4.
  assert.equal(normaliseDutchReference('4111 1111 1111 1111'), '4111111111111111');
  for (let d = 0; d < 10; d++) {
    if (d !== 4) assert.equal(normaliseDutchReference(`${d}111111111111111`), undefined);
  }
  assert.equal(normaliseDutchReference('411111111111111'), undefined);
});

test('a Norwegian account number comes out of its IBAN or stands by itself', () => {
  assert.equal(normaliseNorwegianAccount('NO93 8601 1117 947'), '86011117947');
  assert.equal(normaliseNorwegianAccount('8601.11.17947'), '86011117947');
  assert.equal(normaliseNorwegianAccount('8601.11.17948'), undefined);
  assert.equal(normaliseNorwegianAccount('FI2112345600000785'), undefined);
  assert.equal(formatNorwegianAccount('86011117947'), '8601.11.17947');
});

describe('the code line of a bankgiro slip', () => {
  test('has reference, kronor, öre, their Luhn digit, number and document code', () => {
    // 1234 00: from the right 0·2 0 4·2 3 2·2 1 = 8 + 3 + 4 + 1 = 16, so the digit is 4.
    const line = bankgiroCodeLine({ ocr: '12345678903', bankgiro: '5050-1055', amount: 123400n });
    assert.equal(line, '# 12345678903 # 1234 00 4 > 50501055#41#');
  });
  test('is absent when a number is wrong', () => {
    assert.equal(bankgiroCodeLine({ ocr: '12345678904', bankgiro: '5050-1055', amount: 1n }), undefined);
    assert.equal(bankgiroCodeLine({ ocr: '12345678903', bankgiro: '5050-1056', amount: 1n }), undefined);
    assert.equal(bankgiroCodeLine({ ocr: '12345678903', bankgiro: '5050-1055', amount: -1n }), undefined);
  });
});
