/** Character classes of XML 1.0, fifth edition: ASCII as a table over bytes, the rest as tests of code points. */

/** Bits of {@link byteBits}. */
export const NAME_START = 1;
export const NAME_CHAR = 2;
export const SPACE = 4;
/** Needs a closer look inside character data: `<`, `&`, `]`, CR, all beyond ASCII, and what is not allowed. */
export const TEXT_STOP = 8;
/** Needs a closer look inside an attribute value: `<`, `&`, quotes, tab, LF, CR, all beyond ASCII, and what is not allowed. */
export const VALUE_STOP = 16;

/**
 * Class bits of each byte of UTF-8. Bytes beyond ASCII have only the stop bits: what they mean takes several of them.
 * Byte 0 stops everything, so a scan needs no check for the end when a 0 stands there.
 */
export const byteBits: Uint8Array = buildByteBits();

function buildByteBits(): Uint8Array {
  const table = new Uint8Array(0x100).fill(TEXT_STOP | VALUE_STOP);
  for (let c = 0; c < 0x80; c++) {
    let bits = 0;
    if (inNameStartRanges(c)) bits |= NAME_START | NAME_CHAR;
    else if (inNameCharRanges(c)) bits |= NAME_CHAR;
    if (isSpace(c)) bits |= SPACE;
    if (!isXmlChar(c)) bits |= TEXT_STOP | VALUE_STOP;
    table[c] = bits;
  }
  for (const char of '<&]\r') table[char.charCodeAt(0)]! |= TEXT_STOP;
  for (const char of '<&"\'\t\n\r') table[char.charCodeAt(0)]! |= VALUE_STOP;
  return table;
}

/** Whether a code point is an XML 1.0 `Char` (production 2). */
export function isXmlChar(codePoint: number): boolean {
  return (
    (codePoint >= 0x20 && codePoint <= 0xd7ff) ||
    codePoint === 0x09 ||
    codePoint === 0x0a ||
    codePoint === 0x0d ||
    (codePoint >= 0xe000 && codePoint <= 0xfffd) ||
    (codePoint >= 0x10000 && codePoint <= 0x10ffff)
  );
}

/** Whether a code point may start a name (production 4, fifth edition; the colon counts). */
export function isNameStart(c: number): boolean {
  return c > 0xffff ? c <= 0xeffff : inNameStartRanges(c);
}

/** Whether a code point may stand in a name after its start (production 4a, fifth edition). */
export function isNameChar(c: number): boolean {
  return c > 0xffff ? c <= 0xeffff : inNameStartRanges(c) || inNameCharRanges(c);
}

function inNameStartRanges(c: number): boolean {
  return (
    (c >= 0x61 && c <= 0x7a) ||
    (c >= 0x41 && c <= 0x5a) ||
    c === 0x3a ||
    c === 0x5f ||
    (c >= 0xc0 && c <= 0x2ff && c !== 0xd7 && c !== 0xf7) ||
    (c >= 0x370 && c <= 0x1fff && c !== 0x37e) ||
    c === 0x200c ||
    c === 0x200d ||
    (c >= 0x2070 && c <= 0x218f) ||
    (c >= 0x2c00 && c <= 0x2fef) ||
    (c >= 0x3001 && c <= 0xd7ff) ||
    (c >= 0xf900 && c <= 0xfdcf) ||
    (c >= 0xfdf0 && c <= 0xfffd)
  );
}

function inNameCharRanges(c: number): boolean {
  return (
    (c >= 0x30 && c <= 0x39) ||
    c === 0x2d ||
    c === 0x2e ||
    c === 0xb7 ||
    (c >= 0x300 && c <= 0x36f) ||
    c === 0x203f ||
    c === 0x2040
  );
}

/** White space of the grammar (production 3). */
export function isSpace(c: number): boolean {
  return c === 0x20 || c === 0x0a || c === 0x0d || c === 0x09;
}

/** How a character is shown in messages: itself where printable, and always its code point. */
export function describeChar(codePoint: number): string {
  const code = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  return codePoint > 0x20 && codePoint < 0x7f ? `"${String.fromCodePoint(codePoint)}" (${code})` : code;
}
