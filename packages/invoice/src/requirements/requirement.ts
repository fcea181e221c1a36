import { FormatError, type FormatName, type FormatProblem } from '../formats/format.js';
import type { Invoice } from '../model/invoice.js';
import { BUSINESS_TERMS, termOf } from '../model/terms.js';

/**
 * Tells of something without which, or because of which, a document would be invalid.
 *
 * @param rule the rule that the document would break, as its publisher names it (BR-25, PEPPOL-EN16931-R003)
 * @param path where in the semantic invoice: `lines[2].item.name`
 * @param why one English sentence without the rule
 */
export type Refuse = (rule: string, path: string, why: string) => void;

/** One thing that a specification demands of an invoice, or several that belong together. */
export type Requirement = (invoice: Invoice, refuse: Refuse) => void;

/** Everything in which an invoice falls short, each with path, business term and rule; none: it can be written. */
export function shortcomings(invoice: Invoice, requirements: readonly Requirement[]): FormatProblem[] {
  const problems: FormatProblem[] = [];
  const refuse: Refuse = (rule, path, why) => {
    const term = termOf(path);
    problems.push({ message: `${why} (${rule})`, path, rule, ...(term ? { term } : {}) });
  };
  for (const requirement of requirements) requirement(invoice, refuse);
  return problems;
}

/**
 * Makes sure that a valid document can be made of the invoice.
 *
 * @throws FormatError `not_representable` with every reason
 */
export function demand(invoice: Invoice, name: FormatName, requirements: readonly Requirement[]): void {
  const problems = shortcomings(invoice, requirements);
  const [first] = problems;
  if (!first) return;
  const more = problems.length === 1 ? '' : ` and ${problems.length - 1} more`;
  throw new FormatError('not_representable', `No valid ${name} can be made: ${first.message}${more}`, problems);
}

/** The requirements without some rules, for a specification that puts others in their place. */
export function except(rules: readonly string[], requirements: readonly Requirement[]): Requirement[] {
  return requirements.map((requirement) => (invoice, refuse) => {
    requirement(invoice, (rule, path, why) => {
      if (!rules.includes(rule)) refuse(rule, path, why);
    });
  });
}

/** A value of the invoice and where it stands. */
export interface Place<V = unknown> {
  path: string;
  value: V;
}

/** Calls `take` for each value that the segments lead to; `path` gives its place, which few of thousands are asked for. */
function visit(
  owner: unknown,
  segments: readonly string[],
  at: number,
  indexes: readonly number[],
  take: (value: unknown, path: () => string) => void,
): void {
  const segment = segments[at];
  if (segment === undefined) {
    take(owner, () => pathOf(segments, indexes));
    return;
  }
  if (typeof owner !== 'object' || owner === null) return;
  if (!segment.endsWith('[]')) {
    visit(Reflect.get(owner, segment), segments, at + 1, indexes, take);
    return;
  }
  const list: unknown = Reflect.get(owner, segment.slice(0, -2));
  if (!Array.isArray(list)) return;
  for (let i = 0; i < list.length; i++) visit(list[i], segments, at + 1, [...indexes, i], take);
}

function pathOf(segments: readonly string[], indexes: readonly number[]): string {
  let next = 0;
  return segments.map((segment) => segment.replace('[]', () => `[${indexes[next++]}]`)).join('.');
}

/**
 * Where a pattern such as `lines[].item.name` leads: one place for each line, with the value undefined where the name
 * is missing. Nothing where a part on the way is missing.
 */
export function places(invoice: Invoice, pattern: string): Place[] {
  const found: Place[] = [];
  visit(invoice, pattern.split('.'), 0, [], (value, path) => found.push({ path: path(), value }));
  return found;
}

/** The values of `places`, one after the other, with functions that give their places. */
export function eachPlace(invoice: Invoice, pattern: string, take: (value: unknown, path: () => string) => void): void {
  visit(invoice, pattern.split('.'), 0, [], take);
}

/** True for what is not there: undefined, empty text, an empty list. */
export function isMissing(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

/** How the standard calls what stands at a path: `Item name (BT-153)`; the path itself for what is beyond it. */
export function nameOf(path: string): string {
  let at = path.replace(/\[\d*\]/g, '').replace(/\.subLines/g, '');
  while (at !== '') {
    const found = BUSINESS_TERMS.get(at);
    if (found) return `${found.name} (${found.term})`;
    const dot = at.lastIndexOf('.');
    if (dot < 0) break;
    at = at.slice(0, dot);
  }
  return GROUPS[path.replace(/\[\d*\]/g, '')] ?? path;
}

/** Groups of the standard that rules ask for as a whole. */
const GROUPS: Readonly<Record<string, string>> = {
  'seller.address': 'Seller postal address (BG-5)',
  'seller.contact': 'Seller contact (BG-6)',
  'buyer.address': 'Buyer postal address (BG-8)',
  'taxRepresentative.address': 'Tax representative postal address (BG-12)',
  delivery: 'Delivery information (BG-13)',
  period: 'Invoicing period (BG-14)',
  payments: 'Payment instructions (BG-16)',
  vatBreakdown: 'VAT breakdown (BG-23)',
  lines: 'Invoice line (BG-25)',
  'lines.period': 'Invoice line period (BG-26)',
  'lines.vat': 'Line VAT information (BG-30)',
};

/** Rows of rules and of what each wants filled in. */
export function present(rows: readonly (readonly [rule: string, pattern: string])[]): Requirement {
  return (invoice, refuse) => {
    for (const [rule, pattern] of rows) {
      eachPlace(invoice, pattern, (value, path) => {
        if (isMissing(value)) refuse(rule, path(), `${nameOf(path())} is missing`);
      });
    }
  };
}

/** Rows of rules, codes, and the list that each must be in when it is there. */
export function coded(
  rows: readonly (readonly [rule: string, pattern: string, list: ReadonlySet<string>])[],
): Requirement {
  return (invoice, refuse) => {
    for (const [rule, pattern, list] of rows) {
      eachPlace(invoice, pattern, (value, path) => {
        if (typeof value !== 'string' || value === '' || list.has(value)) return;
        refuse(rule, path(), `${nameOf(path())}: the code "${value.slice(0, 40)}" is not in its list`);
      });
    }
  };
}
