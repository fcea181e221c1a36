import { BUSINESS_TERMS, type Loss } from '@autoinvoice/invoice';
import { inEnglish, say, sayAll } from '../../events/say.js';
import type { Words } from '../../platform/events/sentence.js';

/** A loss of something that EN 16931 has a term for. */
export type TermLoss = Loss & { readonly term: string };

/**
 * The losses that matter to those who work with an invoice: business terms of EN 16931, whatever became of them. What
 * only one format has a place for, such as layout and printed rows, is not among them.
 */
export const materialLosses = (losses: readonly Loss[]): TermLoss[] =>
  losses.filter((loss): loss is TermLoss => loss.term !== undefined);

const names = new Map([...BUSINESS_TERMS.values()].map(({ term, name }) => [term, name]));

/** Name of a term in the standard. */
export const termName = (term: string): string => names.get(term) ?? term;

/** `BT-17 Tender or lot reference (dropped)`, each term and outcome once, at most ten of them. */
export function lossesInWords(losses: readonly TermLoss[]): Words {
  const all = losses.map(({ term, what }) => say(`loss.${what}`, { term, name: termName(term) }));
  const told = [...new Map(all.map((loss) => [inEnglish(loss), loss])).values()];
  const more = told.length - 10;
  const first = sayAll(told.slice(0, 10), ', ');
  return more > 0 ? say('loss.more', { losses: first, count: String(more) }) : first;
}
