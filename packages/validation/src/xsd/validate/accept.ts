import { isAscii } from 'node:buffer';
import type { XmlDocument } from '@autoinvoice/xml';
import { isBase64 } from '../datatypes/base64.js';
import { type BuiltinName, isBuiltinKind } from '../datatypes/builtins.js';
import type { Facets } from '../model.js';

/** What an acceptor needs of a document. */
type Text = Pick<XmlDocument, 'bytes' | 'ascii'>;

/**
 * Looks at the document's bytes[from..to), text without references, and says true when it is surely a value of a type.
 * False says nothing: the full check decides. This is what makes validation fast: most values are looked at in place
 * and never become strings.
 */
export type Acceptor = (document: Text, from: number, to: number) => boolean;

/** The quick test for a type; undefined when there is none. */
export function acceptorFor(type: BuiltinName, facets: Facets): Acceptor | undefined {
  const { patterns, enumeration, minInclusive, maxInclusive, minExclusive, maxExclusive } = facets;
  const bounds = [minInclusive, maxInclusive, minExclusive, maxExclusive];
  if (patterns !== undefined || bounds.some((bound) => bound !== undefined)) return undefined;
  if (enumeration !== undefined)
    return isBuiltinKind(type, 'string') ? listed(new Set(enumeration), facets) : undefined;
  if (type === 'decimal') return decimal(facets.totalDigits, facets.fractionDigits);
  if (facets.totalDigits !== undefined || facets.fractionDigits !== undefined) return undefined;
  if (type === 'integer' || type === 'nonNegativeInteger') return digits;
  const { length, minLength, maxLength } = facets;
  const hasLength = length !== undefined || minLength !== undefined || maxLength !== undefined;
  if (!hasLength) return plain(type);
  const isText = type === 'string' || type === 'normalizedString' || type === 'token' || type === 'NMTOKEN';
  return isText
    ? limited(
        type,
        facets.whiteSpace === 'collapse',
        length ?? minLength ?? 0,
        length ?? maxLength ?? Number.MAX_SAFE_INTEGER,
      )
    : undefined;
}

function plain(type: BuiltinName): Acceptor | undefined {
  switch (type) {
    case 'anySimpleType':
    case 'string':
    case 'normalizedString':
    case 'token':
      return anything;
    case 'date':
      return date;
    case 'boolean':
      return boolean;
    case 'base64Binary':
      return ({ bytes }, from, to) => isBase64(bytes, from, to);
    case 'NMTOKEN':
      return nmtoken;
    case 'language':
      return language;
    default:
      return undefined;
  }
}

const anything: Acceptor = () => true;

function isDigit(c: number): boolean {
  return c >= 0x30 && c <= 0x39;
}

const digits: Acceptor = ({ bytes }, from, to) => {
  if (from === to) return false;
  for (let i = from; i < to; i++) if (!isDigit(bytes[i]!)) return false;
  return true;
};

/** A sign, digits, a point and digits: written without needless zeros or not, the digits are counted as they stand. */
function decimal(total = Number.MAX_SAFE_INTEGER, fraction = Number.MAX_SAFE_INTEGER): Acceptor {
  return ({ bytes }, from, to) => {
    let i = from;
    const sign = bytes[i]!;
    if (sign === 0x2d || sign === 0x2b) i++;
    const start = i;
    while (i < to && isDigit(bytes[i]!)) i++;
    const whole = i - start;
    if (i === to) return whole > 0 && whole <= total;
    if (bytes[i]! !== 0x2e) return false;
    const decimals = to - i - 1;
    for (i++; i < to; i++) if (!isDigit(bytes[i]!)) return false;
    return whole + decimals > 0 && decimals <= fraction && whole + decimals <= total;
  };
}

/** YYYY-MM-DD, the day at most 28, so that the calendar need not be asked. */
const date: Acceptor = ({ bytes }, from, to) => {
  if (to - from !== 10 || bytes[from + 4]! !== 0x2d || bytes[from + 7]! !== 0x2d) return false;
  const year = twoDigits(bytes, from) * 100 + twoDigits(bytes, from + 2);
  const month = twoDigits(bytes, from + 5);
  const day = twoDigits(bytes, from + 8);
  return year > 0 && month > 0 && month <= 12 && day > 0 && day <= 28;
};

/** The number two digits make; very negative when one is none. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = bytes[at]! - 0x30;
  const ones = bytes[at + 1]! - 0x30;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -100_000;
}

const boolean: Acceptor = ({ bytes }, from, to) => {
  const length = to - from;
  return (length === 4 && is(bytes, from, 'true')) || (length === 5 && is(bytes, from, 'false'));
};

const nmtoken: Acceptor = ({ bytes }, from, to) => isNmtoken(bytes, from, to);

function isNmtoken(bytes: Uint8Array, from: number, to: number): boolean {
  if (from === to) return false;
  for (let i = from; i < to; i++) if (!isAsciiNameCharacter(bytes[i]!)) return false;
  return true;
}

const language: Acceptor = ({ bytes }, from, to) => {
  if (to - from !== 2) return false;
  return isAsciiLetter(bytes[from]!) && isAsciiLetter(bytes[from + 1]!);
};

function isAsciiLetter(c: number): boolean {
  return (c >= 0x61 && c <= 0x7a) || (c >= 0x41 && c <= 0x5a);
}

function isAsciiNameCharacter(c: number): boolean {
  return isAsciiLetter(c) || (c >= 0x2d && c <= 0x3a && c !== 0x2f) || c === 0x5f;
}

function isSpace(c: number): boolean {
  return c === 0x20 || (c >= 0x09 && c <= 0x0d);
}

/** Text of limited length. Bytes of UTF-8 are at least as many as characters and at most four times as many. */
function limited(type: BuiltinName, collapses: boolean, min: number, max: number): Acceptor {
  return ({ bytes }, from, to) => {
    const length = to - from;
    if (length > max || length < min) return false;
    if (length < min * 4 - (min === 1 ? 3 : 0)) {
      for (let i = from; i < to; i++) if (bytes[i]! >= 0x80) return false;
    }
    if (type === 'NMTOKEN') return isNmtoken(bytes, from, to);
    if (!collapses || length === 0) return true;
    for (let i = from, before = true; i < to; i++) {
      const space = isSpace(bytes[i]!);
      if (space && (before || i === to - 1)) return false;
      before = space;
    }
    return true;
  };
}

/** Exactly one of the listed values as it stands. */
function listed(values: ReadonlySet<string>, { length, minLength, maxLength }: Facets): Acceptor | undefined {
  if (length !== undefined || minLength !== undefined || maxLength !== undefined) return undefined;
  for (const value of values) if (!isAscii(Buffer.from(value))) return undefined;
  return (document, from, to) => values.has(document.ascii(from, to));
}

/** Whether an ASCII text stands at an offset. */
function is(bytes: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}
