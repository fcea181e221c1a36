import { isAscii, isUtf8, transcode } from 'node:buffer';
import { describeChar } from '../chars.js';
import { XmlError } from '../errors.js';
import { LineIndex } from '../positions.js';
import { detectEncoding } from './detect.js';
import { firstInvalidUtf8 } from './invalid-utf8.js';
import type { EncodingName } from './names.js';
import { codePointOfByte, type PatchedEncoding } from './single-byte.js';

/** A document in UTF-8, byte order mark removed. */
export interface DecodedDocument {
  /** Shares memory with the input where that was UTF-8. */
  bytes: Buffer;
  /** What it was read in. */
  encoding: EncodingName;
}

/**
 * Gives a whole document in UTF-8.
 *
 * @throws XmlError with code `encoding`: unknown encoding, or bytes that mean nothing in it, with their position; with
 *   code `character`: half a surrogate pair in UTF-16
 */
export function decodeDocument(bytes: Uint8Array): DecodedDocument {
  const { encoding, bomLength } = detectEncoding(bytes);
  const body = Buffer.from(bytes.buffer, bytes.byteOffset + bomLength, bytes.length - bomLength);
  return { bytes: decodeAs(encoding, body), encoding };
}

function decodeAs(encoding: EncodingName, body: Buffer): Buffer {
  switch (encoding) {
    case 'UTF-8':
      if (!isUtf8(body)) throw invalidBytes(encoding, body, firstInvalidUtf8(body), (valid) => valid.toString('utf8'));
      return body;
    case 'US-ASCII': {
      if (isAscii(body)) return body;
      const fault = body.findIndex((byte) => byte > 0x7f);
      throw invalidBytes(encoding, body, fault, (valid) => valid.toString('latin1'));
    }
    case 'ISO-8859-1':
      return isAscii(body) ? body : transcode(body, 'latin1', 'utf8');
    case 'ISO-8859-15':
    case 'windows-1252':
      return isAscii(body) ? body : Buffer.from(decodePatched(encoding, body));
    case 'UTF-16LE':
      return utf8Of(decodeUtf16(encoding, body));
    case 'UTF-16BE':
      return utf8Of(decodeUtf16(encoding, Buffer.from(body.subarray(0, body.length & ~1)).swap16(), body.length));
  }
}

function decodePatched(encoding: PatchedEncoding, body: Buffer): string {
  const table = codePointOfByte[encoding];
  let at = 0;
  while (at < body.length && table[body[at]!] === body[at]) at++;
  if (at === body.length) return body.toString('latin1');
  const units = new Uint16Array(body.length);
  for (let i = 0; i < body.length; i++) {
    const codePoint = table[body[i]!]!;
    if (codePoint < 0) throw invalidBytes(encoding, body, i, (valid) => decodePatched(encoding, valid));
    units[i] = codePoint;
  }
  return Buffer.from(units.buffer).toString('utf16le');
}

function decodeUtf16(encoding: EncodingName, body: Buffer, length = body.length): string {
  if (length % 2 === 1) {
    throw invalidBytes(encoding, body, length - 1, (valid) => valid.toString('utf16le', 0, valid.length & ~1));
  }
  return body.toString('utf16le');
}

/** UTF-8 has no half surrogate pairs, and XML does not allow them. */
function utf8Of(text: string): Buffer {
  const half = /\p{Surrogate}/u.exec(text);
  if (half === null) return Buffer.from(text);
  const { line, column } = positionAfter(text.slice(0, half.index));
  const character = describeChar(half[0].charCodeAt(0));
  throw new XmlError('character', `character ${character} is not allowed in XML 1.0`, line, column);
}

function invalidBytes(encoding: EncodingName, body: Buffer, at: number, decode: (valid: Buffer) => string): XmlError {
  const { line, column } = positionAfter(decode(body.subarray(0, at)));
  const byte = body[at];
  const what =
    byte === undefined ? 'half a character at the end' : `byte 0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  return new XmlError('encoding', `${what} at offset ${at} is not valid ${encoding}`, line, column);
}

function positionAfter(text: string): { line: number; column: number } {
  const bytes = Buffer.from(text);
  return new LineIndex(bytes).at(bytes.length);
}
