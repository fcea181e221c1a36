import type { Wording } from '../wording/wording.js';
import type { PatternKey } from '../wording/words.js';
import { type CharacterSet, parseRegex, type RegexNode } from './parse.js';

/** Longer descriptions than this help nobody; the pattern itself is shown then. */
const maxLength = 160;

/** A pattern of a schema in plain words, such as "3 of A-Z", or the pattern itself when words would be long. */
export function describePattern(source: string, wording: Wording): string {
  const words = describe(parseRegex(source), wording);
  return words.length === 0 || words.length > maxLength ? wording.pattern('pattern', { pattern: source }) : words;
}

function describe(node: RegexNode, wording: Wording): string {
  switch (node.kind) {
    case 'characters':
      return describeSet(node.set, wording);
    case 'sequence':
      return describeSequence(node.parts, wording);
    case 'choice':
      return node.branches.map((branch) => describe(branch, wording)).join(` ${wording.phrase('or')} `);
    case 'repeat':
      return describeRepeat(node, wording);
  }
}

/** Neighbouring single characters read as one literal. */
function describeSequence(parts: readonly RegexNode[], wording: Wording): string {
  const words: string[] = [];
  let literal = '';
  for (const part of parts) {
    const character = part.kind === 'characters' ? literalOf(part.set) : undefined;
    if (character !== undefined) {
      literal += character;
      continue;
    }
    if (literal !== '') words.push(`"${literal}"`);
    literal = '';
    words.push(part.kind === 'choice' ? `(${describe(part, wording)})` : describe(part, wording));
  }
  if (literal !== '') words.push(`"${literal}"`);
  return words.join(`, ${wording.pattern('followedBy')} `);
}

function describeRepeat({ of, min, max }: Extract<RegexNode, { kind: 'repeat' }>, wording: Wording): string {
  const what = of.kind === 'characters' ? describe(of, wording) : `(${describe(of, wording)})`;
  if (min === 0 && max === 1) return wording.pattern('optionally', { what });
  if (max !== Number.POSITIVE_INFINITY) return wording.pattern(min === max ? 'countOf' : 'rangeOf', { min, max, what });
  return wording.pattern(min === 0 ? 'anyNumber' : 'atLeastOf', { min, what });
}

const classNames: Readonly<Record<string, PatternKey>> = {
  '.': 'anyCharacter',
  d: 'digits',
  s: 'spaces',
  w: 'wordCharacters',
  i: 'nameStart',
  c: 'nameCharacters',
};

function describeSet(set: CharacterSet, wording: Wording): string {
  const literal = literalOf(set);
  if (literal !== undefined) return `"${literal}"`;
  if (set.kind === 'range') return `${String.fromCodePoint(set.from)}-${String.fromCodePoint(set.to)}`;
  if (set.kind === 'class') {
    const name = classNames[set.name];
    return name === undefined ? `\\${set.name}` : wording.pattern(name);
  }
  const members = wording.oneOf(set.members.map((member) => literalOf(member) ?? describeSet(member, wording)));
  const what = set.negated ? wording.pattern('otherThan', { what: members }) : members;
  if (set.minus === undefined) return what;
  return wording.pattern('except', { what, other: describeSet(set.minus, wording) });
}

function literalOf(set: CharacterSet): string | undefined {
  return set.kind === 'range' && set.from === set.to && set.from > 0x20 ? String.fromCodePoint(set.from) : undefined;
}
