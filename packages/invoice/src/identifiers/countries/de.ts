import { mod11_10Digit } from '../checksums.js';
import { accepted, type CompanyIdCheck, refused, withoutPrefix } from '../types.js';

/**
 * German VAT number (USt-IdNr): DE, nine digits, the last by ISO 7064 MOD 11,10. The register numbers of the courts
 * are unique only together with the court and carry no check digit, so Germany is identified by VAT number alone.
 */
export function readGerman(text: string, vat: boolean): CompanyIdCheck {
  const digits = withoutPrefix(text, 'DE');
  if (!vat) return refused('A German company is identified by its VAT number');
  if (!/^[1-9]\d{8}$/.test(digits)) return refused('A German VAT number is DE and nine digits');
  if (mod11_10Digit(digits.slice(0, 8)) !== Number(digits[8])) {
    return refused('The check digit of the German VAT number is wrong');
  }
  return accepted('VAT', `DE${digits}`, `DE${digits}`);
}
