import { luhnValid } from '../checksums.js';
import { accepted, type CompanyIdCheck, refused } from '../types.js';

/**
 * Swedish organisation number (ten digits, Luhn, third digit 2 or more) or, for a sole trader, a personal number
 * (Skatteverket SKV 704, SKV 709). Twelve-digit forms lose their century. The VAT number is SE + ten digits + a
 * two-digit running number, normally 01.
 */
export function readSwedish(text: string, vat: boolean): CompanyIdCheck {
  // A plus sign replaces the hyphen in the personal number of someone over a hundred.
  let digits = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.\-–+]/g, '');
  let suffix = '01';
  if (digits.startsWith('SE')) {
    digits = digits.slice(2);
    if (/^\d{12}$/.test(digits)) {
      suffix = digits.slice(10);
      digits = digits.slice(0, 10);
    }
  } else if (/^\d{12}$/.test(digits)) {
    if (/^(16|18|19|20)/.test(digits) && luhnValid(digits.slice(2))) digits = digits.slice(2);
    else {
      suffix = digits.slice(10);
      digits = digits.slice(0, 10);
      if (!vat) return refused('A Swedish organisation number has ten digits');
    }
  }
  if (!/^\d{10}$/.test(digits)) return refused('A Swedish organisation number has ten digits');
  if (suffix === '00') return refused('A Swedish VAT number ends in a running number from 01');
  if (!luhnValid(digits) || /^0+$/.test(digits)) {
    return refused('The check digit of the Swedish organisation number is wrong');
  }
  const personal = Number(digits[2]) < 2;
  if (personal && !plausibleBirthDate(digits)) {
    return refused('The number is neither a Swedish organisation number nor a personal number');
  }
  if (vat) return accepted('VAT', digits, `SE${digits}${suffix}`);
  return accepted(personal ? 'SSN' : 'ORGNR', digits);
}

/** YYMMDD where coordination numbers (samordningsnummer) add 60 to the day. */
function plausibleBirthDate(digits: string): boolean {
  const month = Number(digits.slice(2, 4));
  const day = Number(digits.slice(4, 6)) % 60;
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 && Number(digits.slice(4, 6)) <= 91;
}
