import { luhnDigit, luhnValid, mod11Digit } from '../checksums.js';

/**
 * Norwegian customer identification (KID): 2 to 25 digits, the last a modulus 10 (Luhn) or modulus 11 check digit,
 * which in modulus 11 may be a hyphen (Mastercard Payment Services / Nets, "KID"). The payee's agreement says which;
 * without it both are taken.
 * @returns the KID without spaces, or undefined when invalid.
 */
export function normaliseKid(text: string, algorithm?: 'MOD10' | 'MOD11'): string | undefined {
  const kid = text.replace(/[\s.]/g, '');
  if (!/^\d{1,24}[\d-]$/.test(kid) || /^0+$/.test(kid)) return undefined;
  if (algorithm !== 'MOD11' && luhnValid(kid)) return kid;
  if (algorithm === 'MOD10') return undefined;
  const check = mod11Digit(kid.slice(0, -1));
  return kid.at(-1) === (check === 10 ? '-' : String(check)) ? kid : undefined;
}

/** Whether the text is a valid KID by either algorithm. */
export function isKid(text: string): boolean {
  return normaliseKid(text) !== undefined;
}

/**
 * Adds the check character to 1 to 24 digits.
 * @throws RangeError when the body has another form.
 */
export function makeKid(body: string, algorithm: 'MOD10' | 'MOD11' = 'MOD10'): string {
  if (!/^\d{1,24}$/.test(body)) throw new RangeError('A KID body has 1 to 24 digits');
  const check = algorithm === 'MOD10' ? luhnDigit(body) : mod11Digit(body);
  return `${body}${check === 10 ? '-' : check}`;
}
