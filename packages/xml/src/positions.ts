import { countCharacters } from './utf8.js';

/** Line and column in a document, both from 1, the column in characters (code points). */
export interface Position {
  line: number;
  column: number;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Where lines start in UTF-8 bytes, found as far as positions are asked for. */
export class LineIndex {
  readonly #bytes: Uint8Array;
  readonly #starts: number[] = [0];
  /** Up to where lines have been looked for. */
  #seen = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Position of the character at a byte offset. */
  at(offset: number): Position {
    if (offset > this.#seen) this.#look(offset);
    const starts = this.#starts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: countCharacters(this.#bytes, starts[low]!, offset) + 1 };
  }

  /** A line ends with LF, CR LF, or a lone CR. */
  #look(to: number): void {
    const bytes = this.#bytes;
    const starts = this.#starts;
    let at = this.#seen;
    for (; at < to; at++) {
      const c = bytes[at]!;
      if (c > CARRIAGE_RETURN) continue;
      if (c === LINE_FEED) starts.push(at + 1);
      else if (c === CARRIAGE_RETURN) {
        if (bytes[at + 1] === LINE_FEED) at++;
        starts.push(at + 1);
      }
    }
    this.#seen = at;
  }
}
