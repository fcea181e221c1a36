import { Keyword, Lexer } from './lexer.js';
import { parseValue } from './parser.js';
import { Dictionary, PdfError, Stream, type Value } from './values.js';

/** Where an object stands: at a byte of the file, or within an object stream. */
export type Location = { readonly offset: number } | { readonly stream: number; readonly index: number };

/** Where all objects stand, and the trailer. */
export interface Locations {
  objects: Map<number, Location>;
  trailer: Dictionary;
}

/** What the table is read with: the object at a byte, and the bytes of a stream. */
export interface Access {
  readonly bytes: Uint8Array;
  /** `end` is the byte after it. */
  objectAt(offset: number): { number: number; value: Value; end: number };
  decoded(stream: Stream): Uint8Array;
}

/** More sections than a document has revisions. */
const MOST_SECTIONS = 1024;
/** A table names no more objects than this; a file of a gigabyte has fewer. */
const MOST_OBJECTS = 4_000_000;

/** The byte where the newest cross-reference section stands (ISO 32000-1, 7.5.5). */
function startOf(bytes: Uint8Array): number {
  const from = Math.max(0, bytes.length - 2048);
  const tail = Buffer.from(bytes.subarray(from)).toString('latin1');
  const found = /startxref\s+(\d{1,10})/.exec(tail.slice(tail.lastIndexOf('startxref')));
  if (!found) throw new PdfError('the cross-reference table is not to be found');
  return Number(found[1]);
}

/** Reads tables and streams of cross references, the newest first; of an object the newest place counts. */
export function readLocations(access: Access): Locations {
  const objects = new Map<number, Location>();
  const seen = new Set<number>();
  const queue = [startOf(access.bytes)];
  let trailer: Dictionary | undefined;
  for (let offset = queue.shift(); offset !== undefined; offset = queue.shift()) {
    if (seen.has(offset)) continue;
    seen.add(offset);
    if (seen.size > MOST_SECTIONS) throw new PdfError('the file has too many cross-reference sections');
    const lexer = new Lexer(access.bytes, offset);
    const first = lexer.next();
    const section =
      first instanceof Keyword && first.word === 'xref'
        ? readTable(lexer, objects)
        : readStream(access, offset, objects);
    trailer ??= section;
    // A hybrid file has the objects that old readers cannot find in a stream beside the table.
    for (const key of ['XRefStm', 'Prev']) {
      const next = section.get(key);
      if (typeof next === 'number' && next >= 0 && next < access.bytes.length) queue.push(next);
    }
  }
  if (!trailer) throw new PdfError('the file has no trailer');
  return { objects, trailer };
}

function put(objects: Map<number, Location>, number: number, location: Location): void {
  if (objects.has(number)) return;
  if (objects.size >= MOST_OBJECTS) throw new PdfError('the file names too many objects');
  objects.set(number, location);
}

/** A table in plain text, up to its trailer. Objects that are free are no objects. */
function readTable(lexer: Lexer, objects: Map<number, Location>): Dictionary {
  for (;;) {
    const start = lexer.next();
    if (start instanceof Keyword && start.word === 'trailer') {
      const trailer = parseValue(lexer);
      if (trailer instanceof Dictionary) return trailer;
      throw new PdfError('the trailer is no dictionary');
    }
    const count = lexer.next();
    if (typeof start !== 'number' || typeof count !== 'number')
      throw new PdfError('the cross-reference table is damaged');
    for (let at = 0; at < count; at += 1) {
      const offset = lexer.next();
      lexer.next();
      const use = lexer.next();
      if (typeof offset !== 'number' || !(use instanceof Keyword))
        throw new PdfError('the cross-reference table is damaged');
      if (use.word === 'n') put(objects, start + at, { offset });
    }
  }
}

const integers = (value: Value): number[] =>
  Array.isArray(value) ? value.filter((member): member is number => Number.isInteger(member)) : [];

/** A cross-reference stream (ISO 32000-1, 7.5.8); its dictionary is the trailer too. */
function readStream(access: Access, offset: number, objects: Map<number, Location>): Dictionary {
  const { value } = access.objectAt(offset);
  if (!(value instanceof Stream)) throw new PdfError('no cross references stand where the file says');
  const { dictionary } = value;
  const widths = integers(dictionary.get('W'));
  const [w0 = 0, w1 = 0, w2 = 0] = widths;
  if (widths.some((width) => width < 0 || width > 8) || w0 + w1 + w2 === 0)
    throw new PdfError('cross references have no widths');
  const size = dictionary.get('Size');
  const given = integers(dictionary.get('Index'));
  const ranges = given.length > 0 ? given : [0, typeof size === 'number' ? size : 0];
  const data = access.decoded(value);
  let position = 0;
  const field = (width: number, otherwise: number) => {
    if (width === 0) return otherwise;
    let number = 0;
    for (let at = 0; at < width; at += 1) number = number * 256 + (data[position + at] ?? 0);
    position += width;
    return number;
  };
  for (let range = 0; range + 1 < ranges.length; range += 2) {
    const [start = 0, count = 0] = ranges.slice(range, range + 2);
    for (let at = 0; at < count && position + w0 + w1 + w2 <= data.length; at += 1) {
      const kind = field(w0, 1);
      const second = field(w1, 0);
      const third = field(w2, 0);
      if (kind === 1) put(objects, start + at, { offset: second });
      else if (kind === 2) put(objects, start + at, { stream: second, index: third });
    }
  }
  return dictionary;
}
