import { weightedSum } from '../checksums.js';
import { accepted, type CompanyIdCheck, refused, withoutPrefix } from '../types.js';

const COMPANY_WEIGHTS = [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1];

/**
 * Latvian VAT number: LV and the eleven digits of the register code, first digit above 3, weighted sum 3 modulo 11.
 * Sole traders' numbers are personal codes, which since 2017 have no check digit, and are not taken.
 */
export function readLatvian(text: string, vat: boolean): CompanyIdCheck {
  const digits = withoutPrefix(text, 'LV');
  if (!vat) return refused('A Latvian company is identified by its VAT number');
  if (!/^[4-9]\d{10}$/.test(digits)) return refused('A Latvian VAT number is LV and eleven digits beginning 4 to 9');
  if (weightedSum(digits, COMPANY_WEIGHTS) % 11 !== 3) {
    return refused('The check digit of the Latvian VAT number is wrong');
  }
  return accepted('VAT', `LV${digits}`, `LV${digits}`);
}
