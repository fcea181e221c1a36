/** Character classes of XML 1.0, fifth edition, as table look-ups for ASCII and range tests beyond. */

/** Bits of {@link asciiClass}. */
export const NAME_START = 1;
export const NAME_CHAR = 2;
export const SPACE = 4;
/** Needs a closer look inside character data: `<`, `&`, `]`, CR, and characters that are not allowed. */
export const TEXT_STOP = 8;
/** Needs a closer look inside an attribute value: `<`, `&`, quotes, white space but the blank, not allowed. */
export const VALUE_STOP = 16;

/** Class bits of each ASCII character. */
export const asciiClass: Uint8Array = buildAsciiClass();

function buildAsciiClass(): Uint8Array {
  const table = new Uint8Array(128);
  for (let c = 0; c < 128; c++) {
    const ch = String.fromCharCode(c);
    let bits = 0;
    if (/[A-Za-z_:]/.test(ch)) bits |= NAME_START;
    if (/[A-Za-z0-9_:.-]/.test(ch)) bits |= NAME_CHAR;
    if (/[ \t\r\n]/.test(ch)) bits |= SPACE;
    if (/[<&\]\r]/.test(ch) || isForbiddenControl(c)) bits |= TEXT_STOP;
    if (/[<&"'\t\r\n]/.test(ch) || isForbiddenControl(c)) bits |= VALUE_STOP;
    table[c] = bits;
  }
  return table;
}

function isForbiddenControl(c: number): boolean {
  return c < 0x20 && c !== 0x09 && c !== 0x0a && c !== 0x0d;
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
  if (c < 0x80) return (asciiClass[c]! & NAME_START) !== 0;
  return (
    (c >= 0xc0 && c <= 0x2ff && c !== 0xd7 && c !== 0xf7) ||
    (c >= 0x370 && c <= 0x1fff && c !== 0x37e) ||
    c === 0x200c ||
    c === 0x200d ||
    (c >= 0x2070 && c <= 0x218f) ||
    (c >= 0x2c00 && c <= 0x2fef) ||
    (c >= 0x3001 && c <= 0xd7ff) ||
    (c >= 0xf900 && c <= 0xfdcf) ||
    (c >= 0xfdf0 && c <= 0xfffd) ||
    (c >= 0x10000 && c <= 0xeffff)
  );
}

/** Whether a code point may stand in a name after its start (production 4a, fifth edition). */
export function isNameChar(c: number): boolean {
  if (c < 0x80) return (asciiClass[c]! & NAME_CHAR) !== 0;
  return isNameStart(c) || c === 0xb7 || (c >= 0x300 && c <= 0x36f) || c === 0x203f || c === 0x2040;
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
