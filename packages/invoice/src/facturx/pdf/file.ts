import { type Budget, unfilter } from './filters.js';
import { Keyword, Lexer } from './lexer.js';
import { type Access, type Locations, readLocations } from './locations.js';
import { parseValue } from './parser.js';
import { findLocations } from './repair.js';
import { Dictionary, PdfError, PdfExhausted, Reference, Stream, type Value } from './values.js';

/** A reference that leads to a reference that leads … */
const LONGEST_CHAIN = 32;
/** Objects that need each other to be read, as a stream needs its length. */
const DEEPEST_NEED = 8;
/** Every byte of a file is looked at a few times at most; hostile ones make parsers begin again and again. */
const LOOKS_AT_A_BYTE = 2;

/** How many bytes may come out of filters. */
export interface PdfLimits {
  /** For what the file is built of: cross references and objects. */
  structure: Budget;
  /** For embedded files. */
  content: Budget;
}

const bufferOf = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The objects of a PDF file, each read when it is asked for. Reading costs no more than the limits, whatever the file. */
export class PdfFile implements Access {
  readonly #cache = new Map<number, Value>();
  readonly #reading = new Set<number>();
  readonly #streams = new Map<number, { lexer: Lexer; offsets: number[] }>();
  #locations: Locations;
  #work: number;
  /** No stream ends behind this byte. */
  #noEndAfter = Number.POSITIVE_INFINITY;

  /** @throws PdfError when no objects can be found, or the file is encrypted */
  constructor(
    readonly bytes: Uint8Array,
    readonly limits: PdfLimits,
  ) {
    this.#work = LOOKS_AT_A_BYTE * (bytes.length + limits.structure.bytes);
    // Before the table is read, lengths that stand in other objects cannot be looked up: they are found by their end.
    this.#locations = { objects: new Map(), trailer: new Dictionary(new Map()) };
    this.#locations = this.#locate();
    if (this.resolve(this.#locations.trailer.get('Encrypt')) !== undefined) {
      throw new PdfError('the file is encrypted');
    }
  }

  /** The catalog (ISO 32000-1, 7.7.2). */
  get catalog(): Dictionary {
    const root = this.resolve(this.#locations.trailer.get('Root'));
    if (root instanceof Dictionary) return root;
    throw new PdfError('the file has no catalog');
  }

  #locate(): Locations {
    try {
      const read = readLocations(this);
      this.#locations = read;
      if (this.resolve(read.trailer.get('Root')) instanceof Dictionary) return read;
    } catch (error) {
      if (!(error instanceof PdfError) || error instanceof PdfExhausted) throw error;
    }
    this.#cache.clear();
    this.#streams.clear();
    this.#locations = { objects: new Map(), trailer: new Dictionary(new Map()) };
    return findLocations(this);
  }

  /** What a value stands for: references are followed, and lead to undefined where there is nothing. */
  resolve(value: Value): Value {
    let found = value;
    for (let steps = 0; found instanceof Reference; steps += 1) {
      if (steps > LONGEST_CHAIN) throw new PdfError('references go in a circle');
      found = this.#object(found.number);
    }
    return found;
  }

  /** The bytes of a stream that the file itself is built of, with its filters taken off. */
  decoded(stream: Stream): Uint8Array {
    return unfilter(stream.raw, stream.dictionary, (value) => this.resolve(value), this.limits.structure);
  }

  /** The bytes of an embedded file. */
  contentOf(stream: Stream): Uint8Array {
    return unfilter(stream.raw, stream.dictionary, (value) => this.resolve(value), this.limits.content);
  }

  #object(number: number): Value {
    if (this.#cache.has(number)) return this.#cache.get(number);
    // An object that needs itself to be read (as its own length, for instance) is nothing.
    if (this.#reading.has(number) || this.#reading.size > DEEPEST_NEED) return undefined;
    const location = this.#locations.objects.get(number);
    if (!location) return undefined;
    this.#reading.add(number);
    try {
      const value =
        'offset' in location
          ? this.#standingAt(location.offset, number)
          : this.#within(location.stream, location.index);
      this.#cache.set(number, value);
      return value;
    } finally {
      this.#reading.delete(number);
    }
  }

  #standingAt(offset: number, number: number): Value {
    const found = this.objectAt(offset);
    if (found.number !== number) throw new PdfError(`object ${number} does not stand where the table says`);
    return found.value;
  }

  /** The object that begins at a byte, with its number and the byte after it. */
  objectAt(offset: number): { number: number; value: Value; end: number } {
    const lexer = new Lexer(this.bytes, offset);
    try {
      return this.#objectFrom(lexer);
    } finally {
      this.#spend(lexer.position - offset);
    }
  }

  #spend(bytes: number): void {
    this.#work -= bytes;
    if (this.#work < 0) throw new PdfExhausted('the file is too entangled');
  }

  #objectFrom(lexer: Lexer): { number: number; value: Value; end: number } {
    const number = lexer.next();
    lexer.next();
    const mark = lexer.next();
    if (typeof number !== 'number' || !(mark instanceof Keyword) || mark.word !== 'obj') {
      throw new PdfError('no object stands where one must');
    }
    const value = parseValue(lexer);
    const end = lexer.position;
    if (!(value instanceof Dictionary)) return { number, value, end };
    const next = lexer.next();
    if (!(next instanceof Keyword) || next.word !== 'stream') return { number, value, end };
    const raw = this.#streamBytes(value, lexer.position);
    return { number, value: new Stream(value, raw), end: lexer.position + raw.length };
  }

  #streamBytes(dictionary: Dictionary, afterKeyword: number): Uint8Array {
    let start = afterKeyword;
    if (this.bytes[start] === 0x0d) start += 1;
    if (this.bytes[start] === 0x0a) start += 1;
    const length = this.resolve(dictionary.get('Length'));
    if (typeof length === 'number' && length >= 0 && start + length <= this.bytes.length) {
      const lexer = new Lexer(this.bytes, start + length);
      const end = lexer.next();
      if (end instanceof Keyword && end.word.startsWith('endstream')) return this.bytes.subarray(start, start + length);
    }
    const end = start >= this.#noEndAfter ? -1 : bufferOf(this.bytes).indexOf('endstream', start);
    if (end < 0) {
      this.#noEndAfter = Math.min(start, this.#noEndAfter);
      throw new PdfError('a stream does not end');
    }
    return this.bytes.subarray(start, end);
  }

  /** An object within an object stream (ISO 32000-1, 7.5.7). */
  #within(stream: number, index: number): Value {
    const { lexer, offsets } = this.#streams.get(stream) ?? this.#openStream(stream);
    const offset = offsets[index];
    if (offset === undefined) throw new PdfError('an object stream has fewer objects than the table says');
    lexer.position = offset;
    try {
      return parseValue(lexer);
    } finally {
      this.#spend(lexer.position - offset);
    }
  }

  #openStream(number: number): { lexer: Lexer; offsets: number[] } {
    const location = this.#locations.objects.get(number);
    if (!location || !('offset' in location)) throw new PdfError('an object stream stands in another');
    const stream = this.#object(number);
    if (!(stream instanceof Stream)) throw new PdfError('an object stream is missing');
    const data = this.decoded(stream);
    const first = stream.dictionary.get('First');
    const count = stream.dictionary.get('N');
    const lexer = new Lexer(data, 0);
    const offsets: number[] = [];
    for (let at = 0; typeof count === 'number' && at < count; at += 1) {
      lexer.next();
      const offset = lexer.next();
      if (typeof offset !== 'number' || typeof first !== 'number') break;
      offsets.push(first + offset);
    }
    const opened = { lexer, offsets };
    this.#streams.set(number, opened);
    return opened;
  }
}
