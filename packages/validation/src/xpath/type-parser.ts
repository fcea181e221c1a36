import { type KindTest, type NameTest, type NodeTest, type SequenceType, typeNamespace } from './ast.js';
import type { Token } from './lexer.js';
import type { TokenStream } from './token-stream.js';

const kinds = new Set<string>([
  'node',
  'text',
  'comment',
  'processing-instruction',
  'element',
  'attribute',
  'document-node',
]);

/** Whether the tokens ahead are a kind test such as `text()`. */
export function atKindTest(stream: TokenStream): boolean {
  const token = stream.peek();
  return token.kind === 'name' && kinds.has(token.text) && stream.peek(1).text === '(';
}

export function parseKindTest(stream: TokenStream): KindTest {
  const kind = stream.next().text as KindTest['kind'];
  stream.expect('(');
  let name: NameTest | undefined;
  if (!stream.at(')')) {
    if (kind === 'document-node') {
      parseKindTest(stream);
    } else {
      const token = stream.next();
      name = token.text === '*' ? undefined : nameTest(stream, token, '');
      if (stream.take(',')) stream.fail('type names in a kind test are not supported: documents have no schema types');
    }
  }
  stream.expect(')');
  return { kind, name };
}

/** A name or wildcard token as a test; unprefixed names are in `unprefixed`. */
export function nameTest(stream: TokenStream, token: Token, unprefixed: string): NameTest {
  if (token.text === '*') return { kind: 'name', namespace: '*', local: '*' };
  if (token.kind !== 'name' && token.kind !== 'string') stream.fail('expected a name', token.at);
  return { kind: 'name', ...stream.resolve(token, unprefixed) };
}

function typeName(stream: TokenStream): string {
  const token = stream.next();
  if (token.kind !== 'name') stream.fail('expected the name of a type', token.at);
  const { namespace, local } = stream.resolve(token, '');
  if (namespace !== typeNamespace) stream.fail(`the type "${token.text}" is not supported`, token.at);
  return local;
}

/** Type of `cast as` and `castable as`. */
export function parseSingleType(stream: TokenStream): { type: string; optional: boolean } {
  return { type: typeName(stream), optional: stream.take('?') };
}

/** Type of `instance of`, `treat as`, and of function parameters and results. */
export function parseSequenceType(stream: TokenStream): SequenceType {
  if (stream.at('empty-sequence', 'item') && stream.peek(1).text === '(') {
    const { text } = stream.next();
    stream.expect('(');
    stream.expect(')');
    const item = text === 'item' ? 'item()' : 'empty-sequence()';
    return { item, occurrence: parseOccurrence(stream) };
  }
  const item: string | NodeTest = atKindTest(stream) ? parseKindTest(stream) : typeName(stream);
  return { item, occurrence: parseOccurrence(stream) };
}

function parseOccurrence(stream: TokenStream): SequenceType['occurrence'] {
  for (const mark of ['?', '*', '+'] as const) if (stream.take(mark)) return mark;
  return '';
}
