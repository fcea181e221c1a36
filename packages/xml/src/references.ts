import { describeChar, isXmlChar } from './chars.js';
import type { Input } from './input.js';

const SEMICOLON = 0x3b;
const NUMBER_SIGN = 0x23;
const LETTER_X = 0x78;
const predefined = ['lt;', 'gt;', 'amp;', 'quot;', 'apos;'];
/** Bytes looked at to name what was found instead: forty characters. */
const excerptBytes = 160;

/**
 * Checks the reference at `at` (an ampersand) and gives the offset after it. Without a document type declaration only
 * the five predefined entities exist (XML 1.0, 4.6).
 */
export function passReference(input: Input, at: number): number {
  if (input.bytes[at + 1] === NUMBER_SIGN) return passCharacterReference(input, at);
  for (const name of predefined) if (input.is(at + 1, name)) return at + 1 + name.length;
  return failReference(input, at);
}

/** `&#` and decimal digits, or `&#x` and hexadecimal ones, and a semicolon (production 66). */
function passCharacterReference(input: Input, at: number): number {
  const { bytes } = input;
  const base = bytes[at + 2] === LETTER_X ? 16 : 10;
  const first = base === 16 ? at + 3 : at + 2;
  let pos = first;
  let codePoint = 0;
  for (let digit = digitOf(bytes[pos]!); digit < base; digit = digitOf(bytes[pos]!)) {
    // There may be any number of digits: what is beyond Unicode stays so.
    codePoint = Math.min(codePoint * base + digit, 0x11_0000);
    pos++;
  }
  if (pos === first || bytes[pos] !== SEMICOLON) return failReference(input, at);
  if (!isXmlChar(codePoint)) {
    const what = codePoint <= 0x10ffff ? describeChar(codePoint) : 'beyond Unicode';
    input.fail('entity', `the character reference stands for a character XML 1.0 does not allow (${what})`, at);
  }
  return pos + 1;
}

/** Value of a digit, 16 of what is none. */
function digitOf(c: number): number {
  if (c >= 0x30 && c <= 0x39) return c - 0x30;
  const letter = c | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x61 + 10 : 16;
}

function failReference(input: Input, at: number): never {
  const name = /^[^\s;&<"']{1,40}/.exec(input.excerpt(at + 1, excerptBytes))?.[0];
  if (name === undefined) input.fail('entity', 'an ampersand has to be written as &amp;', at);
  input.fail(
    'entity',
    `the reference &${name} is neither one of lt, gt, amp, quot, apos nor a character reference`,
    at,
  );
}
