import { luhnDigit, luhnValid } from '../checksums.js';

/**
 * Swedish OCR reference: 2 to 25 digits, Luhn (Bankgirot, "OCR-referenskontroll"). With `lengthDigit` the digit
 * before the check digit must also be the number of digits modulo 10.
 * @returns the digits without spaces, or undefined when invalid.
 */
export function normaliseOcr(text: string, options: { lengthDigit?: boolean } = {}): string | undefined {
  const digits = text.replace(/\s/g, '');
  if (!/^\d{2,25}$/.test(digits) || !luhnValid(digits)) return undefined;
  if (options.lengthDigit && Number(digits.at(-2)) !== digits.length % 10) return undefined;
  return digits;
}

/** Whether the text is a valid OCR reference. */
export function isOcr(text: string): boolean {
  return normaliseOcr(text) !== undefined;
}

/**
 * Adds the check digit (and, when asked, the length digit before it).
 * @throws RangeError when the result would not have 2 to 25 digits.
 */
export function makeOcr(body: string, options: { lengthDigit?: boolean } = {}): string {
  const withLength = options.lengthDigit ? `${body}${(body.length + 2) % 10}` : body;
  if (!/^\d{1,24}$/.test(withLength)) throw new RangeError('An OCR reference has 2 to 25 digits');
  return `${withLength}${luhnDigit(withLength)}`;
}

/** Bankgiro number: 7 or 8 digits, Luhn. Returns it as printed (`123-4567`, `1234-5678`), or undefined. */
export function normaliseBankgiro(text: string): string | undefined {
  const digits = text.replace(/[\s-]/g, '');
  if (!/^\d{7,8}$/.test(digits) || !luhnValid(digits)) return undefined;
  return `${digits.slice(0, -4)}-${digits.slice(-4)}`;
}

/** Plusgiro number: 2 to 8 digits, Luhn. Returns it as printed (`12 34 56-6`), or undefined. */
export function normalisePlusgiro(text: string): string | undefined {
  const digits = text.replace(/[\s-]/g, '');
  if (!/^\d{2,8}$/.test(digits) || !luhnValid(digits)) return undefined;
  const body = digits.slice(0, -1).replace(/\B(?=(\d{2})+$)/g, ' ');
  return `${body}-${digits.at(-1)}`;
}
