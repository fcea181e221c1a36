import { isAscii, isUtf8, transcode } from 'node:buffer';
import { XmlError } from '../errors.js';
import { LineIndex } from '../positions.js';
import { detectEncoding } from './detect.js';
import { firstInvalidUtf8 } from './invalid-utf8.js';
import type { EncodingName } from './names.js';
import { codePointOfByte, type PatchedEncoding } from './single-byte.js';

/** A decoded document, byte order mark removed. */
export interface DecodedDocument {
  source: string;
  encoding: EncodingName;
}

/**
 * Decodes a whole document.
 *
 * @throws XmlError with code `encoding`: unknown encoding, or bytes that mean nothing in it, with their position
 */
export function decodeDocument(bytes: Uint8Array): DecodedDocument {
  const { encoding, bomLength } = detectEncoding(bytes);
  const body = Buffer.from(bytes.buffer, bytes.byteOffset + bomLength, bytes.length - bomLength);
  return { source: decodeAs(encoding, body), encoding };
}

function decodeAs(encoding: EncodingName, body: Buffer): string {
  switch (encoding) {
    case 'UTF-8':
      if (isAscii(body)) return body.toString('latin1');
      if (!isUtf8(body)) throw invalidBytes(encoding, body, firstInvalidUtf8(body), (valid) => valid.toString('utf8'));
      // By way of UTF-16 bytes: V8's own UTF-8 decoder takes three times as long.
      return transcode(body, 'utf8', 'utf16le').toString('utf16le');
    case 'US-ASCII': {
      const fault = body.findIndex((byte) => byte > 0x7f);
      if (fault >= 0) throw invalidBytes(encoding, body, fault, (valid) => valid.toString('latin1'));
      return body.toString('latin1');
    }
    case 'ISO-8859-1':
      return body.toString('latin1');
    case 'ISO-8859-15':
    case 'windows-1252':
      return decodePatched(encoding, body);
    case 'UTF-16LE':
      return decodeUtf16(encoding, body);
    case 'UTF-16BE':
      return decodeUtf16(encoding, Buffer.from(body.subarray(0, body.length & ~1)).swap16(), body.length);
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

/** Lone surrogates are left for the scanner, which reports them as characters that are not allowed. */
function decodeUtf16(encoding: EncodingName, body: Buffer, length = body.length): string {
  if (length % 2 === 1) {
    throw invalidBytes(encoding, body, length - 1, (valid) => valid.toString('utf16le', 0, valid.length & ~1));
  }
  return body.toString('utf16le');
}

function invalidBytes(encoding: EncodingName, body: Buffer, at: number, decode: (valid: Buffer) => string): XmlError {
  const before = decode(body.subarray(0, at));
  const { line, column } = new LineIndex(before).at(before.length);
  const byte = body[at];
  const what =
    byte === undefined ? 'half a character at the end' : `byte 0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  return new XmlError('encoding', `${what} at offset ${at} is not valid ${encoding}`, line, column);
}
