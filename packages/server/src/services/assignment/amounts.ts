import { add, compare, type Decimal, formatDecimal, parseDecimal, tryParseDecimal, ZERO } from '@autoinvoice/invoice';
import type { Findings } from '../../accounts/checks.js';

/** What is to be collected, as the API takes it: the sum, its parts, or neither. */
export interface WantedAmounts {
  readonly collectable_amount?: number | undefined;
  readonly amounts?:
    | {
        readonly capital_amount: number;
        readonly reminder_amount: number;
        readonly interest_amount: number;
        readonly interest_calculation_date?: string | undefined;
      }
    | undefined;
}

/** The amount due may be rounded (BT-114) by less than one whole unit of the currency beyond the sum with VAT. */
const ONE = parseDecimal('1');
const HUNDRED = parseDecimal('100');

/**
 * What is to be collected, as decimal text with the decimals given: `collectable_amount`, the sum of the parts, or the
 * whole sum of the invoice. Notes findings about amounts that are negative, have more than two decimals or are given
 * both ways, and about a capital beyond the sum of the invoice. Reminders and interest have no bound that this service could
 * know (the agreed rate and the days are not in the invoice); the collector judges them. An amount without parts may
 * hold them too, so it is bounded only by what a slipped decimal point passes and fees do not: twice the sum and 100.
 */
export function amountToCollect(findings: Findings, wanted: WantedAmounts, invoiceSum: string): string {
  const { collectable_amount: whole, amounts } = wanted;
  const both = whole !== undefined && amounts !== undefined;
  findings.expect(!both, 'amounts', 'either collectable_amount or amounts, not both.');
  const read = (path: string, value: number): Decimal => {
    const amount = tryParseDecimal(String(value));
    const isGood = amount !== undefined && amount.units >= 0n && amount.scale <= 2;
    findings.expect(isGood, path, 'an amount from 0 with at most two decimals.');
    return amount ?? ZERO;
  };
  const sum = parseDecimal(invoiceSum);
  const total = amounts
    ? (['capital_amount', 'reminder_amount', 'interest_amount'] as const)
        .map((part) => read(`amounts.${part}`, amounts[part]))
        .reduce(add, ZERO)
    : whole === undefined
      ? sum
      : read('collectable_amount', whole);
  if (amounts) {
    const capital = tryParseDecimal(String(amounts.capital_amount)) ?? ZERO;
    const isOwed = compare(capital, add(sum, ONE)) < 0;
    findings.expect(isOwed, 'amounts.capital_amount', `more than the invoice's sum of ${invoiceSum}.`);
  } else if (whole !== undefined) {
    const isLikely = compare(total, add(add(sum, sum), HUNDRED)) <= 0;
    findings.expect(isLikely, 'collectable_amount', `more than twice the invoice's sum of ${invoiceSum} and 100.00.`);
  }
  findings.expect(compare(total, ZERO) > 0, 'collectable_amount', 'there is nothing to collect.');
  return formatDecimal(total);
}
