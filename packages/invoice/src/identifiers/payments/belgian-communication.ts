import { mod97 } from '../checksums.js';

/**
 * Belgian structured communication (OGM/VCS, Febelfin): ten digits and two check digits, the remainder modulo 97 of the
 * ten, 97 when there is none. Signs around and between the groups do not count.
 * @returns the twelve digits, or undefined when invalid.
 */
export function normaliseBelgianCommunication(text: string): string | undefined {
  const bare = /^\s*(?:\+\+\+|\*\*\*)?([\d/ .-]+)(?:\+\+\+|\*\*\*)?\s*$/.exec(text)?.[1] ?? '';
  const digits = bare.replace(/\D/g, '');
  if (!/^\d{12}$/.test(digits)) return undefined;
  return checkDigits(digits.slice(0, 10)) === digits.slice(10) ? digits : undefined;
}

/**
 * The twelve digits of a communication of up to ten.
 * @throws RangeError when the body has another form.
 */
export function makeBelgianCommunication(body: string): string {
  if (!/^\d{1,10}$/.test(body)) throw new RangeError('A Belgian structured communication has up to 10 digits');
  const padded = body.padStart(10, '0');
  return `${padded}${checkDigits(padded)}`;
}

/** As it is printed: `+++090/9337/55493+++`. */
export function formatBelgianCommunication(digits: string): string {
  return `+++${digits.slice(0, 3)}/${digits.slice(3, 7)}/${digits.slice(7)}+++`;
}

function checkDigits(body: string): string {
  return String(mod97(body) || 97).padStart(2, '0');
}
