import { mod11Digit } from '../checksums.js';
import { normaliseIban } from './iban.js';

/**
 * Norwegian account number (kontonummer): 11 digits, the last a modulus 11 digit; also from the IBAN that holds it.
 * @returns the digits, or undefined when invalid.
 */
export function normaliseNorwegianAccount(text: string): string | undefined {
  const iban = normaliseIban(text);
  if (iban?.startsWith('NO')) return iban.slice(4);
  const digits = text.replace(/[\s.]/g, '');
  return /^\d{11}$/.test(digits) && mod11Digit(digits.slice(0, 10)) === Number(digits[10]) ? digits : undefined;
}

/** As it is printed: `1234.56.78903`. */
export function formatNorwegianAccount(digits: string): string {
  return `${digits.slice(0, 4)}.${digits.slice(4, 6)}.${digits.slice(6)}`;
}
