import { BUSINESS_TERMS, termOf } from '../model/terms.js';
import type { Mapping, Rule } from './rules.js';

/** Where a document of a format has a business term. */
export interface OutlineRow {
  /** For example `BT-44`. */
  readonly term: string;
  /** Path in the document, below its root element. */
  readonly path: string;
}

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
 * The terms that a row of functions names, for the part of the model that its table stands for. Tables of parties
 * and addresses are shared and name the seller's terms: those of the part at hand are meant. A row that names a group
 * says nothing of which terms it carries.
 */
function declaredTerms(rule: Rule<object>, part: string): string[] {
  const named = [...rule.term.split(/[\s,]+/), ...(rule.alsoTerms ?? [])].filter((term) => /^BT-\d+$/.test(term));
  return named.flatMap((term) => {
    const path = pathOf.get(term);
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
 * What a mapping table says, flat: every business term with its places, in the order of the table.
 */
export function outlineOf(mapping: Mapping<object>): OutlineRow[] {
  return [...rows(mapping, '', '', new Set([mapping]))];
}
