import { digitsOf } from './checksums.js';

/** Whether the text is a GS1 global location number: 13 digits, weights 1 and 3, modulus 10 (GS1 General Specifications 7.9). */
export function isGln(text: string): boolean {
  if (!/^\d{13}$/.test(text)) return false;
  const sum = digitsOf(text).reduce((total, digit, i) => total + digit * (i % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}
