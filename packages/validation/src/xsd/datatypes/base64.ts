import { ByteClass } from '@autoinvoice/xml';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const spaces = ' \t\r\n';
const characters = new ByteClass(alphabet);
const charactersAndSpace = new ByteClass(alphabet + spaces);
const space = new ByteClass(spaces);

/** 64-sextet value + 1 of each byte of the alphabet, 0 for others. */
const sextet = new Uint8Array(256);
for (const [index, character] of [...alphabet].entries()) sextet[character.charCodeAt(0)] = index + 1;

/** From this length on all but the end is looked at in bulk. */
const long = 1024;

/**
 * Whether bytes[from..to), text in UTF-8, is base64: groups of four, padded, the unused bits of the last character zero;
 * white space anywhere between characters. Reads the text in place, since attachments are megabytes.
 */
export function isBase64(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from < long) return isShortBase64(bytes, from, to);
  const last = lastGroup(bytes, from, to);
  return isGroupsOfFour(bytes, from, last) && isShortBase64(bytes, last, to);
}

/** Where the last four characters begin that are no white space. */
function lastGroup(bytes: Uint8Array, from: number, to: number): number {
  let at = to;
  for (let left = 4; left > 0 && at > from; at--) if (!isSpace(bytes[at - 1]!)) left--;
  return at;
}

function isGroupsOfFour(bytes: Uint8Array, from: number, to: number): boolean {
  if (characters.endOfRun(bytes, from, to) === to) return (to - from) % 4 === 0;
  if (charactersAndSpace.endOfRun(bytes, from, to) < to) return false;
  return (to - from - space.count(bytes, from, to)) % 4 === 0;
}

function isSpace(c: number): boolean {
  return c === 0x20 || (c >= 0x09 && c <= 0x0d && c !== 0x0b && c !== 0x0c);
}

function isShortBase64(bytes: Uint8Array, from: number, to: number): boolean {
  let count = 0;
  let padding = 0;
  let last = 0;
  for (let i = from; i < to; i++) {
    const c = bytes[i]!;
    if (isSpace(c)) continue;
    count++;
    if (c === 0x3d) {
      if (++padding > 2) return false;
      continue;
    }
    const value = sextet[c]!;
    if (value === 0 || padding > 0) return false;
    last = value - 1;
  }
  if (count % 4 !== 0) return false;
  if (padding === 1) return (last & 0b11) === 0;
  return padding === 0 || (last & 0b1111) === 0;
}
