import * as arithmetic from './arithmetic.js';
import * as cast from './cast.js';
import * as compare from './compare.js';
import * as dates from './dates.js';
import * as decimal from './decimal.js';
import * as dynamicError from './dynamic-error.js';
import { formatNumber } from './format-number.js';
import * as integer from './integer.js';
import * as item from './item.js';
import * as navigation from './navigation.js';
import * as nodes from './nodes.js';
import * as numbers from './numbers.js';
import * as regex from './regex.js';
import * as sequences from './sequences.js';
import * as strings from './strings.js';

/** The error of something computed once, kept so that it is thrown at each use. */
class Failed {
  readonly error: unknown;
  constructor(error: unknown) {
    this.error = error;
  }
}

/** fn:tokenize with one argument. */
function tokenizeOnSpace(text: string): string[] {
  const normalized = strings.normalizeSpace(text);
  return normalized === '' ? [] : normalized.split(' ');
}

/** Notes a node under a key's value. */
function addToKey(table: Map<string, number[]>, value: string, node: number): void {
  const nodes = table.get(value);
  if (nodes === undefined) table.set(value, [node]);
  else if (nodes.at(-1) !== node) nodes.push(node);
}

function encodeForUri(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

function currentDate(type: 'date' | 'dateTime'): dates.DateValue {
  const now = new Date().toISOString();
  return dates.toDate(type === 'date' ? `${now.slice(0, 10)}Z` : now, type);
}

/** Everything generated code may call, by the name it has there without the dollar. */
export const library: Readonly<Record<string, unknown>> = {
  ...arithmetic,
  ...cast,
  ...compare,
  ...dates,
  ...decimal,
  ...dynamicError,
  formatNumber,
  ...integer,
  ...item,
  ...navigation,
  ...nodes,
  ...numbers,
  ...regex,
  ...sequences,
  ...strings,
  Failed,
  addToKey,
  tokenizeOnSpace,
  encodeForUri,
  currentDate,
  decimalZero: new decimal.Decimal(0, 0),
};
