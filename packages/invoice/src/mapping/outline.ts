import { BUSINESS_TERMS, termOf } from '../model/terms.js';
import type { Mapping, Rule } from './rules.js';

/** Where a document of a format has a business term. */
export interface OutlineRow {
  /** For example `BT-44`. */
  readonly term: string;
  /** Path in the document, below its root element. */
  readonly path: string;
}

/** Where EN 16931's groups that rows of functions name stand in the model. */
const GROUPS: Readonly<Record<string, string>> = {
  'BG-1': 'notes',
  'BG-2': 'process',
  'BG-3': 'precedingInvoices',
  'BG-4': 'seller',
  'BG-5': 'seller.address',
  'BG-6': 'seller.contact',
  'BG-7': 'buyer',
  'BG-8': 'buyer.address',
  'BG-9': 'buyer.contact',
  'BG-10': 'payee',
  'BG-11': 'taxRepresentative',
  'BG-12': 'taxRepresentative.address',
  'BG-13': 'delivery',
  'BG-14': 'period',
  'BG-15': 'delivery.address',
  'BG-16': 'payments',
  'BG-17': 'payments.creditTransfers',
  'BG-18': 'payments.card',
  'BG-19': 'payments.directDebit',
  'BG-20': 'allowances',
  'BG-21': 'charges',
  'BG-22': 'totals',
  'BG-23': 'vatBreakdown',
  'BG-24': 'attachments',
  'BG-25': 'lines',
  'BG-26': 'lines.period',
  'BG-27': 'lines.allowances',
  'BG-28': 'lines.charges',
  'BG-29': 'lines.price',
  'BG-30': 'lines.vat',
  'BG-31': 'lines.item',
  'BG-32': 'lines.item.attributes',
};

const pathOf = new Map([...BUSINESS_TERMS].map(([path, { term }]) => [term, path]));
const joined = (...parts: string[]) => parts.filter((part) => part !== '').join('/');
const member = (part: string, key: string) => (part === '' ? key : `${part}.${key}`);

/** Terms at a place of the model: its own, or, for a value with a unit or a rate, those of its members. */
function termsAt(path: string): string[] {
  const own = termOf(path);
  if (own !== undefined) return [own];
  return [...BUSINESS_TERMS].filter(([at]) => at.startsWith(`${path}.`)).map(([, { term }]) => term);
}

/**
 * The terms that a row of functions carries, for the part of the model that its table stands for. Tables of parties
 * and addresses are shared and name the seller's terms: those of the part at hand are meant.
 */
function declaredTerms(rule: Rule<object>, part: string): string[] {
  const named = [...rule.term.split(/[\s,]+/), ...(rule.alsoTerms ?? [])].filter((term) => /^B[TG]-\d+$/.test(term));
  return named.flatMap((term) => {
    const path = GROUPS[term] ?? pathOf.get(term);
    if (path === undefined) return [];
    const steps = path.split('.');
    for (let from = 0; from < steps.length; from += 1) {
      const candidate = member(part, steps.slice(from).join('.'));
      const found = termsAt(candidate);
      if (found.length > 0) return found;
    }
    return part === '' || path.startsWith(part) ? termsAt(path) : [];
  });
}

function* rows(mapping: Mapping<object>, path: string, part: string, seen: Set<unknown>): Generator<OutlineRow> {
  for (const rule of mapping) {
    const here = joined(path, rule.path);
    if (rule.mapping !== undefined) {
      // Parts of lines have the table of lines again.
      if (seen.has(rule.mapping)) continue;
      yield* rows(
        rule.mapping,
        here,
        rule.key === undefined ? part : member(part, rule.key),
        new Set([...seen, rule.mapping]),
      );
    } else {
      const terms = rule.key === undefined ? declaredTerms(rule, part) : termsAt(member(part, rule.key));
      for (const term of terms) yield { term, path: here };
    }
    if (rule.mapping !== undefined && rule.key === undefined) {
      for (const term of declaredTerms(rule, part)) yield { term, path: here };
    }
  }
}

/**
 * What a mapping table says, flat: every business term with its places, in the order of the table. A row of functions
 * that stands for a whole group gives each term of the group its own place, the more exact rows of other terms aside.
 */
export function outlineOf(mapping: Mapping<object>): OutlineRow[] {
  return [...rows(mapping, '', '', new Set([mapping]))];
}
