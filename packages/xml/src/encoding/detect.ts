import { XmlError } from '../errors.js';
import { type EncodingName, encodingOf } from './names.js';

/** How a document is encoded and how many bytes of byte order mark stand before it. */
export interface DetectedEncoding {
  encoding: EncodingName;
  bomLength: number;
}

/** Bytes of the declaration looked at; a declaration longer than this is not one anybody writes. */
const declarationWindow = 1024;

/**
 * Finds the encoding as XML 1.0 appendix F describes: byte order mark, then the look of the first bytes, then the
 * encoding declaration, else UTF-8. A byte order mark wins over the declaration, as in RFC 7303: documents re-encoded
 * by a gateway keep the declaration of their sender.
 *
 * @throws XmlError with code `encoding` for an encoding not read here, or a declaration the bytes contradict
 */
export function detectEncoding(bytes: Uint8Array): DetectedEncoding {
  const [a = -1, b = -1, c = -1, d = -1] = bytes;
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff)) {
    throw unknown('UTF-32');
  }
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'UTF-8', bomLength: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: 'UTF-16LE', bomLength: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'UTF-16BE', bomLength: 2 };
  if (a === 0x3c && b === 0 && c !== 0 && d === 0) return sixteenBit(bytes, 'UTF-16LE');
  if (a === 0 && b === 0x3c && c === 0 && d !== 0) return sixteenBit(bytes, 'UTF-16BE');
  if ((a === 0x3c && b === 0 && c === 0) || (a === 0 && b === 0 && c === 0)) throw unknown('UTF-32');
  if (a === 0x4c && b === 0x6f && c === 0xa7 && d === 0x94) throw unknown('EBCDIC');
  return { encoding: eightBit(bytes), bomLength: 0 };
}

/** Without a byte order mark the declaration has to say UTF-16 (4.3.3); an absent one is let through. */
function sixteenBit(bytes: Uint8Array, encoding: 'UTF-16LE' | 'UTF-16BE'): DetectedEncoding {
  const odd = encoding === 'UTF-16LE' ? 0 : 1;
  const start = bytes.subarray(0, declarationWindow * 2).filter((_, index) => index % 2 === odd);
  const label = declaredEncoding(start);
  if (label !== undefined) {
    const declared = encodingOf(label);
    if (declared !== 'UTF-16' && declared !== encoding) throw contradiction(label, encoding);
  }
  return { encoding, bomLength: 0 };
}

function eightBit(bytes: Uint8Array): EncodingName {
  const label = declaredEncoding(bytes);
  if (label === undefined) return 'UTF-8';
  const declared = encodingOf(label);
  if (declared === undefined) throw unknown(label);
  if (declared === 'UTF-16' || declared === 'UTF-16LE' || declared === 'UTF-16BE') {
    throw contradiction(label, 'an encoding of one byte a character');
  }
  return declared;
}

/** Label in the XML declaration, read leniently: the scanner checks its grammar afterwards. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] !== 0x3c || bytes[1] !== 0x3f) return undefined;
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, declarationWindow)).toString(
    'latin1',
  );
  const declaration = /^<\?xml[ \t\r\n][^>]*\?>/.exec(start)?.[0];
  return (
    declaration && /[ \t\r\n]encoding[ \t\r\n]*=[ \t\r\n]*["']([A-Za-z][A-Za-z0-9._-]*)["']/.exec(declaration)?.[1]
  );
}

function unknown(label: string): XmlError {
  return new XmlError(
    'encoding',
    `encoding ${label} is not supported (UTF-8, UTF-16, ISO-8859-1, ISO-8859-15, windows-1252 and US-ASCII are)`,
    1,
    1,
  );
}

function contradiction(label: string, found: string): XmlError {
  return new XmlError('encoding', `the document declares encoding ${label} but its bytes are in ${found}`, 1, 1);
}
