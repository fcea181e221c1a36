import { luhnDigit, luhnValid } from '../checksums.js';

/**
 * Swedish OCR reference: 2 to 25 digits, Luhn (Bankgirot, "OCR-referenskontroll"). With `lengthDigit` the digit
 * before the check digit must also be the number of digits modulo 10.
 * @returns the digits without spaces, or undefined when invalid.
 */
export function normaliseOcr(text: string, options: { lengthDigit?: boolean } = {}): string | undefined {
  const digits = text.replace(/\s/g, '');
  if (!/^\d{2,25}$/.test(digits) || !luhnValid(digits)) return undefined;
  if (options.lengthDigit && Number(digits.at(-2)) !== digits.length % 10) return undefined;
  return digits;
}

/** Whether the text is a valid OCR reference. */
export function isOcr(text: string): boolean {
  return normaliseOcr(text) !== undefined;
}

/**
 * Adds the check digit (and, when asked, the length digit before it).
 * @throws RangeError when the result would not have 2 to 25 digits.
 */
export function makeOcr(body: string, options: { lengthDigit?: boolean } = {}): string {
  const withLength = options.lengthDigit ? `${body}${(body.length + 2) % 10}` : body;
  if (!/^\d{1,24}$/.test(withLength)) throw new RangeError('An OCR reference has 2 to 25 digits');
  return `${withLength}${luhnDigit(withLength)}`;
}

/** Bankgiro number: 7 or 8 digits, Luhn. Returns it as printed (`123-4567`, `1234-5678`), or undefined. */
export function normaliseBankgiro(text: string): string | undefined {
  const digits = text.replace(/[\s-]/g, '');
  if (!/^\d{7,8}$/.test(digits) || !luhnValid(digits)) return undefined;
  return `${digits.slice(0, -4)}-${digits.slice(-4)}`;
}

/** Plusgiro number: 2 to 8 digits, Luhn. Returns it as printed (`12 34 56-6`), or undefined. */
export function normalisePlusgiro(text: string): string | undefined {
  const digits = text.replace(/[\s-]/g, '');
  if (!/^\d{2,8}$/.test(digits) || !luhnValid(digits)) return undefined;
  const body = digits.slice(0, -1).replace(/\B(?=(\d{2})+$)/g, ' ');
  return `${body}-${digits.at(-1)}`;
}

/** What the code line of a Swedish bankgiro slip says. */
export interface BankgiroSlip {
  ocr: string;
  bankgiro: string;
  /** In öre. */
  amount: bigint;
}

/**
 * The code line at the foot of a bankgiro slip (Bankgirot, "OCR-avi"): reference between `#` signs, kronor, öre and
 * their common Luhn digit before `>`, bankgiro number and document code.
 * @returns undefined when the reference or the number is not valid or the amount has no place in the line.
 */
export function bankgiroCodeLine({ ocr, bankgiro, amount }: BankgiroSlip): string | undefined {
  const reference = normaliseOcr(ocr);
  const account = normaliseBankgiro(bankgiro);
  if (reference === undefined || account === undefined || amount < 0n || amount > 99_999_999_99n) return undefined;
  const digits = amount.toString().padStart(3, '0');
  const [kronor, ore] = [digits.slice(0, -2), digits.slice(-2)];
  return `# ${reference} # ${kronor} ${ore} ${luhnDigit(digits)} > ${account.replace('-', '')}#41#`;
}
