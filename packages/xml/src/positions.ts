/** Line and column in a source, both from 1, the column in characters (code points). */
export interface Position {
  line: number;
  column: number;
}

/** Where lines start, found once per document and only when a position is asked for. */
export class LineIndex {
  readonly #source: string;
  readonly #starts: number[] = [0];

  constructor(source: string) {
    this.#source = source;
    for (let i = nextLineStart(source, 0); i >= 0; i = nextLineStart(source, i)) this.#starts.push(i);
  }

  /** Position of the character at a UTF-16 offset of the source. */
  at(offset: number): Position {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: codePoints(this.#source, this.#starts[low]!, offset) + 1 };
  }
}

/** A line ends with LF, CR LF, or a lone CR. Gives -1 after the last line. */
function nextLineStart(source: string, from: number): number {
  for (let i = from; i < source.length; i++) {
    const c = source.charCodeAt(i);
    if (c === 0x0a) return i + 1;
    if (c === 0x0d) return source.charCodeAt(i + 1) === 0x0a ? i + 2 : i + 1;
  }
  return -1;
}

function codePoints(source: string, start: number, stop: number): number {
  let count = 0;
  for (let i = start; i < stop; i++) {
    if ((source.charCodeAt(i) & 0xfc00) !== 0xdc00) count++;
  }
  return count;
}
