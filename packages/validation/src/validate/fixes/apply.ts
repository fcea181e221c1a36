import type { Part } from '../parts.js';
import type { Fix } from '../report.js';
import type { Candidate } from './candidate.js';
import { repairWords } from './words.js';

/**
 * Writes repairs into a file and gives the new bytes; what stands more than once in the list is written once.
 * Throws RangeError when two of them overlap or one lies outside of the file: they are not of these bytes.
 */
export function applyFix(bytes: Uint8Array, fixes: Fix | readonly Fix[]): Uint8Array {
  const list = Array.isArray(fixes) ? (fixes as readonly Fix[]) : [fixes as Fix];
  const unique = new Map(list.map((fix) => [`${fix.start} ${fix.end} ${fix.replacement}`, fix]));
  const sorted = [...unique.values()].sort((a, b) => a.start - b.start);
  const pieces: Uint8Array[] = [];
  let at = 0;
  for (const { start, end, replacement, encoding } of sorted) {
    if (start < at || end < start || end > bytes.length) throw new RangeError('the repairs do not fit the file');
    pieces.push(bytes.subarray(at, start), encoded(replacement, encoding));
    at = end;
  }
  return Buffer.concat([...pieces, bytes.subarray(at)]);
}

/** A candidate as a fix of the file that the part belongs to, described in a language (ISO 639-1). */
export function fixOf(candidate: Candidate, part: Part, bytes: Uint8Array, language: string | undefined): Fix {
  const { document } = part;
  const { encoding } = document;
  const first = part.start + byteOrderMark(bytes, part.start);
  // The document's bytes are UTF-8; those of the file may be another encoding, of one or two bytes a UTF-16 unit.
  const offset = (at: number): number => {
    if (encoding === 'UTF-8') return first + at;
    return first + document.written(0, at).length * (encoding.startsWith('UTF-16') ? 2 : 1);
  };
  const { replacement, kind, name, value = replacement } = candidate;
  return {
    start: offset(candidate.from),
    end: offset(candidate.to),
    replacement,
    description: repairWords(kind, name, value, language),
    encoding,
  };
}

function byteOrderMark(bytes: Uint8Array, at: number): number {
  const [a, b, c] = bytes.subarray(at, at + 3);
  if (a === 0xef && b === 0xbb && c === 0xbf) return 3;
  return (a === 0xfe && b === 0xff) || (a === 0xff && b === 0xfe) ? 2 : 0;
}

function encoded(text: string, encoding: Fix['encoding']): Uint8Array {
  if (encoding === 'UTF-16LE') return Buffer.from(text, 'utf16le');
  return encoding === 'UTF-16BE' ? Buffer.from(text, 'utf16le').swap16() : Buffer.from(text, 'ascii');
}
