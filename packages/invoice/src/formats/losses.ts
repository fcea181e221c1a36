import { sameAddress } from '../identifiers/address-variants.js';
import type { Extensible, Identifier } from '../model/common.js';
import { type Decimal, equals, formatDecimal, isDecimal, round } from '../model/decimal.js';
import type { Fragment } from '../model/extension.js';
import type { Invoice } from '../model/invoice.js';
import { termOf } from '../model/terms.js';
import type { FormatName, Loss } from './format.js';

type Notes = ReadonlyMap<string, Loss['what'] | 'kept'>;

/** BG-2 names the format itself, so a conversion always changes it; transport is of the journey. */
const OF_THE_FORMAT = new Set(['process', 'transport', 'extensions']);
/** Where a row stands and what sort it is are no content; its texts and sums are. */
const OF_THE_ROW = /^informationRows\[\d+\]\.(kind|beforeLine)$/;
const VALUE_LENGTH = 200;

const collapsed = (text: string) => text.replace(/\s+/g, ' ').trim();

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Same in substance: decimals by value, texts but for line breaks, structures by their members. */
function same(a: unknown, b: unknown): boolean {
  if (isEmpty(a)) return true;
  if (isDecimal(a)) return isDecimal(b) && equals(a, b);
  if (typeof a === 'string') return typeof b === 'string' && collapsed(a) === collapsed(b);
  if (a instanceof Uint8Array) return b instanceof Uint8Array && Buffer.compare(a, b) === 0;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
  // The whole invoice goes through here: lists of its members would be most of the work.
  for (const key in one) {
    if (key === 'extensions' || same(one[key], other[key])) continue;
    if (key === 'electronicAddress' && sameParty(one[key] as Identifier, other[key] as Identifier | undefined))
      continue;
    return false;
  }
  return true;
}

/** BT-34, BT-49: an address written under the scheme that took the place of its own (0037 by 0216) is not lost. */
function sameParty(a: Identifier, b: Identifier | undefined): boolean {
  return b !== undefined && sameAddress(a, b);
}

function printed(value: unknown): string {
  if (isDecimal(value)) return formatDecimal(value);
  if (value instanceof Uint8Array) return `${value.length} bytes`;
  return String(value).slice(0, VALUE_LENGTH);
}

function whatBecame(before: unknown, after: unknown): Loss['what'] {
  if (isEmpty(after)) return 'dropped';
  if (isDecimal(before) && isDecimal(after)) return isRounding(before, after) ? 'rounded' : 'changed';
  if (typeof before === 'string' && typeof after === 'string') {
    return collapsed(before).startsWith(collapsed(after)) ? 'shortened' : 'changed';
  }
  return 'changed';
}

function isRounding(before: Decimal, after: Decimal): boolean {
  for (let scale = 0; scale < before.scale; scale += 1) if (equals(round(before, scale), after)) return true;
  return false;
}

class Comparison {
  readonly losses: Loss[] = [];

  constructor(readonly notes: Notes) {}

  compare(before: unknown, after: unknown, path: string): void {
    if (same(before, after)) return;
    const note = this.notes.get(path);
    if (note === 'kept') return;
    if (Array.isArray(before)) {
      this.#list(before, Array.isArray(after) ? after : [], path);
    } else if (typeof before === 'object' && before !== null && !isDecimal(before) && !(before instanceof Uint8Array)) {
      for (const [key, value] of Object.entries(before)) {
        if (OF_THE_FORMAT.has(key)) continue;
        const other = typeof after === 'object' && after !== null ? Reflect.get(after, key) : undefined;
        if (key === 'electronicAddress' && sameParty(value, other)) continue;
        this.compare(value, other, path === '' ? key : `${path}.${key}`);
      }
    } else if (!OF_THE_ROW.test(path)) this.add(before, path, note ?? whatBecame(before, after));
  }

  add(value: unknown, path: string, what: Loss['what']): void {
    const term = termOf(path);
    this.losses.push({ ...(term ? { term } : {}), path, what, value: printed(value) });
  }

  /** A member is not lost when it stands anywhere in the other list; otherwise it is held against that of its place. */
  #list(before: readonly unknown[], after: readonly unknown[], path: string): void {
    const free = [...after];
    const missing: number[] = [];
    before.forEach((member, at) => {
      const found = free.findIndex((other) => same(member, other));
      if (found >= 0) free.splice(found, 1);
      else missing.push(at);
    });
    for (const at of missing) {
      const other = after[at];
      this.compare(before[at], free.includes(other) ? other : undefined, `${path}[${at}]`);
    }
  }
}

function leavesOf(fragment: Fragment, path: string, add: (path: string, value: string) => void): void {
  const here = `${path}/${fragment.name}`;
  for (const [name, value] of Object.entries(fragment.attributes ?? {})) add(`${here}/@${name}`, value);
  // White space alone is no content.
  if (fragment.text !== undefined && fragment.text.trim() !== '') add(here, fragment.text);
  for (const child of fragment.children ?? []) leavesOf(child, here, add);
}

/** Everything in the model that can hold content of formats and does. */
function extended(value: unknown, take: (part: Extensible) => void): void {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array || isDecimal(value)) return;
  if (Array.isArray(value)) {
    for (const member of value) extended(member, take);
    return;
  }
  const part = value as Record<string, unknown>;
  if (part.extensions !== undefined) take(value);
  for (const key in part) if (key !== 'extensions') extended(part[key], take);
}

/** Every text and attribute that only single formats have, with its path. */
function foreignContent(invoice: Invoice, written: FormatName): [path: string, value: string][] {
  const found: [string, string][] = [];
  extended(invoice, (part) => {
    for (const [format, fragments] of Object.entries(part.extensions ?? {})) {
      if (format === written) continue;
      for (const fragment of fragments ?? [])
        leavesOf(fragment, `${format}:`, (path, value) => found.push([path, value]));
    }
  });
  return found;
}

/**
 * What a written document lost: `before` is the invoice, `after` what its own reader makes of the document.
 * Content that only another format has is listed under that format's name, without a business term, unless the document
 * carries it all the same.
 */
export function findLosses(before: Invoice, after: Invoice, written: FormatName, notes: Notes): Loss[] {
  const comparison = new Comparison(notes);
  comparison.compare(before, after, '');
  const carried = new Map<string, number>();
  const key = (path: string, value: string) => `${path} ${value}`;
  for (const [path, value] of foreignContent(after, written)) {
    carried.set(key(path, value), (carried.get(key(path, value)) ?? 0) + 1);
  }
  for (const [path, value] of foreignContent(before, written)) {
    const left = carried.get(key(path, value)) ?? 0;
    carried.set(key(path, value), left - 1);
    if (left <= 0) comparison.losses.push({ path, what: 'dropped', value: value.slice(0, VALUE_LENGTH) });
  }
  return comparison.losses;
}
