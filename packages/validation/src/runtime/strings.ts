import { DynamicError } from './dynamic-error.js';
import { isSpace, roundNumber } from './numbers.js';

/** fn:normalize-space. Most texts have nothing to normalise and come back as they are. */
export function normalizeSpace(text: string): string {
  const { length } = text;
  let spaceBefore = true;
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0x20) spaceBefore = false;
    else if (unit === 0x20 && !spaceBefore) spaceBefore = true;
    else if (isSpace(unit)) return collapse(text);
    else spaceBefore = false;
  }
  return length > 0 && spaceBefore ? collapse(text) : text;
}

function collapse(text: string): string {
  return text.replace(/^[ \t\n\r]+|[ \t\n\r]+$/g, '').replace(/[ \t\n\r]+/g, ' ');
}

/** Whether a text has characters beyond the basic plane, where one character is two UTF-16 units. */
function hasPairs(text: string): boolean {
  for (let at = 0; at < text.length; at++) if ((text.charCodeAt(at) & 0xf800) === 0xd800) return true;
  return false;
}

/** fn:string-length, in characters. */
export function stringLength(text: string): number {
  if (!hasPairs(text)) return text.length;
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** fn:substring with XPath's rounding: characters at positions p with round(start) <= p < round(start) + round(length). */
export function substring(text: string, start: number, length = Number.POSITIVE_INFINITY): string {
  const from = roundNumber(start);
  const to = from + roundNumber(length);
  if (Number.isNaN(from) || Number.isNaN(to)) return '';
  const first = Math.max(from, 1) - 1;
  const last = to - 1;
  if (last <= first) return '';
  return hasPairs(text) ? Array.from(text).slice(first, last).join('') : text.slice(first, last);
}

export function substringBefore(text: string, part: string): string {
  const at = text.indexOf(part);
  return at < 0 ? '' : text.slice(0, at);
}

export function substringAfter(text: string, part: string): string {
  const at = text.indexOf(part);
  return at < 0 ? '' : text.slice(at + part.length);
}

const translations = new Map<string, Map<string, string>>();
const keptTranslations = 200;

/** fn:translate. */
export function translate(text: string, from: string, to: string): string {
  const key = `${from.length} ${from}${to}`;
  let map = translations.get(key);
  if (map === undefined) {
    map = translationMap(from, to);
    if (translations.size >= keptTranslations) translations.clear();
    translations.set(key, map);
  }
  let out = '';
  for (const char of text) out += map.get(char) ?? char;
  return out;
}

function translationMap(from: string, to: string): Map<string, string> {
  const target = Array.from(to);
  const map = new Map<string, string>();
  Array.from(from).forEach((char, at) => {
    if (!map.has(char)) map.set(char, target[at] ?? '');
  });
  return map;
}

export function stringToCodepoints(text: string): number[] {
  return Array.from(text, (char) => char.codePointAt(0)!);
}

export function codepointsToString(codepoints: readonly (number | bigint)[]): string {
  return codepoints.map((codepoint) => character(Number(codepoint))).join('');
}

function character(codepoint: number): string {
  const allowed =
    codepoint === 9 ||
    codepoint === 10 ||
    codepoint === 13 ||
    (codepoint >= 0x20 && codepoint <= 0xd7ff) ||
    (codepoint >= 0xe000 && codepoint <= 0xfffd) ||
    (codepoint >= 0x10000 && codepoint <= 0x10ffff);
  if (!allowed) throw new DynamicError('FOCH0001', `${codepoint} is no XML character`);
  return String.fromCodePoint(codepoint);
}

/** Order by code points, which UTF-16 units do not keep beyond the basic plane. */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const x = a.charCodeAt(at);
    const y = b.charCodeAt(at);
    if (x === y) continue;
    const xPair = (x & 0xf800) === 0xd800;
    const yPair = (y & 0xf800) === 0xd800;
    return xPair === yPair ? x - y : xPair ? 1 : -1;
  }
  return a.length - b.length;
}

/** The pieces of a list that have a separator on both sides. */
export function tokensBetween(list: string, separator: string): ReadonlySet<string> {
  return new Set(list.split(separator).slice(1, -1));
}

/** Whether separator, code, separator occur in a list; `tokens` are its pieces. */
export function isListed(tokens: ReadonlySet<string>, list: string, code: string, separator: string): boolean {
  return tokens.has(code) || (code.includes(separator) && list.includes(separator + code + separator));
}
