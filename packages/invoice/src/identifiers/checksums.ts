/**
 * Check-digit arithmetic that several countries share. Every function takes a string of ASCII digits (or what its
 * name says) and throws nothing: a character outside its alphabet gives a false or -1.
 */

/** Digit values of an all-digit string. */
export function digitsOf(text: string): number[] {
  return Array.from(text, (c) => c.charCodeAt(0) - 48);
}

/** Sum of digit × weight, position by position from the left; digits beyond the weights are ignored. */
export function weightedSum(text: string, weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i]! * (text.charCodeAt(i) - 48);
  return sum;
}

/** Luhn sum modulo 10 of a digit string, its last digit counted once (ISO/IEC 7812-1 annex B). 0 means valid. */
export function luhnRemainder(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(text.length - 1 - i) - 48;
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10;
}

/** Whether the last digit of the string is its Luhn check digit. */
export function luhnValid(text: string): boolean {
  return /^\d{2,}$/.test(text) && luhnRemainder(text) === 0;
}

/** The digit that makes `body` + digit pass Luhn. */
export function luhnDigit(body: string): number {
  return (10 - luhnRemainder(`${body}0`)) % 10;
}

/** Remainder modulo 97 of a string of digits and letters, A = 10 … Z = 35 (ISO 7064 MOD 97-10); -1 for other characters. */
export function mod97(text: string): number {
  let remainder = 0;
  for (const c of text.toUpperCase()) {
    const code = c.charCodeAt(0);
    if (code >= 48 && code <= 57) remainder = (remainder * 10 + code - 48) % 97;
    else if (code >= 65 && code <= 90) remainder = (remainder * 100 + code - 55) % 97;
    else return -1;
  }
  return remainder;
}

/** ISO 7064 MOD 11,10 check digit of a digit string (German USt-IdNr). */
export function mod11_10Digit(body: string): number {
  let product = 10;
  for (const digit of digitsOf(body)) {
    const sum = (digit + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10;
}

/** Modulus 10 check digit with weights 7, 3, 1 from the right (Finnish references, Estonian KMKR). */
export function sevenThreeOneDigit(body: string): number {
  const weights = [7, 3, 1];
  let sum = 0;
  for (let i = 0; i < body.length; i++) sum += weights[i % 3]! * (body.charCodeAt(body.length - 1 - i) - 48);
  return (10 - (sum % 10)) % 10;
}

/**
 * Modulus 11 check digit with weights 2..7 repeating from the right (Norwegian KID and account numbers);
 * 10 where no digit exists.
 */
export function mod11Digit(body: string): number {
  let sum = 0;
  for (let i = 0; i < body.length; i++) sum += ((i % 6) + 2) * (body.charCodeAt(body.length - 1 - i) - 48);
  return (11 - (sum % 11)) % 11;
}
