import { mod97, weightedSum } from '../checksums.js';
import { accepted, type CompanyIdCheck, refused, withoutPrefix } from '../types.js';

const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2];

/**
 * Dutch KvK number (eight digits; the chamber of commerce gives it no check digit) or VAT number (btw-id):
 * NL, nine digits, B, two digits. Legal entities carry the modulus 11 digit of their RSIN in place nine; since 2020
 * sole traders have one without it, where the whole number is 1 modulo 97 (Belastingdienst). Either form is accepted.
 */
export function readDutch(text: string, vat: boolean): CompanyIdCheck {
  const bare = withoutPrefix(text, 'NL');
  if (!vat) {
    if (!/^\d{8}$/.test(bare) || /^0+$/.test(bare)) return refused('A Dutch KvK number has eight digits');
    return accepted('KVK', bare);
  }
  if (!/^\d{9}B\d{2}$/.test(bare) || bare.endsWith('B00')) {
    return refused('A Dutch VAT number has the form NL123456789B01');
  }
  const elevenProof = weightedSum(bare, WEIGHTS) % 11 === Number(bare[8]) && !bare.startsWith('000000000');
  if (!elevenProof && mod97(`NL${bare}`) !== 1) return refused('The check digits of the Dutch VAT number are wrong');
  return accepted('VAT', `NL${bare}`, `NL${bare}`);
}
