import { borrowCopy } from './byte-buffer.js';
import { ByteClass } from './byte-class.js';
import { byteBits, describeChar, isXmlChar, SPACE } from './chars.js';
import { XmlError, type XmlErrorCode } from './errors.js';
import type { XmlLimits } from './limits.js';
import { LineIndex, type Position } from './positions.js';
import { codePointAt, countUnits, isContinuation, sequenceLength } from './utf8.js';

/** ASCII characters that XML allows. */
const allowed = ByteClass.where((c) => isXmlChar(c));

/** The document under scan, and the small things every production needs of it. All offsets are in bytes. */
export class Input {
  readonly length: number;
  /** The document in UTF-8, known to be well-formed, and a 0 after it. */
  readonly bytes: Uint8Array;
  readonly limits: XmlLimits;
  readonly #document: Buffer;

  constructor(document: Buffer, limits: XmlLimits) {
    this.#document = document;
    this.length = document.length;
    this.bytes = borrowCopy(document);
    this.limits = limits;
  }

  /** Refuses the document for a fault at an offset. */
  fail(code: XmlErrorCode, reason: string, offset: number): never {
    const { line, column } = this.positionAt(offset);
    throw new XmlError(code, reason, line, column);
  }

  /** Line and column of an offset; slow, for messages only. */
  positionAt(offset: number): Position {
    return new LineIndex(this.#document).at(Math.min(offset, this.length));
  }

  /** Refuses the document because it ends, or because something else stands, where `expected` belongs. */
  failExpected(expected: string, offset: number): never {
    if (offset >= this.length) this.fail('unexpected-end', `the document ends where ${expected} is expected`, offset);
    const found = this.codePointAt(offset);
    if (!isXmlChar(found)) this.failCharacter(offset);
    this.fail('syntax', `${expected} expected, found ${describeChar(found)}`, offset);
  }

  failCharacter(offset: number): never {
    const found = this.codePointAt(offset);
    this.fail('character', `character ${describeChar(found)} is not allowed in XML 1.0`, offset);
  }

  /** Code point at an offset, 0 at the end. */
  codePointAt(at: number): number {
    return at < this.length ? codePointAt(this.bytes, at) : 0;
  }

  /** The characters from `from` to `to`. */
  text(from: number, to: number): string {
    return this.#document.toString('utf8', from, to);
  }

  /** The characters from `from` on, as many as fit into so many bytes. */
  excerpt(from: number, most: number): string {
    let to = Math.min(from + most, this.length);
    while (to > from && isContinuation(this.bytes[to]!)) to--;
    return this.text(from, to);
  }

  /** Whether an ASCII text stands at an offset. */
  is(at: number, text: string): boolean {
    for (let i = 0; i < text.length; i++) if (this.bytes[at + i] !== text.charCodeAt(i)) return false;
    return true;
  }

  /** Offset of the first character at or after `at` that is not white space. */
  skipSpace(at: number): number {
    let pos = at;
    while ((byteBits[this.bytes[pos]!]! & SPACE) !== 0) pos++;
    return pos;
  }

  /** Offset after the character at `at`, one beyond ASCII or a control character. */
  passUnusual(at: number): number {
    if (!isXmlChar(this.codePointAt(at))) this.failCharacter(at);
    return at + sequenceLength(this.bytes[at]!);
  }

  /** Checks that all characters from `from` to `to` are allowed; says whether there are any beyond ASCII. */
  checkCharacters(from: number, to: number): boolean {
    const { bytes } = this;
    let isWide = false;
    for (let pos = allowed.endOfRun(bytes, from, to); pos < to; pos = allowed.endOfRun(bytes, pos, to)) {
      if (bytes[pos]! >= 0x80) isWide = true;
      pos = this.passUnusual(pos);
    }
    return isWide;
  }

  /** Offset of `terminator` at or after `from`. What lies between is yet to be checked. */
  find(terminator: string, from: number, what: string, start: number): number {
    const at = this.#document.indexOf(terminator, from, 'latin1');
    if (at < 0) this.fail('unexpected-end', `the ${what} that begins here is not closed`, start);
    return at;
  }

  /** Holds a stretch of the document against the text limit. */
  checkLength(from: number, to: number, what: string): void {
    const { textLength } = this.limits;
    // The limit is in UTF-16 units, of which there are never more than bytes.
    if (to - from > textLength && countUnits(this.bytes, from, to) > textLength) {
      this.fail('limit', `the ${what} is longer than the ${textLength} characters allowed`, from);
    }
  }
}
