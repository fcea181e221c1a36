import { sevenThreeOneDigit } from '../checksums.js';

/**
 * Finnish national reference (viitenumero): 4 to 20 digits, the last a modulus 10 digit with weights 7, 3, 1 from the
 * right (Finance Finland, "Reference number and the check digit"). Spaces and leading zeros do not count.
 * @returns the digits without spaces and leading zeros, or undefined when invalid.
 */
export function normaliseFinnishReference(text: string): string | undefined {
  const digits = text.replace(/\s/g, '').replace(/^0+/, '');
  if (!/^\d{4,20}$/.test(digits)) return undefined;
  return sevenThreeOneDigit(digits.slice(0, -1)) === Number(digits.at(-1)) ? digits : undefined;
}

/** Whether the text is a valid Finnish national reference. */
export function isFinnishReference(text: string): boolean {
  return normaliseFinnishReference(text) !== undefined;
}

/**
 * Adds the check digit to 3 to 19 digits.
 * @throws RangeError when the body has another form (leading zeros included: they would vanish in the bank).
 */
export function makeFinnishReference(body: string): string {
  if (!/^[1-9]\d{2,18}$/.test(body)) throw new RangeError('A Finnish reference body has 3 to 19 digits');
  return `${body}${sevenThreeOneDigit(body)}`;
}

/** Groups of five from the right, as payment slips print it: `12345 67894`. */
export function formatFinnishReference(digits: string): string {
  return digits.replace(/\B(?=(\d{5})+$)/g, ' ');
}
