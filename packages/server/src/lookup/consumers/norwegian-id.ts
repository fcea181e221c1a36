/**
 * Whether text is a Norwegian national identity number (fødselsnummer) or D-number: eleven digits with two check
 * digits, modulo 11 over the weights 3 7 6 1 8 9 4 5 2 and 5 4 3 2 7 6 5 4 3 2 (Skatteetaten).
 */
export function isNorwegianId(text: string): boolean {
  if (!/^\d{11}$/.test(text)) return false;
  const digits = [...text].map(Number);
  const check = (weights: readonly number[]) => {
    const sum = weights.reduce((total, weight, at) => total + weight * (digits[at] ?? 0), 0);
    return (11 - (sum % 11)) % 11;
  };
  return check([3, 7, 6, 1, 8, 9, 4, 5, 2]) === digits[9] && check([5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) === digits[10];
}
