import { isNameChar, isNameStart } from './chars.js';

/** Whether a string is a `Name` without a colon (Namespaces 1.0, production 4). */
export function isNCName(name: string): boolean {
  let first = true;
  for (const char of name) {
    const codePoint = char.codePointAt(0)!;
    if (char === ':' || !(first ? isNameStart(codePoint) : isNameChar(codePoint))) return false;
    first = false;
  }
  return !first;
}

/** Prefix and local part of a qualified name; undefined when it is none. */
export function splitQName(name: string): { prefix: string; local: string } | undefined {
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  const local = name.slice(colon + 1);
  return (colon < 0 || isNCName(prefix)) && isNCName(local) ? { prefix, local } : undefined;
}
