import { Refusal } from '../../platform/errors.js';

/** Terms of credit, on offer or chosen. */
export interface CreditTerms {
  /** Whether invoices to consumers count as collateral. */
  readonly b2cEnabled: boolean;
  /** Share of the collateral that is lent, in percent. */
  readonly paymentPercent: number;
  /** Interest of a year, in percent. */
  readonly interestRate: number;
  readonly creditLimitCents: bigint;
}

/**
 * Whether terms lie within an offer: no more than it lends, at its interest. How the two relate is UNKNOWN in the
 * contract. Throws Refusal `invalid_parameters` with everything that does not.
 */
export function checkTerms(chosen: CreditTerms, offer: CreditTerms): void {
  const wrong: string[] = [];
  if (chosen.b2cEnabled && !offer.b2cEnabled) wrong.push('b2c_enabled: not on offer.');
  if (chosen.paymentPercent < 0 || chosen.paymentPercent > offer.paymentPercent) {
    wrong.push(`payment_percent: from 0 to ${offer.paymentPercent}, which is on offer.`);
  }
  if (chosen.interestRate !== offer.interestRate) {
    wrong.push(`interest_rate: ${offer.interestRate}, which is on offer.`);
  }
  if (chosen.creditLimitCents < 0n || chosen.creditLimitCents > offer.creditLimitCents) {
    wrong.push(`credit_limit: from 0 to ${centsText(offer.creditLimitCents)}, which is on offer.`);
  }
  if (wrong.length > 0) throw new Refusal('invalid_parameters', wrong);
}

/** Cents as an amount with two decimals: `1234.50`. */
export function centsText(cents: bigint): string {
  const [sign, digits] = cents < 0n ? ['-', -cents] : ['', cents];
  return `${sign}${digits / 100n}.${String(digits % 100n).padStart(2, '0')}`;
}

/** Cents as the number that JSON carries. */
export const centsNumber = (cents: bigint): number => Number(centsText(cents));

/** The cents of a number of JSON; undefined when it has parts of a cent or is too large to be exact. */
export function centsOf(amount: number): bigint | undefined {
  const [, sign, whole, part = ''] = /^(-?)(\d{1,12})(?:\.(\d{1,2}))?$/.exec(String(amount)) ?? [];
  if (whole === undefined) return undefined;
  const cents = BigInt(whole) * 100n + BigInt(part.padEnd(2, '0'));
  return sign === '-' ? -cents : cents;
}

/** Cents of a text that the database holds whole cents in. */
export const storedCents = (text: string | null | undefined): bigint => BigInt(text ?? '0');
