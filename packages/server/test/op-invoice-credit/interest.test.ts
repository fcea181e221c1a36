import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { dayIn, daysLater, monthStart, nextMonth } from '../../src/services/op-invoice-credit/days.js';
import { interestOf } from '../../src/services/op-invoice-credit/interest.js';
import { centsNumber, centsOf, centsText, checkTerms } from '../../src/services/op-invoice-credit/terms.js';

const at = (percent: number) => [{ fromDay: '', percent }];

describe('interest', () => {
  test('is actual days over 360 on what is owed at the end of each day', () => {
    const drawn = [{ day: '2026-10-01', cents: 3_600_000n }];
    // 36,000 euros at 10 %: ten euros a day.
    assert.equal(interestOf(drawn, at(10), '2026-10-01', '2026-11-01'), 31_000n);
    assert.equal(interestOf(drawn, at(10), '2026-02-01', '2026-03-01'), 0n);
    const paid = [...drawn, { day: '2026-10-11', cents: -3_600_000n }];
    assert.equal(interestOf(paid, at(10), '2026-10-01', '2026-11-01'), 10_000n);
    assert.equal(interestOf(paid, at(10), '2026-11-01', '2026-12-01'), 0n);
  });

  test('counts what was drawn before the days, and follows a change of the rate', () => {
    const drawn = [{ day: '2026-09-15', cents: 3_600_000n }];
    const rates = [...at(10), { fromDay: '2026-10-16', percent: 5 }];
    assert.equal(interestOf(drawn, rates, '2026-10-01', '2026-11-01'), 15_000n + 8_000n);
  });

  test('is rounded once, halves up', () => {
    const drawn = [{ day: '2026-10-01', cents: 18_000n }];
    // Half a cent a day at 1 %.
    assert.equal(interestOf(drawn, at(1), '2026-10-01', '2026-10-02'), 1n);
    assert.equal(interestOf(drawn, at(1), '2026-10-01', '2026-10-04'), 2n);
    assert.equal(interestOf([{ day: '2026-10-01', cents: 17_999n }], at(1), '2026-10-01', '2026-10-02'), 0n);
  });
});

test('days follow the zone, months their calendar', () => {
  assert.equal(dayIn('Europe/Helsinki', new Date('2026-10-31T22:30:00Z')), '2026-11-01');
  assert.equal(dayIn('UTC', new Date('2026-10-31T22:30:00Z')), '2026-10-31');
  assert.equal(daysLater('2026-03-01', -1), '2026-02-28');
  assert.equal(nextMonth('2026-12-15'), '2027-01-01');
  assert.equal(monthStart('2026-12-15'), '2026-12-01');
});

test('amounts are exact cents or refused', () => {
  assert.deepEqual([0.1, 1500.5, 12, 0.29, 123456789.01].map(centsOf), [10n, 150_050n, 1200n, 29n, 12_345_678_901n]);
  assert.deepEqual([0.001, 1e21, Number.NaN, 1e13, 0.1 + 0.2].map(centsOf), Array(5).fill(undefined));
  assert.equal(centsText(-5n), '-0.05');
  assert.equal(centsNumber(123_456n), 1234.56);
});

test('terms beyond the offer are refused with everything that is', () => {
  const offer = { b2cEnabled: false, paymentPercent: 80, interestRate: 8, creditLimitCents: 5_000_00n };
  assert.doesNotThrow(() => checkTerms({ ...offer, paymentPercent: 10, creditLimitCents: 0n }, offer));
  const beyond = { b2cEnabled: true, paymentPercent: 81, interestRate: 7, creditLimitCents: 5_000_01n };
  assert.throws(
    () => checkTerms(beyond, offer),
    (error: { code?: string; details?: string[] }) =>
      error.code === 'invalid_parameters' && error.details?.length === 4,
  );
});
