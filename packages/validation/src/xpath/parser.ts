import type { ArithmeticOperator, Expr, GeneralOperator } from './ast.js';
import { parsePath } from './path-parser.js';
import { type Names, TokenStream } from './token-stream.js';
import { parseSequenceType, parseSingleType } from './type-parser.js';

/**
 * Parses an XPath 2.0 expression (XPath 2.0, appendix A.1).
 *
 * @throws XPathError where it is ill-formed or a prefix is not declared
 */
export function parseXPath(expression: string, names: Names): Expr {
  const stream = new TokenStream(expression, names);
  const parsed = parseExpr(stream);
  if (stream.peek().kind !== 'end') stream.unexpected();
  return parsed;
}

/** Expr: one or more single expressions with commas between them. */
export function parseExpr(stream: TokenStream): Expr {
  const { at } = stream.peek();
  const first = parseSingle(stream);
  if (!stream.at(',')) return first;
  const items = [first];
  while (stream.take(',')) items.push(parseSingle(stream));
  return { kind: 'sequence', items, at };
}

export function parseSingle(stream: TokenStream): Expr {
  const next = stream.peek(1).text;
  if (stream.at('if') && next === '(') return parseIf(stream);
  if (stream.at('for') && next === '$') return parseFor(stream);
  if (stream.at('some', 'every') && next === '$') return parseQuantified(stream);
  return parseOr(stream);
}

function parseIf(stream: TokenStream): Expr {
  const { at } = stream.next();
  stream.expect('(');
  const test = parseExpr(stream);
  stream.expect(')');
  stream.expect('then');
  const then = parseSingle(stream);
  stream.expect('else');
  return { kind: 'if', test, then, otherwise: parseSingle(stream), at };
}

interface Clause {
  readonly name: string;
  readonly in: Expr;
  readonly at: number;
}

function parseClauses(stream: TokenStream): Clause[] {
  const clauses: Clause[] = [];
  do {
    const { at } = stream.peek();
    stream.expect('$');
    const name = stream.next().text;
    stream.expect('in');
    clauses.push({ name, in: parseSingle(stream), at });
  } while (stream.take(','));
  return clauses;
}

function parseFor(stream: TokenStream): Expr {
  stream.next();
  const clauses = parseClauses(stream);
  stream.expect('return');
  return clauses.reduceRight<Expr>(
    (result, clause) => ({ kind: 'for', name: clause.name, in: clause.in, result, at: clause.at }),
    parseSingle(stream),
  );
}

function parseQuantified(stream: TokenStream): Expr {
  const every = stream.next().text === 'every';
  const clauses = parseClauses(stream);
  stream.expect('satisfies');
  return clauses.reduceRight<Expr>(
    (satisfies, clause) => ({ kind: 'quantified', every, name: clause.name, in: clause.in, satisfies, at: clause.at }),
    parseSingle(stream),
  );
}

function parseOr(stream: TokenStream): Expr {
  let left = parseAnd(stream);
  while (stream.at('or')) {
    const { at } = stream.next();
    left = { kind: 'or', left, right: parseAnd(stream), at };
  }
  return left;
}

function parseAnd(stream: TokenStream): Expr {
  let left = parseComparison(stream);
  while (stream.at('and')) {
    const { at } = stream.next();
    left = { kind: 'and', left, right: parseComparison(stream), at };
  }
  return left;
}

const general = new Set(['=', '!=', '<', '<=', '>', '>=']);
const value: Readonly<Record<string, GeneralOperator>> = { eq: '=', ne: '!=', lt: '<', le: '<=', gt: '>', ge: '>=' };

function parseComparison(stream: TokenStream): Expr {
  const left = parseRange(stream);
  const { text, kind, at } = stream.peek();
  if (kind === 'symbol' && general.has(text)) {
    stream.next();
    return {
      kind: 'compare',
      style: 'general',
      operator: text as GeneralOperator,
      left,
      right: parseRange(stream),
      at,
    };
  }
  const operator = kind === 'name' ? value[text] : undefined;
  if (operator !== undefined) {
    stream.next();
    return { kind: 'compare', style: 'value', operator, left, right: parseRange(stream), at };
  }
  if (stream.at('is', '<<', '>>')) {
    stream.next();
    return { kind: 'compareNodes', operator: text as 'is' | '<<' | '>>', left, right: parseRange(stream), at };
  }
  return left;
}

function parseRange(stream: TokenStream): Expr {
  const left = parseAdditive(stream);
  if (!stream.at('to')) return left;
  const { at } = stream.next();
  return { kind: 'range', left, right: parseAdditive(stream), at };
}

function parseAdditive(stream: TokenStream): Expr {
  let left = parseMultiplicative(stream);
  while (stream.at('+', '-')) {
    const { text, at } = stream.next();
    const operator = text as ArithmeticOperator;
    left = { kind: 'arithmetic', operator, left, right: parseMultiplicative(stream), at };
  }
  return left;
}

function parseMultiplicative(stream: TokenStream): Expr {
  let left = parseUnion(stream);
  while (stream.at('*', 'div', 'idiv', 'mod')) {
    const { text, at } = stream.next();
    const operator = text as ArithmeticOperator;
    left = { kind: 'arithmetic', operator, left, right: parseUnion(stream), at };
  }
  return left;
}

function parseUnion(stream: TokenStream): Expr {
  let left = parseIntersect(stream);
  while (stream.at('union', '|')) {
    const { at } = stream.next();
    left = { kind: 'combine', operator: 'union', left, right: parseIntersect(stream), at };
  }
  return left;
}

function parseIntersect(stream: TokenStream): Expr {
  let left = parseInstance(stream);
  while (stream.at('intersect', 'except')) {
    const { text, at } = stream.next();
    left = { kind: 'combine', operator: text as 'intersect' | 'except', left, right: parseInstance(stream), at };
  }
  return left;
}

function parseInstance(stream: TokenStream): Expr {
  const operand = parseTreat(stream);
  if (!(stream.at('instance') && stream.peek(1).text === 'of')) return operand;
  const { at } = stream.next();
  stream.next();
  return { kind: 'instance', operand, type: parseSequenceType(stream), at };
}

function parseTreat(stream: TokenStream): Expr {
  const operand = parseCast(stream, 'castable');
  if (!(stream.at('treat') && stream.peek(1).text === 'as')) return operand;
  const { at } = stream.next();
  stream.next();
  return { kind: 'treat', operand, type: parseSequenceType(stream), at };
}

/** `castable as` binds weaker than `cast as`. */
function parseCast(stream: TokenStream, kind: 'castable' | 'cast'): Expr {
  const operand = kind === 'castable' ? parseCast(stream, 'cast') : parseUnary(stream);
  if (!(stream.at(kind) && stream.peek(1).text === 'as')) return operand;
  const { at } = stream.next();
  stream.next();
  return { kind, operand, ...parseSingleType(stream), at };
}

function parseUnary(stream: TokenStream): Expr {
  const { at } = stream.peek();
  if (stream.take('-')) return { kind: 'negate', operand: parseUnary(stream), at };
  // Unary plus makes a number of its operand, which adding zero does too.
  if (stream.take('+')) {
    const zero: Expr = { kind: 'number', type: 'integer', text: '0', at };
    return { kind: 'arithmetic', operator: '+', left: zero, right: parseUnary(stream), at };
  }
  return parsePath(stream, { expr: parseExpr, single: parseSingle });
}
