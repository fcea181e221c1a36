import { nameClasses } from '../datatypes/lexical.js';
import { schemaError } from '../errors.js';
import { blockRange } from './blocks.js';
import { type CharacterSet, parseRegex, type RegexNode } from './parse.js';

/**
 * A regular expression of XML Schema as a JavaScript one that matches the same whole strings. Escapes such as \i, \c,
 * \d and \w, Unicode categories and blocks and class subtraction keep the meaning they have in XML Schema.
 *
 * @throws SchemaError when the expression is not one of XML Schema
 */
export function translateRegex(source: string): RegExp {
  return new RegExp(`^(?:${write(parseRegex(source))})$`, 'v');
}

function write(node: RegexNode): string {
  switch (node.kind) {
    case 'choice':
      return `(?:${node.branches.map(write).join('|')})`;
    case 'sequence':
      return node.parts.map(write).join('');
    case 'characters':
      return writeSet(node.set);
    case 'repeat':
      return `(?:${write(node.of)})${quantity(node.min, node.max)}`;
  }
}

function quantity(min: number, max: number): string {
  if (max === Number.POSITIVE_INFINITY) return min === 0 ? '*' : `{${min},}`;
  return `{${min},${max}}`;
}

function writeSet(set: CharacterSet): string {
  switch (set.kind) {
    case 'range':
      return set.from === set.to ? escaped(set.from) : `[${escaped(set.from)}-${escaped(set.to)}]`;
    case 'class':
      return writeClass(set.name);
    case 'group': {
      const members = `[${set.negated ? '^' : ''}${set.members.map(writeSet).join('')}]`;
      return set.minus === undefined ? members : `[${members}--${writeSet(set.minus)}]`;
    }
  }
}

const named: Readonly<Record<string, string>> = {
  '.': '[^\\n\\r]',
  s: '[ \\t\\n\\r]',
  S: '[^ \\t\\n\\r]',
  d: '\\p{Nd}',
  D: '\\P{Nd}',
  w: '[^\\p{P}\\p{Z}\\p{C}]',
  W: '[\\p{P}\\p{Z}\\p{C}]',
  i: `[${nameClasses.start}]`,
  I: `[^${nameClasses.start}]`,
  c: `[${nameClasses.part}]`,
  C: `[^${nameClasses.part}]`,
};

const categories = new Set(
  'L Lu Ll Lt Lm Lo M Mn Mc Me N Nd Nl No P Pc Pd Ps Pe Pi Pf Po Z Zs Zl Zp S Sm Sc Sk So C Cc Cf Co Cn'.split(' '),
);

function writeClass(name: string): string {
  const known = named[name];
  if (known !== undefined) return known;
  const property = name.slice(2, -1);
  if (categories.has(property)) return `\\${name}`;
  const range = property.startsWith('Is') ? blockRange(property.slice(2)) : undefined;
  if (range === undefined) throw schemaError(`the pattern names an unknown category or block, \\${name}`);
  return `[${name.startsWith('P') ? '^' : ''}${escaped(range[0])}-${escaped(range[1])}]`;
}

function escaped(code: number): string {
  const character = String.fromCodePoint(code);
  return /[A-Za-z0-9]/.test(character) ? character : `\\u{${code.toString(16)}}`;
}
