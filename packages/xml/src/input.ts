import { describeChar, isXmlChar, SPACE, unitClass } from './chars.js';
import { XmlError, type XmlErrorCode } from './errors.js';
import type { XmlLimits } from './limits.js';
import { LineIndex, type Position } from './positions.js';
import { borrowUnits } from './unit-buffer.js';

/** The decoded source under scan, and the small things every production needs of it. */
export class Input {
  readonly source: string;
  readonly length: number;
  /** The UTF-16 units of the source and a 0 after them: a typed array scans faster than a string. */
  readonly units: Uint16Array;
  readonly limits: XmlLimits;

  constructor(source: string, limits: XmlLimits) {
    this.source = source;
    this.length = source.length;
    this.units = borrowUnits(source);
    this.limits = limits;
  }

  /** Refuses the document for a fault at a source offset. */
  fail(code: XmlErrorCode, reason: string, offset: number): never {
    const { line, column } = this.positionAt(offset);
    throw new XmlError(code, reason, line, column);
  }

  /** Line and column of an offset; slow, for messages only. */
  positionAt(offset: number): Position {
    return new LineIndex(this.source).at(Math.min(offset, this.length));
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
    return this.source.codePointAt(at) ?? 0;
  }

  /** Offset of the first character at or after `at` that is not white space. */
  skipSpace(at: number): number {
    let pos = at;
    while ((unitClass[this.units[pos]!]! & SPACE) !== 0) pos++;
    return pos;
  }

  /** Offset after the character at `at`, a UTF-16 unit of 0xD800 or more or a control character. */
  passUnusual(at: number): number {
    const codePoint = this.codePointAt(at);
    if (!isXmlChar(codePoint)) this.failCharacter(at);
    return codePoint > 0xffff ? at + 2 : at + 1;
  }

  /** Checks that all characters from `from` to `to` are allowed. */
  checkCharacters(from: number, to: number): void {
    const { units } = this;
    let pos = from;
    while (pos < to) {
      const c = units[pos]!;
      if (c >= 0x20 && c < 0xd800) pos++;
      else pos = this.passUnusual(pos);
    }
  }

  /** Offset of `terminator` at or after `from`, with all characters up to it checked. */
  find(terminator: string, from: number, what: string, start: number): number {
    const at = this.source.indexOf(terminator, from);
    if (at < 0) this.fail('unexpected-end', `the ${what} that begins here is not closed`, start);
    this.checkCharacters(from, at);
    return at;
  }

  /** Holds a stretch of source against the text limit. */
  checkLength(from: number, to: number, what: string): void {
    if (to - from > this.limits.textLength) {
      this.fail('limit', `the ${what} is longer than the ${this.limits.textLength} characters allowed`, from);
    }
  }
}
