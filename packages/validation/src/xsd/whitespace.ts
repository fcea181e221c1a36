import type { WhiteSpace } from './model.js';

/** Treats the white space of a value as its type says (XML Schema 1.0 part 2, 4.3.6). */
export function treatWhiteSpace(value: string, how: WhiteSpace): string {
  if (how === 'preserve') return value;
  if (how === 'replace') return /[\t\r\n]/.test(value) ? value.replace(/[\t\r\n]/g, ' ') : value;
  return needsCollapse.test(value) ? value.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '') : value;
}

const needsCollapse = /^[ \t\r\n]|[ \t\r\n]$|[\t\r\n]| {2}/;

/** The items of a list value: what stands between white space. */
export function listItems(value: string): string[] {
  const trimmed = treatWhiteSpace(value, 'collapse');
  return trimmed === '' ? [] : trimmed.split(' ');
}
