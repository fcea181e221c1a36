import { createHash } from 'node:crypto';

/**
 * A Finnish account number with right check digits (ISO 13616) that the sandbox's banks name: the same for the same
 * words. `bank` is the first digit of the account, which tells the bank (5 is OP).
 */
export function sandboxIban(bank: string, words: string): string {
  const number = BigInt(`0x${createHash('sha256').update(words).digest('hex').slice(0, 12)}`);
  const account = `${bank}${String(number % 10n ** 13n).padStart(13, '0')}`;
  // F = 15, I = 18, and 00 in the place of the check digits.
  const check = 98n - (BigInt(`${account}151800`) % 97n);
  return `FI${String(check).padStart(2, '0')}${account}`;
}
