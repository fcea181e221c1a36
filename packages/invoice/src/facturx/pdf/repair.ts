import { Lexer } from './lexer.js';
import type { Access, Location, Locations } from './locations.js';
import { parseValue } from './parser.js';
import { Dictionary, Name, PdfError, PdfExhausted, Reference, Stream } from './values.js';

/** No more objects are tried than this: text that merely looks like the start of one must not cost time without end. */
const MOST_TRIED = 500_000;

const typeOf = (dictionary: Dictionary) => {
  const type = dictionary.get('Type');
  return type instanceof Name ? type.name : undefined;
};

/** Objects that stand in an object stream, by their numbers (ISO 32000-1, 7.5.7). */
export function numbersIn(stream: Stream, data: Uint8Array): number[] {
  const count = stream.dictionary.get('N');
  const lexer = new Lexer(data, 0);
  const numbers: number[] = [];
  for (let at = 0; typeof count === 'number' && at < count; at += 1) {
    const number = lexer.next();
    if (typeof number !== 'number' || typeof lexer.next() !== 'number') break;
    numbers.push(number);
  }
  return numbers;
}

/**
 * Finds objects by looking for them from the first byte to the last, for files whose cross references are damaged or
 * missing. Streams are stepped over, so that a PDF within a PDF stays apart. The last of several counts.
 */
export function findLocations(access: Access): Locations {
  const text = Buffer.from(access.bytes.buffer, access.bytes.byteOffset, access.bytes.byteLength).toString('latin1');
  const objects = new Map<number, Location>();
  const within = new Map<number, Location>();
  let trailer: Dictionary | undefined;
  let catalog: number | undefined;
  const start = /(?<![0-9])(\d{1,10})\s{1,8}\d{1,5}\s{1,8}obj\b|\btrailer\b/g;
  let tried = 0;
  for (let match = start.exec(text); match; match = start.exec(text)) {
    tried += 1;
    if (tried > MOST_TRIED) throw new PdfExhausted('the file has too many objects');
    if (match[1] === undefined) {
      trailer = trailerAt(access.bytes, start.lastIndex) ?? trailer;
      continue;
    }
    const found = objectAt(access, match.index);
    if (!found) continue;
    const { number, value, end } = found;
    objects.set(number, { offset: match.index });
    start.lastIndex = Math.max(start.lastIndex, end);
    const dictionary = value instanceof Stream ? value.dictionary : value instanceof Dictionary ? value : undefined;
    const type = dictionary && typeOf(dictionary);
    if (type === 'Catalog') catalog = number;
    if (type === 'XRef' && dictionary?.get('Root') !== undefined) trailer = dictionary;
    if (type === 'ObjStm' && value instanceof Stream) {
      numbersIn(value, access.decoded(value)).forEach((inner, index) => {
        within.set(inner, { stream: number, index });
      });
    }
  }
  for (const [number, location] of within) if (!objects.has(number)) objects.set(number, location);
  const root =
    trailer ?? (catalog === undefined ? undefined : new Dictionary(new Map([['Root', new Reference(catalog)]])));
  if (!root) throw new PdfError('the file has no catalog');
  return { objects, trailer: root };
}

function objectAt(access: Access, offset: number): ReturnType<Access['objectAt']> | undefined {
  try {
    return access.objectAt(offset);
  } catch (error) {
    if (error instanceof PdfError && !(error instanceof PdfExhausted)) return undefined;
    throw error;
  }
}

function trailerAt(bytes: Uint8Array, offset: number): Dictionary | undefined {
  try {
    const value = parseValue(new Lexer(bytes, offset));
    return value instanceof Dictionary && value.get('Root') !== undefined ? value : undefined;
  } catch (error) {
    if (error instanceof PdfError) return undefined;
    throw error;
  }
}
