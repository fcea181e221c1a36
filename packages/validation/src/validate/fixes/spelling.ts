import { NodeKind } from '@autoinvoice/xml';
import type { Candidate, Proposer } from './candidate.js';
import { type EditableText, leafText, textsNear } from './leaves.js';

/** Codes in the wrong case. */
export const proposeCase: Proposer = (document, { node }) => textsNear(document, node).flatMap(recased);

/** Values with white space around them, when they are few: in a document that has it everywhere it does no harm. */
const mostSpaced = 8;

/** White space around a value, anywhere: the rule that stumbles over it may be one about another element. */
export const proposeTrimming: Proposer = (document) => {
  const spaced: Candidate[] = [];
  for (let node = 1; node < document.nodeCount && spaced.length <= mostSpaced; node++) {
    if (document.tree.kind[node] === NodeKind.element) spaced.push(...leafText(document, node).flatMap(trimmed));
  }
  return spaced.length > mostSpaced ? [] : spaced;
};

function trimmed({ name, text, from, to }: EditableText): Candidate[] {
  const value = text.trim();
  if (value === text || value === '' || !isAscii(value)) return [];
  return [{ from, to, replacement: value, kind: 'space', name }];
}

function recased({ name, text, from, to }: EditableText): Candidate[] {
  const value = text.trim();
  // Words of a sentence are no code.
  if (!/^[A-Za-z0-9.:_/-]{1,40}$/.test(value)) return [];
  return [value.toUpperCase(), value.toLowerCase()]
    .filter((replacement) => replacement !== value)
    .map((replacement) => ({ from, to, replacement, kind: 'code', name }));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: what every encoding writes alike
const isAscii = (text: string): boolean => /^[\x00-\x7f]*$/.test(text) && !/[<&>"']/.test(text);
