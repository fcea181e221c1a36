import { isDecimal } from '../model/decimal.js';
import type { Invoice } from '../model/invoice.js';
import { BUSINESS_TERMS } from '../model/terms.js';
import type { Loss } from './format.js';

/** A business term of an invoice, and how often a document carries it as it was. */
export interface KeptTerm {
  /** For example `BT-153`. */
  readonly term: string;
  /** Name in the standard. */
  readonly name: string;
  readonly count: number;
}

/** A place of the invoice where a business term has a value. */
export interface TermPlace {
  /** For example `lines[2].item.name`. */
  readonly path: string;
  readonly value: unknown;
}

const withoutPositions = (path: string) => path.replace(/\[\d+\]/g, '');

function* placesIn(value: unknown, path: string): Generator<TermPlace> {
  if (value === undefined || value === null || value === '') return;
  if (Array.isArray(value)) {
    for (const [at, member] of value.entries()) yield* placesIn(member, `${path}[${at}]`);
    return;
  }
  if (path !== '' && BUSINESS_TERMS.has(withoutPositions(path))) {
    yield { path, value };
    return;
  }
  if (typeof value !== 'object' || isDecimal(value) || value instanceof Uint8Array) return;
  for (const [key, member] of Object.entries(value)) {
    // BG-2 names the format itself, transport is of the journey, extensions are of one format.
    if (key === 'extensions' || (path === '' && (key === 'process' || key === 'transport'))) continue;
    yield* placesIn(member, path === '' ? key : `${path}.${key}`);
  }
}

/** Where the term stands that a loss concerns: a loss may name a part of it, such as a scheme. */
function placeOf(path: string): string | undefined {
  for (let at = path; at !== ''; ) {
    if (BUSINESS_TERMS.has(withoutPositions(at))) return at;
    const cut = Math.max(at.lastIndexOf('.'), at.lastIndexOf('['));
    if (cut < 0) return undefined;
    at = at.slice(0, cut);
  }
  return undefined;
}

/** Every place of the invoice where a business term has a value, without those that losses name. */
export function keptPlaces(invoice: Invoice, losses: readonly Loss[]): TermPlace[] {
  const lost = new Set(losses.map(({ path }) => placeOf(path)));
  return [...placesIn(invoice, '')].filter(({ path }) => !lost.has(path));
}

/**
 * The business terms that a conversion kept, with the number of places: all that the invoice says less the losses, in
 * the order of the invoice.
 */
export function keptTerms(invoice: Invoice, losses: readonly Loss[]): KeptTerm[] {
  const counts = new Map<string, number>();
  for (const place of keptPlaces(invoice, losses)) {
    const path = withoutPositions(place.path);
    counts.set(path, (counts.get(path) ?? 0) + 1);
  }
  return [...counts].map(([path, count]) => {
    const { term = '', name = '' } = BUSINESS_TERMS.get(path) ?? {};
    return { term, name, count };
  });
}
