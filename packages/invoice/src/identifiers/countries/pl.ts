import { weightedSum } from '../checksums.js';
import { accepted, type CompanyIdCheck, refused, withoutPrefix } from '../types.js';

const WEIGHTS = [6, 5, 7, 2, 3, 4, 5, 6, 7];

/** Polish NIP: ten digits, modulus 11 (remainder 10 is never issued). The VAT number is PL + NIP. */
export function readPolish(text: string, vat: boolean): CompanyIdCheck {
  const digits = withoutPrefix(text, 'PL');
  if (!vat) return refused('A Polish company is identified by its VAT number');
  if (!/^\d{10}$/.test(digits) || /^0+$/.test(digits)) return refused('A Polish VAT number is PL and ten digits');
  if (weightedSum(digits, WEIGHTS) % 11 !== Number(digits[9])) {
    return refused('The check digit of the Polish VAT number is wrong');
  }
  return accepted('VAT', `PL${digits}`, `PL${digits}`);
}
