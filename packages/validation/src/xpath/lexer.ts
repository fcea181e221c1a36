import { XPathError } from './errors.js';

export interface Token {
  /** `name` covers prefixed names and wildcards with a prefix or a local part (`cac:*`, `*:ID`). */
  readonly kind: 'name' | 'string' | 'integer' | 'decimal' | 'double' | 'symbol' | 'end';
  readonly text: string;
  readonly at: number;
}

const nameStart = '[\\p{L}_]';
const nameRest = '[\\p{L}\\p{N}\\p{M}_.\\-\\u{B7}]*';
const ncName = `${nameStart}${nameRest}`;
const patterns: readonly (readonly [Token['kind'], RegExp])[] = [
  ['double', /(?:\d+(?:\.\d*)?|\.\d+)[eE][+-]?\d+/uy],
  ['decimal', /(?:\d+\.\d*|\.\d+)/uy],
  ['integer', /\d+/uy],
  // A colon belongs to the name only when a local part follows at once: `child::x` is an axis.
  ['name', new RegExp(`${ncName}(?::(?:${ncName}|\\*))?|\\*:${ncName}`, 'uy')],
  ['symbol', /::|\.\.|\/\/|<<|>>|<=|>=|!=|[()[\]@,/|+\-*=<>.$?:]/uy],
];

/** Splits an expression into tokens; the last is `end`. */
export function tokens(expression: string): Token[] {
  const found: Token[] = [];
  let at = skipBlank(expression, 0);
  while (at < expression.length) {
    const token = stringAt(expression, at) ?? patternAt(expression, at);
    if (token === undefined) throw new XPathError(expression, at, `unexpected character "${expression[at]}"`);
    found.push(token.token);
    at = skipBlank(expression, token.next);
  }
  found.push({ kind: 'end', text: '', at });
  return found;
}

interface Found {
  readonly token: Token;
  readonly next: number;
}

function stringAt(expression: string, at: number): Found | undefined {
  const quote = expression[at];
  if (quote !== '"' && quote !== "'") return undefined;
  let value = '';
  let from = at + 1;
  for (;;) {
    const end = expression.indexOf(quote, from);
    if (end < 0) throw new XPathError(expression, at, 'a string without an end');
    value += expression.slice(from, end);
    if (expression[end + 1] !== quote) return { token: { kind: 'string', text: value, at }, next: end + 1 };
    value += quote;
    from = end + 2;
  }
}

function patternAt(expression: string, at: number): Found | undefined {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const text = pattern.exec(expression)?.[0];
    if (text !== undefined) return { token: { kind, text, at }, next: at + text.length };
  }
  return undefined;
}

/** White space and comments, which may be nested. */
function skipBlank(expression: string, from: number): number {
  let at = from;
  for (;;) {
    while (at < expression.length && /\s/.test(expression[at]!)) at++;
    if (!expression.startsWith('(:', at)) return at;
    at = skipComment(expression, at);
  }
}

function skipComment(expression: string, from: number): number {
  let depth = 0;
  for (let at = from; at < expression.length; at++) {
    if (expression.startsWith('(:', at)) {
      depth++;
      at++;
    } else if (expression.startsWith(':)', at)) {
      depth--;
      at++;
      if (depth === 0) return at + 1;
    }
  }
  throw new XPathError(expression, from, 'a comment without an end');
}
