import { type Axis, type Expr, functionNamespace, type NodeTest } from './ast.js';
import type { TokenStream } from './token-stream.js';
import { atKindTest, nameTest, parseKindTest } from './type-parser.js';

/** The grammar above paths, handed in because expressions and paths contain each other. */
export interface Inner {
  expr(stream: TokenStream): Expr;
  single(stream: TokenStream): Expr;
}

const axes = new Set<string>([
  'child',
  'descendant',
  'attribute',
  'self',
  'descendant-or-self',
  'following-sibling',
  'following',
  'parent',
  'ancestor',
  'preceding-sibling',
  'preceding',
  'ancestor-or-self',
]);

const anyNode: NodeTest = { kind: 'node' };

function axisStep(axis: Axis, test: NodeTest, at: number): Expr {
  return { kind: 'axis', axis, test, predicates: [], at };
}

/** PathExpr: steps with `/` and `//` between them, maybe from the root. */
export function parsePath(stream: TokenStream, inner: Inner): Expr {
  const { at } = stream.peek();
  if (stream.take('/')) {
    const root: Expr = { kind: 'root', at };
    return atStep(stream)
      ? parseSteps(stream, { kind: 'path', base: root, step: parseStep(stream, inner), at }, inner)
      : root;
  }
  if (stream.take('//')) return parseSteps(stream, below({ kind: 'root', at }, stream, inner), inner);
  return parseSteps(stream, parseStep(stream, inner), inner);
}

function parseSteps(stream: TokenStream, first: Expr, inner: Inner): Expr {
  let path = first;
  for (;;) {
    const { at } = stream.peek();
    if (stream.take('/')) path = { kind: 'path', base: path, step: parseStep(stream, inner), at };
    else if (stream.take('//')) path = below(path, stream, inner);
    else return path;
  }
}

/** `base//step` is short for `base/descendant-or-self::node()/step`. */
function below(base: Expr, stream: TokenStream, inner: Inner): Expr {
  const { at } = stream.peek();
  const all: Expr = { kind: 'path', base, step: axisStep('descendant-or-self', anyNode, at), at };
  return { kind: 'path', base: all, step: parseStep(stream, inner), at };
}

/** Whether a step can begin here: after a lone `/` an operator or the end may follow instead. */
function atStep(stream: TokenStream): boolean {
  const { kind, text } = stream.peek();
  if (kind === 'end') return false;
  return kind !== 'symbol' || ['.', '..', '@', '*', '(', '$'].includes(text);
}

function parseStep(stream: TokenStream, inner: Inner): Expr {
  const { at } = stream.peek();
  const step = parseAxisStep(stream);
  if (step !== undefined) return { ...step, predicates: parsePredicates(stream, inner), at };
  const base = parsePrimary(stream, inner);
  const predicates = parsePredicates(stream, inner);
  return predicates.length === 0 ? base : { kind: 'filter', base, predicates, at };
}

function parsePredicates(stream: TokenStream, inner: Inner): Expr[] {
  const predicates: Expr[] = [];
  while (stream.take('[')) {
    predicates.push(inner.expr(stream));
    stream.expect(']');
  }
  return predicates;
}

function parseAxisStep(stream: TokenStream): Extract<Expr, { kind: 'axis' }> | undefined {
  const token = stream.peek();
  const { at } = token;
  const step = (axis: Axis, test: NodeTest) => ({ kind: 'axis', axis, test, predicates: [], at }) as const;
  if (stream.take('..')) return step('parent', anyNode);
  if (stream.take('@')) return step('attribute', parseTest(stream));
  if (token.kind === 'name' && stream.peek(1).text === '::') {
    if (!axes.has(token.text)) stream.fail(`the axis "${token.text}" is not supported`);
    stream.next();
    stream.next();
    return step(token.text as Axis, parseTest(stream));
  }
  if (token.text === '*' && token.kind === 'symbol') return step('child', parseTest(stream));
  if (token.kind !== 'name') return undefined;
  if (atKindTest(stream)) {
    const test = parseKindTest(stream);
    return step(test.kind === 'attribute' ? 'attribute' : 'child', test);
  }
  return stream.peek(1).text === '(' ? undefined : step('child', parseTest(stream));
}

function parseTest(stream: TokenStream): NodeTest {
  return atKindTest(stream) ? parseKindTest(stream) : nameTest(stream, stream.next(), '');
}

function parsePrimary(stream: TokenStream, inner: Inner): Expr {
  const token = stream.next();
  const { at, text } = token;
  switch (token.kind) {
    case 'string':
      return { kind: 'string', value: text, at };
    case 'integer':
    case 'decimal':
    case 'double':
      return { kind: 'number', type: token.kind, text, at };
    case 'name':
      return parseCall(stream, token.text, at, inner);
    case 'symbol':
      if (text === '.') return { kind: 'context', at };
      if (text === '$') return { kind: 'variable', name: variableName(stream), at };
      if (text === '(') return parseParenthesis(stream, at, inner);
      return stream.fail(`unexpected "${text}"`, at);
    default:
      return stream.fail('the expression ends too early', at);
  }
}

function variableName(stream: TokenStream): string {
  const token = stream.next();
  return token.kind === 'name' ? token.text : stream.fail('expected the name of a variable', token.at);
}

function parseParenthesis(stream: TokenStream, at: number, inner: Inner): Expr {
  if (stream.take(')')) return { kind: 'sequence', items: [], at };
  const content = inner.expr(stream);
  stream.expect(')');
  // Kept as a sequence of one, so that a predicate after it counts over the whole and not per step.
  return { kind: 'sequence', items: content.kind === 'sequence' ? content.items : [content], at };
}

function parseCall(stream: TokenStream, text: string, at: number, inner: Inner): Expr {
  const { namespace, local } = stream.resolve({ kind: 'name', text, at }, functionNamespace);
  stream.expect('(');
  const args: Expr[] = [];
  if (!stream.at(')')) {
    do args.push(inner.single(stream));
    while (stream.take(','));
  }
  stream.expect(')');
  return { kind: 'call', namespace, name: local, arguments: args, at };
}
