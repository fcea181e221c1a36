import { Name, PdfError, Text } from './values.js';

/** A word without delimiters: `obj`, `R`, `true`, `stream`. */
export class Keyword {
  constructor(readonly word: string) {}
}

/** Marks of composite objects. */
export type Mark = '[' | ']' | '<<' | '>>';
/** End of file is undefined. */
export type Token = number | Name | Text | Keyword | Mark | undefined;

const isSpace = (byte: number | undefined) =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0x0c || byte === 0x00;
/** ( ) < > [ ] { } / % */
const DELIMITERS = new Set([0x28, 0x29, 0x3c, 0x3e, 0x5b, 0x5d, 0x7b, 0x7d, 0x2f, 0x25]);
const isRegular = (byte: number | undefined) => byte !== undefined && !isSpace(byte) && !DELIMITERS.has(byte);

function hexDigit(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

/** What a letter after a backslash stands for (ISO 32000-1, table 3). */
const ESCAPES: Readonly<Record<number, number>> = { 110: 0x0a, 114: 0x0d, 116: 0x09, 98: 0x08, 102: 0x0c };

/** Strings of documents are names and titles; longer ones are not worth their memory. */
const LONGEST_STRING = 1 << 20;

/** Reads the tokens of PDF syntax (ISO 32000-1, 7.2 and 7.3), one after another. */
export class Lexer {
  constructor(
    readonly bytes: Uint8Array,
    /** Where the next token is looked for. */
    public position: number,
  ) {}

  next(): Token {
    this.skipSpace();
    const byte = this.bytes[this.position];
    if (byte === undefined) return undefined;
    switch (byte) {
      case 0x2f:
        return this.#name();
      case 0x28:
        return this.#literal();
      case 0x5b:
      case 0x5d:
        this.position += 1;
        return byte === 0x5b ? '[' : ']';
      case 0x3c:
        if (this.bytes[this.position + 1] !== 0x3c) return this.#hex();
        this.position += 2;
        return '<<';
      case 0x3e:
        this.position += this.bytes[this.position + 1] === 0x3e ? 2 : 1;
        return '>>';
      default:
        return this.#word();
    }
  }

  /** Skips white space and comments. */
  skipSpace(): void {
    for (;;) {
      const byte = this.bytes[this.position];
      if (isSpace(byte)) this.position += 1;
      else if (byte === 0x25) {
        while (
          this.position < this.bytes.length &&
          this.bytes[this.position] !== 0x0a &&
          this.bytes[this.position] !== 0x0d
        ) {
          this.position += 1;
        }
      } else return;
    }
  }

  #word(): Token {
    const start = this.position;
    while (isRegular(this.bytes[this.position])) this.position += 1;
    // A delimiter where none may stand is stepped over, so that reading always goes on.
    if (this.position === start) this.position += 1;
    const word = Buffer.from(this.bytes.subarray(start, this.position)).toString('latin1');
    return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(word) ? Number(word) : new Keyword(word);
  }

  #name(): Name {
    this.position += 1;
    let name = '';
    while (isRegular(this.bytes[this.position])) {
      const byte = this.bytes[this.position] ?? 0;
      const high = byte === 0x23 ? hexDigit(this.bytes[this.position + 1]) : -1;
      const low = high < 0 ? -1 : hexDigit(this.bytes[this.position + 2]);
      name += String.fromCharCode(low < 0 ? byte : high * 16 + low);
      this.position += low < 0 ? 1 : 3;
    }
    return new Name(name);
  }

  #hex(): Text {
    this.position += 1;
    const digits: number[] = [];
    for (;;) {
      const byte = this.bytes[this.position];
      if (byte === undefined) throw new PdfError('a string does not end');
      this.position += 1;
      if (byte === 0x3e) break;
      const digit = hexDigit(byte);
      if (digit >= 0) digits.push(digit);
      if (digits.length > 2 * LONGEST_STRING) throw new PdfError('a string is too long');
    }
    const bytes = new Uint8Array(Math.ceil(digits.length / 2));
    for (const [at, digit] of digits.entries())
      bytes[at >> 1] = (bytes[at >> 1] ?? 0) | (at % 2 === 0 ? digit << 4 : digit);
    return new Text(bytes);
  }

  #literal(): Text {
    this.position += 1;
    const out: number[] = [];
    for (let depth = 1; ; ) {
      const byte = this.bytes[this.position];
      if (byte === undefined) throw new PdfError('a string does not end');
      this.position += 1;
      if (byte === 0x28) depth += 1;
      else if (byte === 0x29) depth -= 1;
      if (depth === 0) return new Text(Uint8Array.from(out));
      if (byte === 0x5c) this.#escape(out);
      else out.push(byte);
      if (out.length > LONGEST_STRING) throw new PdfError('a string is too long');
    }
  }

  #escape(out: number[]): void {
    const byte = this.bytes[this.position];
    this.position += 1;
    if (byte === undefined) return;
    const simple = ESCAPES[byte];
    if (simple !== undefined) out.push(simple);
    else if (byte >= 0x30 && byte <= 0x37) {
      let value = byte - 0x30;
      for (let left = 2; left > 0; left -= 1) {
        const digit = (this.bytes[this.position] ?? 0) - 0x30;
        if (digit < 0 || digit > 7) break;
        value = value * 8 + digit;
        this.position += 1;
      }
      out.push(value & 0xff);
    } else if (byte === 0x0d) {
      if (this.bytes[this.position] === 0x0a) this.position += 1;
    } else if (byte !== 0x0a) out.push(byte);
  }
}
