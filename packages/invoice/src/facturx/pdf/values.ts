/** What PDF objects are made of (ISO 32000-1, 7.3). Null is undefined. */
export type Value = undefined | boolean | number | Name | Text | Reference | readonly Value[] | Dictionary | Stream;

/** A name such as `/Type`, without its slash. */
export class Name {
  constructor(readonly name: string) {}
}

/** A string, as bytes. */
export class Text {
  constructor(readonly bytes: Uint8Array) {}

  /** The characters: UTF-16 and UTF-8 by their marks, else PDFDocEncoding, taken for Latin-1 as far as names need it. */
  toString(): string {
    const [first, second, third] = this.bytes;
    if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(this.bytes);
    if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder('utf-8').decode(this.bytes);
    return Buffer.from(this.bytes).toString('latin1');
  }
}

/** An indirect reference such as `12 0 R`. Generations tell nothing that readers need. */
export class Reference {
  constructor(readonly number: number) {}
}

export class Dictionary {
  constructor(readonly entries: ReadonlyMap<string, Value>) {}

  get(key: string): Value {
    return this.entries.get(key);
  }
}

/** A dictionary with bytes, which are still filtered. */
export class Stream {
  constructor(
    readonly dictionary: Dictionary,
    readonly raw: Uint8Array,
  ) {}
}

/** Anything that makes a PDF unreadable, or too costly to read. */
export class PdfError extends Error {
  override readonly name = 'PdfError';
}

/** A file that would cost more to read than any document is worth; nothing else is tried then. */
export class PdfExhausted extends PdfError {}
