import type { Invoice } from '../model/invoice.js';
import { FormatError, type FormatName, type FormatProblem } from './format.js';

/** What a format demands of an invoice, without which no valid document can be written. */
export interface Demand {
  /** The business term it is about: `BT-1`, `BG-23`. */
  term: string;
  /** What must be so, in English, for the sender of the invoice. */
  message: string;
  /** Where in the semantic invoice it is not so: `lines[2].item.name`; none when the demand is met. */
  broken(invoice: Invoice): readonly string[];
}

/** A demand on the whole invoice: broken at `path` unless `met` says that it is met. */
export function demand(term: string, path: string, message: string, met: (invoice: Invoice) => boolean): Demand {
  return { term, message, broken: (invoice) => (met(invoice) ? [] : [path]) };
}

/** A demand on every member of a list: broken at `path` with `[]` replaced by the position of each that does not meet it. */
export function demandEach<M>(
  term: string,
  path: string,
  message: string,
  list: (invoice: Invoice) => readonly M[],
  met: (member: M, invoice: Invoice) => boolean,
): Demand {
  return {
    term,
    message,
    broken: (invoice) =>
      list(invoice).flatMap((member, at) => (met(member, invoice) ? [] : [path.replace('[]', `[${at}]`)])),
  };
}

/** Every demand that the invoice does not meet, place by place. */
export function unmet(invoice: Invoice, demands: readonly Demand[]): FormatProblem[] {
  return demands.flatMap(({ term, message, broken }) =>
    broken(invoice).map((path) => ({ message: `${term}: ${message}`, path })),
  );
}

/** Throws FormatError `not_representable` that names every demand the invoice does not meet. */
export function meetOrRefuse(invoice: Invoice, format: FormatName, demands: readonly Demand[]): void {
  const problems = unmet(invoice, demands);
  if (problems.length === 0) return;
  const first = problems[0]?.message ?? '';
  const others = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  throw new FormatError('not_representable', `The invoice cannot be written as ${format}: ${first}${others}`, problems);
}
