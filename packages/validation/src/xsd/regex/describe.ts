import { oneOf } from '../wording.js';
import { type CharacterSet, parseRegex, type RegexNode } from './parse.js';

/** Longer descriptions than this help nobody; the pattern itself is shown then. */
const maxLength = 160;

/** A pattern of a schema in plain words, such as "3 of A-Z", or the pattern itself when words would be long. */
export function describePattern(source: string): string {
  const words = describe(parseRegex(source));
  return words.length === 0 || words.length > maxLength ? `the pattern ${source}` : words;
}

function describe(node: RegexNode): string {
  switch (node.kind) {
    case 'characters':
      return describeSet(node.set);
    case 'sequence':
      return describeSequence(node.parts);
    case 'choice':
      return node.branches.map(describe).join(' or ');
    case 'repeat':
      return describeRepeat(node);
  }
}

/** Neighbouring single characters read as one literal. */
function describeSequence(parts: readonly RegexNode[]): string {
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
    words.push(part.kind === 'choice' ? `(${describe(part)})` : describe(part));
  }
  if (literal !== '') words.push(`"${literal}"`);
  return words.join(', then ');
}

function describeRepeat({ of, min, max }: Extract<RegexNode, { kind: 'repeat' }>): string {
  const what = of.kind === 'characters' ? describe(of) : `(${describe(of)})`;
  if (min === 0 && max === 1) return `optionally ${what}`;
  if (max === Number.POSITIVE_INFINITY) return min === 0 ? `any number of ${what}` : `at least ${min} of ${what}`;
  return min === max ? `${min} of ${what}` : `${min} to ${max} of ${what}`;
}

const classNames: Readonly<Record<string, string>> = {
  '.': 'any character',
  d: 'digits',
  s: 'spaces',
  w: 'letters, digits and symbols',
  i: 'characters a name may start with',
  c: 'name characters',
};

function describeSet(set: CharacterSet): string {
  const literal = literalOf(set);
  if (literal !== undefined) return `"${literal}"`;
  if (set.kind === 'range') return `${String.fromCodePoint(set.from)}-${String.fromCodePoint(set.to)}`;
  if (set.kind === 'class') return classNames[set.name] ?? `\\${set.name}`;
  const members = oneOf(set.members.map((member) => literalOf(member) ?? describeSet(member)));
  const except = set.minus === undefined ? '' : ` except ${describeSet(set.minus)}`;
  return `${set.negated ? 'characters other than ' : ''}${members}${except}`;
}

function literalOf(set: CharacterSet): string | undefined {
  return set.kind === 'range' && set.from === set.to && set.from > 0x20 ? String.fromCodePoint(set.from) : undefined;
}
