/** From the right, over and over (Currence, "Betalingskenmerk"). */
const WEIGHTS = [2, 4, 8, 5, 10, 9, 7, 3, 6, 1];

/**
 * Dutch payment reference (betalingskenmerk) of 16 digits, the first a modulus 11 check digit of the others. The shorter
 * forms of 7 to 14 digits are not told from other numbers and not taken.
 * @returns the digits without spaces and dots, or undefined when invalid.
 */
export function normaliseDutchReference(text: string): string | undefined {
  const digits = text.replace(/[\s.]/g, '');
  if (!/^\d{16}$/.test(digits)) return undefined;
  let sum = 0;
  for (let i = 0; i < 15; i++) sum += Number(digits[15 - i]) * WEIGHTS[i % 10]!;
  const check = 11 - (sum % 11);
  return Number(digits[0]) === (check > 9 ? 11 - check : check) ? digits : undefined;
}
