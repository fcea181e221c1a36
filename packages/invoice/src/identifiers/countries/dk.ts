import { weightedSum } from '../checksums.js';
import { accepted, type CompanyIdCheck, refused, withoutPrefix } from '../types.js';

const WEIGHTS = [2, 7, 6, 5, 4, 3, 2, 1];

/** Danish CVR number: eight digits, weighted sum divisible by 11 (Erhvervsstyrelsen). The VAT number is DK + CVR. */
export function readDanish(text: string, vat: boolean): CompanyIdCheck {
  const digits = withoutPrefix(text, 'DK');
  if (!/^[1-9]\d{7}$/.test(digits)) return refused('A Danish CVR number has eight digits and does not begin with 0');
  if (weightedSum(digits, WEIGHTS) % 11 !== 0) return refused('The check digit of the Danish CVR number is wrong');
  return accepted('CVR', digits, vat ? `DK${digits}` : undefined);
}
