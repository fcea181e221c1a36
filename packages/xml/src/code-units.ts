import { isSpace } from './chars.js';

/**
 * Bytes seen as characters, as far as finding ASCII markup in them goes: one byte a character, or two in UTF-16. All
 * offsets are byte offsets.
 */
export class CodeUnits {
  readonly bytes: Uint8Array;
  readonly length: number;
  /** Bytes of one unit, 1 or 2. */
  readonly width: number;
  readonly #low: number;

  /** Looks at the bytes from `start` on, where a document begins, to tell one-byte units from two-byte ones. */
  constructor(bytes: Uint8Array, start: number) {
    this.bytes = bytes;
    this.length = bytes.length;
    const order = byteOrder(bytes, start);
    this.width = order === undefined ? 1 : 2;
    this.#low = order === 'big' ? 1 : 0;
  }

  /** Whether a document begins here for certain: byte order mark or XML declaration, in whatever encoding. */
  static beginsDocument(bytes: Uint8Array, at: number): boolean {
    if (byteOrder(bytes, at) !== undefined) return true;
    if (isUtf8Mark(bytes, at)) return true;
    const declaration = '<?xml';
    for (let i = 0; i < declaration.length; i++) if (bytes[at + i] !== declaration.charCodeAt(i)) return false;
    return isSpace(bytes[at + declaration.length] ?? 0);
  }

  /** Whether the ASCII text stands at an offset. */
  is(at: number, text: string): boolean {
    for (let i = 0; i < text.length; i++) {
      if (this.#unit(at + i * this.width) !== text.charCodeAt(i)) return false;
    }
    return true;
  }

  /** Offset of the first occurrence at or after `from`, -1 when there is none. */
  find(text: string, from: number): number {
    const first = text.charCodeAt(0);
    for (let at = from; at < this.length; at += this.width) {
      if (this.#unit(at) === first && this.is(at, text)) return at;
    }
    return -1;
  }

  /** Offset after the first occurrence at or after `from`, -1 when there is none. */
  after(text: string, from: number): number {
    const at = this.find(text, from);
    return at < 0 ? -1 : at + text.length * this.width;
  }

  /** Offset of the first unit at or after `from` that is not white space. */
  skipSpace(from: number): number {
    let at = from;
    while (at < this.length && isSpace(this.#unit(at))) at += this.width;
    return at;
  }

  /** Offset after the byte order mark at `at`, or `at` when there is none. */
  skipByteOrderMark(at: number): number {
    if (this.width === 2) return this.#unit(at) === 0xfeff ? at + 2 : at;
    return isUtf8Mark(this.bytes, at) ? at + 3 : at;
  }

  #unit(at: number): number {
    const { bytes } = this;
    if (this.width === 1) return bytes[at] ?? -1;
    if (at + 1 >= this.length) return -1;
    return bytes[at + this.#low]! | (bytes[at + 1 - this.#low]! << 8);
  }
}

/** Byte order of UTF-16 when a byte order mark or `<` in two bytes stands here. */
function byteOrder(bytes: Uint8Array, at: number): 'little' | 'big' | undefined {
  const [a, b] = [bytes[at], bytes[at + 1]];
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'little';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'big';
  return undefined;
}

function isUtf8Mark(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf;
}
