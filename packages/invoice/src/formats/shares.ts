import { absolute, add, type Decimal, divide, isZero, multiply, round, subtract, sum, ZERO } from '../model/decimal.js';

/**
 * A total divided as the weights are, in hundredths: the parts add up to the total exactly, the last takes what
 * rounding leaves. Weights that come to nothing give all of it to the first.
 */
export function shares(total: Decimal, weights: readonly Decimal[]): Decimal[] {
  const whole = sum(weights.map(absolute));
  let given: Decimal = ZERO;
  return weights.map((weight, at) => {
    const last = at === weights.length - 1;
    const even = isZero(whole) ? (at === 0 ? total : ZERO) : divide(multiply(total, absolute(weight)), whole, 2);
    const part = last ? subtract(total, given) : round(even, 2);
    given = add(given, part);
    return part;
  });
}
