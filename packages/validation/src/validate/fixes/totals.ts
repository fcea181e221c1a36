import type { XmlDocument } from '@autoinvoice/xml';
import { add, type Decimal, negate, readDecimal, writeDecimal, zero } from './amount.js';
import type { Candidate, Proposer } from './candidate.js';
import { type Equation, equationOf, type Term } from './equations.js';
import { leafText } from './leaves.js';

/** Equations with more amounts are left alone: every amount must be tried before one can be called the only repair. */
const mostTerms = 60;

/**
 * A total that does not add up: each of its amounts may be the wrong one, so for each the value that makes the sum
 * right is proposed. The other rules about the same amounts tell which of them it was.
 */
export const proposeTotals: Proposer = (document, { id }) => {
  const terms = equationOf(document, id);
  if (terms === undefined || terms.length < 2 || terms.length > mostTerms) return [];
  return terms.flatMap((term) => solved(document, terms, term));
};

function solved(document: XmlDocument, terms: Equation, wrong: Term): Candidate[] {
  const [text] = leafText(document, wrong.element.node);
  if (text === undefined) return [];
  const value = solve(terms, wrong);
  if (value === undefined) return [];
  const decimals = readDecimal(text.text)?.scale ?? 2;
  const replacement = writeDecimal(value, decimals);
  return [{ from: text.from, to: text.to, replacement, kind: 'amount', name: text.name }];
}

/** The value of one term that makes the equation hold. */
function solve(terms: Equation, unknown: Term): Decimal | undefined {
  let sum = zero;
  for (const term of terms) {
    if (term === unknown) continue;
    const value = readDecimal(term.element.text);
    if (value === undefined) return undefined;
    sum = add(sum, term.sign === 1 ? value : negate(value));
  }
  return unknown.sign === 1 ? negate(sum) : sum;
}
