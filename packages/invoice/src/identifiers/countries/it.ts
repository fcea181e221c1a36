import { luhnValid } from '../checksums.js';
import { accepted, type CompanyIdCheck, refused, withoutPrefix } from '../types.js';

/** Values of the characters in odd places (first, third …) of a codice fiscale, for 0-9 then A-Z (DM 23/12/1976). */
const ODD = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22,
  25, 24, 23,
];
/** Letters L M N P Q R S T U V may stand for the digits 0-9 where two people would share a code (omocodia). */
const FISCAL_CODE = /^[A-Z]{6}[\dLMNP-V]{2}[ABCDEHLMPRST][\dLMNP-V]{2}[A-Z][\dLMNP-V]{3}[A-Z]$/;

/**
 * Italian partita IVA (eleven digits, Luhn, digits eight to ten an issuing office) when `vat`; else codice fiscale:
 * sixteen characters for a person, or eleven digits for a body, which share the partita IVA's form.
 */
export function readItalian(text: string, vat: boolean): CompanyIdCheck {
  const upper = text.toUpperCase().replace(/[\s.\-/]/g, '');
  if (!vat && FISCAL_CODE.test(upper)) {
    if (fiscalCodeLetter(upper) !== upper[15]) return refused('The check letter of the codice fiscale is wrong');
    return accepted('CFI', upper);
  }
  const digits = withoutPrefix(text, 'IT');
  if (!/^\d{11}$/.test(digits)) {
    return refused(
      vat ? 'An Italian partita IVA has eleven digits' : 'A codice fiscale has sixteen characters or eleven digits',
    );
  }
  const office = Number(digits.slice(7, 10));
  const knownOffice = (office >= 1 && office <= 100) || [120, 121, 888, 999].includes(office);
  if (digits.startsWith('0000000') || (vat && !knownOffice)) return refused('The Italian number was never issued');
  if (!luhnValid(digits)) return refused('The check digit of the Italian number is wrong');
  return vat ? accepted('IVA', digits, `IT${digits}`) : accepted('CFI', digits);
}

function fiscalCodeLetter(code: string): string {
  let sum = 0;
  for (let i = 0; i < 15; i++) {
    const c = code.charCodeAt(i);
    const value = c < 65 ? c - 48 : c - 65;
    sum += i % 2 === 0 ? ODD[c < 65 ? value : value + 10]! : value;
  }
  return String.fromCharCode(65 + (sum % 26));
}
