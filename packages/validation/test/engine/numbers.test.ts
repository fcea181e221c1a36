import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  Decimal,
  decAdd,
  decCompare,
  decDivide,
  decModulo,
  decMultiply,
  decOfNumber,
  decRound,
  decRoundHalfEven,
  decSubtract,
  decToNumber,
  decToString,
} from '../../src/runtime/decimal.js';
import { fromBig, intAdd, intDivide, intModulo, intMultiply, intSubtract } from '../../src/runtime/integer.js';
import { numberToString, toDecimal } from '../../src/runtime/numbers.js';
import { Random } from '../support/random.js';

/** A decimal with up to 25 digits as unscaled bigint and scale, the naive way that cannot overflow. */
function randomDecimal(random: Random): { text: string; big: bigint; scale: number } {
  const digits = 1 + random.below(random.below(4) === 0 ? 25 : 9);
  let text = '';
  for (let at = 0; at < digits; at++) text += random.below(10);
  const scale = random.below(digits + 1);
  const big = BigInt(text) * (random.below(3) === 0 ? -1n : 1n);
  const whole = text.slice(0, digits - scale);
  return { text: `${big < 0n ? '-' : ''}${whole}${scale > 0 ? `.${text.slice(digits - scale)}` : ''}`, big, scale };
}

function written(big: bigint, scale: number): string {
  return decToString(new Decimal(fromBig(big), scale));
}

test('decimal arithmetic is exact at every size', () => {
  const random = new Random(17);
  for (let run = 0; run < 5000; run++) {
    const a = randomDecimal(random);
    const b = randomDecimal(random);
    const [x, y] = [toDecimal(a.text), toDecimal(b.text)];
    const scale = Math.max(a.scale, b.scale);
    const [p, q] = [a.big * 10n ** BigInt(scale - a.scale), b.big * 10n ** BigInt(scale - b.scale)];
    assert.equal(decToString(decAdd(x, y)), written(p + q, scale), `${a.text} + ${b.text}`);
    assert.equal(decToString(decSubtract(x, y)), written(p - q, scale), `${a.text} - ${b.text}`);
    assert.equal(decToString(decMultiply(x, y)), written(a.big * b.big, a.scale + b.scale), `${a.text} * ${b.text}`);
    assert.equal(decCompare(x, y), p < q ? -1 : p > q ? 1 : 0, `${a.text} ? ${b.text}`);
    assert.equal(decToNumber(x), Number(a.text), a.text);
    if (b.big === 0n) continue;
    assert.equal(decToString(decModulo(x, y)), written(p % q, scale), `${a.text} mod ${b.text}`);
    // The quotient times the divisor comes back to the dividend within half a unit of the last of at least 18 digits.
    const quotient = decDivide(x, y);
    const rest = decSubtract(decMultiply(quotient, y), x);
    const half = decMultiply(new Decimal(5, 19), y.m < 0 ? decSubtract(new Decimal(0, 0), y) : y);
    const size = rest.m < 0 ? decSubtract(new Decimal(0, 0), rest) : rest;
    assert.ok(decCompare(size, half) <= 0, `${a.text} div ${b.text} = ${decToString(quotient)}`);
  }
});

test('doubles become decimals without loss', () => {
  assert.equal(decToString(decOfNumber(0.5)), '0.5');
  assert.equal(decToString(decOfNumber(-1234.25)), '-1234.25');
  assert.equal(decToString(decOfNumber(1e21)), '1000000000000000000000');
  const random = new Random(3);
  for (let run = 0; run < 1000; run++) {
    const value = (random.next() - 0.5) * 10 ** (random.below(40) - 20);
    assert.equal(decToNumber(decOfNumber(value)), value);
  }
});

test('halves round up, or to even', () => {
  const round = (text: string, digits: number) => decToString(decRound(toDecimal(text), digits));
  const even = (text: string, digits: number) => decToString(decRoundHalfEven(toDecimal(text), digits));
  assert.deepEqual(
    [round('2.345', 2), round('-2.345', 2), round('2.5', 0), round('-2.5', 0)],
    ['2.35', '-2.34', '3', '-2'],
  );
  assert.deepEqual([even('2.345', 2), even('2.355', 2), even('-2.5', 0), even('3.5', 0)], ['2.34', '2.36', '-2', '4']);
  assert.deepEqual([round('1250', -2), even('1250', -2), even('1350', -2)], ['1300', '1200', '1400']);
});

test('integers of any size', () => {
  const large = 2n ** 70n;
  assert.equal(intAdd(Number.MAX_SAFE_INTEGER, 1), 2n ** 53n);
  assert.equal(intSubtract(2n ** 53n, 1), Number.MAX_SAFE_INTEGER);
  assert.equal(intMultiply(2 ** 40, 2 ** 40), 2n ** 80n);
  assert.equal(intModulo(large, 97), Number(large % 97n));
  assert.equal(intDivide(-7, 2), -3);
  assert.equal(intModulo(-7, 2), -1);
  assert.ok(Object.is(intMultiply(-1, 0), 0));
});

test('doubles are written as XPath writes them', () => {
  const cases: readonly (readonly [number, string])[] = [
    [0.000001, '0.000001'],
    [0.0000001, '1.0E-7'],
    [123456.789, '123456.789'],
    [1234567, '1.234567E6'],
    [-0, '-0'],
    [Number.POSITIVE_INFINITY, 'INF'],
    [Number.NaN, 'NaN'],
  ];
  for (const [value, text] of cases) assert.equal(numberToString(value), text);
});
