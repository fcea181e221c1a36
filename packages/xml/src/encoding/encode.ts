import type { EncodingName } from './names.js';
import { byteOfCodePoint } from './single-byte.js';

const beyondAscii = /[^\p{ASCII}]/gu;
const anyBeyondAscii = /[\u0080-\uffff]/;

/** Bytes of a string whose characters the encoding can all hold; no byte order mark. */
export function encodeText(text: string, encoding: EncodingName): Buffer {
  switch (encoding) {
    case 'UTF-8':
      return Buffer.from(text, 'utf8');
    case 'UTF-16LE':
      return Buffer.from(text, 'utf16le');
    case 'UTF-16BE':
      return Buffer.from(text, 'utf16le').swap16();
    case 'ISO-8859-1':
    case 'US-ASCII':
      return Buffer.from(text, 'latin1');
    default: {
      const bytes = byteTable(encoding);
      const encoded = Buffer.alloc(text.length);
      for (let i = 0; i < text.length; i++) encoded[i] = bytes[text.charCodeAt(i)]!;
      return encoded;
    }
  }
}

const byteTables = new Map<string, Uint8Array>();

/** Bytes of a single-byte encoding by UTF-16 unit; the encodings hold no character of two units. */
function byteTable(encoding: keyof typeof byteOfCodePoint): Uint8Array {
  let table = byteTables.get(encoding);
  if (table === undefined) {
    table = new Uint8Array(0x10000);
    for (const [codePoint, byte] of byteOfCodePoint[encoding]) table[codePoint] = byte;
    byteTables.set(encoding, table);
  }
  return table;
}

/** The text with every character the encoding cannot hold replaced by what `replace` makes of it. */
export function replaceUnencodable(text: string, encoding: EncodingName, replace: (char: string) => string): string {
  if (encoding === 'UTF-8' || encoding === 'UTF-16LE' || encoding === 'UTF-16BE') return text;
  // Most pieces are all ASCII; asking is much faster than replacing nothing.
  if (!anyBeyondAscii.test(text)) return text;
  return text.replace(beyondAscii, (char) => (holds(encoding, char.codePointAt(0)!) ? char : replace(char)));
}

function holds(encoding: Exclude<EncodingName, 'UTF-8' | 'UTF-16LE' | 'UTF-16BE'>, codePoint: number): boolean {
  if (encoding === 'US-ASCII') return codePoint < 0x80;
  return encoding === 'ISO-8859-1' ? codePoint < 0x100 : byteOfCodePoint[encoding].has(codePoint);
}
