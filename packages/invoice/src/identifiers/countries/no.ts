import { weightedSum } from '../checksums.js';
import { accepted, type CompanyIdCheck, refused, withoutPrefix } from '../types.js';

const WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2];

/**
 * Norwegian organisation number: nine digits, modulus 11 (Brønnøysundregistrene; a remainder without a check digit is
 * never issued). The VAT number writes MVA after it. The first digit is not checked: real units have 8 or 9, test
 * registers others.
 */
export function readNorwegian(text: string, vat: boolean): CompanyIdCheck {
  const digits = withoutPrefix(text, 'NO').replace(/MVA$/, '');
  if (!/^\d{9}$/.test(digits)) return refused('A Norwegian organisation number has nine digits');
  const check = (11 - (weightedSum(digits, WEIGHTS) % 11)) % 11;
  if (check !== Number(digits[8]) || /^0+$/.test(digits)) {
    return refused('The check digit of the Norwegian organisation number is wrong');
  }
  // The contract knows only ORGNR for Norway, also when a VAT number was given.
  return accepted('ORGNR', digits, vat ? `NO${digits}MVA` : undefined);
}
