import type { Candidate, Proposer } from './candidate.js';
import { type EditableText, textsNear } from './leaves.js';

/** White space around a value, and codes in the wrong case. */
export const proposeSpelling: Proposer = (document, { node }) =>
  textsNear(document, node).flatMap((text) => [...trimmed(text), ...recased(text)]);

function trimmed({ name, text, from, to }: EditableText): Candidate[] {
  const value = text.trim();
  if (value === text || value === '' || !isAscii(value)) return [];
  return [{ from, to, replacement: value, description: `Remove the white space around the value of ${name}.` }];
}

function recased({ name, text, from, to }: EditableText): Candidate[] {
  const value = text.trim();
  // Words of a sentence are no code.
  if (!/^[A-Za-z0-9.:_/-]{1,40}$/.test(value)) return [];
  return [value.toUpperCase(), value.toLowerCase()]
    .filter((replacement) => replacement !== value)
    .map((replacement) => ({ from, to, replacement, description: `Write the code of ${name} as ${replacement}.` }));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: what every encoding writes alike
const isAscii = (text: string): boolean => /^[\x00-\x7f]*$/.test(text) && !/[<&>"']/.test(text);
