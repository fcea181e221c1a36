import { accepted, type CompanyIdCheck, refused, withoutPrefix } from '../types.js';

/**
 * Belgian enterprise number (KBO/BCE): ten digits beginning 0 or 1, the last two being 97 minus the first eight
 * modulo 97. Old nine-digit forms get their zero. The VAT number is BE + the same digits.
 */
export function readBelgian(text: string, vat: boolean): CompanyIdCheck {
  const bare = withoutPrefix(text, 'BE');
  const digits = bare.length === 9 ? `0${bare}` : bare;
  if (!/^[01]\d{9}$/.test(digits)) {
    return refused('A Belgian enterprise number has ten digits and begins with 0 or 1');
  }
  if (97 - (Number(digits.slice(0, 8)) % 97) !== Number(digits.slice(8)) || digits.startsWith('00000000')) {
    return refused('The check digits of the Belgian enterprise number are wrong');
  }
  return accepted('EN', digits, vat ? `BE${digits}` : undefined);
}
