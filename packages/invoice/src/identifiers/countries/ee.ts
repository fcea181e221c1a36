import { sevenThreeOneDigit, weightedSum } from '../checksums.js';
import { accepted, type CompanyIdCheck, refused, withoutPrefix } from '../types.js';

/**
 * Estonian register code (eight digits beginning 1, 7, 8 or 9; modulus 11 in two rounds, the way of the personal
 * code, EVS 585) or VAT number KMKR (EE + nine digits, weights 3 7 1).
 */
export function readEstonian(text: string, vat: boolean): CompanyIdCheck {
  const digits = withoutPrefix(text, 'EE');
  if (vat) {
    if (!/^\d{9}$/.test(digits) || /^0+$/.test(digits)) return refused('An Estonian VAT number is EE and nine digits');
    if (sevenThreeOneDigit(digits.slice(0, 8)) !== Number(digits[8])) {
      return refused('The check digit of the Estonian VAT number is wrong');
    }
    return accepted('VAT', `EE${digits}`, `EE${digits}`);
  }
  if (!/^[1789]\d{7}$/.test(digits))
    return refused('An Estonian company code has eight digits and begins 1, 7, 8 or 9');
  if (companyCodeDigit(digits) !== Number(digits[7])) {
    return refused('The check digit of the Estonian company code is wrong');
  }
  return accepted('CC', digits);
}

function companyCodeDigit(digits: string): number {
  const first = weightedSum(digits, [1, 2, 3, 4, 5, 6, 7]) % 11;
  if (first < 10) return first;
  return (weightedSum(digits, [3, 4, 5, 6, 7, 8, 9]) % 11) % 10;
}
