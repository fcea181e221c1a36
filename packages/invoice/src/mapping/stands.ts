import type { Rule } from './rules.js';

/** A row that only tells where a term stands, for the table of a row whose two directions are functions. */
export function stands(term: string, path: string): Rule<object> {
  return { term, path, read() {}, write() {} };
}
