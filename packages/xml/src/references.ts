import { describeChar, isXmlChar } from './chars.js';
import type { Input } from './input.js';

const shape = /&(?:#(?:x([0-9A-Fa-f]+)|([0-9]+))|(lt|gt|amp|quot|apos));/y;
/** Enough to name what was found instead. */
const entityName = /&([^\s;&<"']{1,40})/y;

/**
 * Checks the reference at `at` (an ampersand) and gives the offset after it. Without a document type declaration only
 * the five predefined entities exist (XML 1.0, 4.6).
 */
export function passReference(input: Input, at: number): number {
  shape.lastIndex = at;
  const match = shape.exec(input.source);
  if (match === null) return failReference(input, at);
  const [, hexadecimal, decimal] = match;
  if (hexadecimal !== undefined) checkCharacter(input, Number.parseInt(hexadecimal, 16), at);
  else if (decimal !== undefined) checkCharacter(input, Number.parseInt(decimal, 10), at);
  return shape.lastIndex;
}

function checkCharacter(input: Input, codePoint: number, at: number): void {
  if (isXmlChar(codePoint)) return;
  const what = codePoint <= 0x10ffff ? describeChar(codePoint) : 'beyond Unicode';
  input.fail('entity', `the character reference stands for a character XML 1.0 does not allow (${what})`, at);
}

function failReference(input: Input, at: number): never {
  entityName.lastIndex = at;
  const name = entityName.exec(input.source)?.[1];
  if (name === undefined) input.fail('entity', 'an ampersand has to be written as &amp;', at);
  input.fail(
    'entity',
    `the reference &${name} is neither one of lt, gt, amp, quot, apos nor a character reference`,
    at,
  );
}
