import { weightedSum } from '../checksums.js';
import { accepted, type CompanyIdCheck, refused, withoutPrefix } from '../types.js';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2];

/**
 * Finnish business id (Y-tunnus): seven digits and a check digit, modulus 11 (Finnish Patent and Registration Office;
 * remainder 1 is never issued). Ids from before 1978 have six digits and are padded with a zero. The VAT number is
 * FI + the eight digits.
 */
export function readFinnish(text: string, vat: boolean): CompanyIdCheck {
  const bare = withoutPrefix(text, 'FI');
  if (!/^\d{7,8}$/.test(bare)) return refused('A Finnish business id has the form 1234567-1');
  const digits = bare.padStart(8, '0');
  const remainder = weightedSum(digits, WEIGHTS) % 11;
  const check = remainder === 0 ? 0 : 11 - remainder;
  if (remainder === 1 || check !== Number(digits[7]) || /^0+$/.test(digits)) {
    return refused('The check digit of the Finnish business id is wrong');
  }
  const bid = `${digits.slice(0, 7)}-${digits[7]}`;
  return vat ? accepted('VAT', bid, `FI${digits}`) : accepted('ORGNR', bid);
}
