import { functionNamespace, typeNamespace } from './ast.js';
import { XPathError } from './errors.js';
import { type Token, tokens } from './lexer.js';

/** What names in an expression refer to. */
export interface Names {
  /** Prefix → namespace name. */
  readonly namespaces: Readonly<Record<string, string>>;
}

const predeclared: Readonly<Record<string, string>> = {
  xs: typeNamespace,
  fn: functionNamespace,
  xml: 'http://www.w3.org/XML/1998/namespace',
};

/** Tokens of one expression with a place in them. */
export class TokenStream {
  readonly #expression: string;
  readonly #tokens: readonly Token[];
  readonly #names: Names;
  #next = 0;

  constructor(expression: string, names: Names) {
    this.#expression = expression;
    this.#tokens = tokens(expression);
    this.#names = names;
  }

  peek(ahead = 0): Token {
    return this.#tokens[Math.min(this.#next + ahead, this.#tokens.length - 1)]!;
  }

  next(): Token {
    const token = this.peek();
    this.#next++;
    return token;
  }

  /** Whether the next token is one of these symbols or keywords. */
  at(...texts: string[]): boolean {
    const token = this.peek();
    return (token.kind === 'symbol' || token.kind === 'name') && texts.includes(token.text);
  }

  /** Takes the next token if it is this symbol or keyword. */
  take(text: string): boolean {
    if (!this.at(text)) return false;
    this.#next++;
    return true;
  }

  expect(text: string): void {
    if (!this.take(text)) this.fail(`expected "${text}"${this.#found()}`);
  }

  #found(): string {
    const token = this.peek();
    return token.kind === 'end' ? ', found the end' : `, found "${token.text}"`;
  }

  unexpected(): never {
    return this.fail(`unexpected${this.#found().slice(7)}`);
  }

  fail(reason: string, at = this.peek().at): never {
    throw new XPathError(this.#expression, at, reason);
  }

  /** Namespace name of a prefix. */
  namespaceOf(prefix: string, at: number): string {
    return (
      this.#names.namespaces[prefix] ?? predeclared[prefix] ?? this.fail(`the prefix "${prefix}" is not declared`, at)
    );
  }

  /** Prefix, if any, resolved; `unprefixed` stands for names without one. */
  resolve(token: Token, unprefixed: string): { namespace: string; local: string } {
    const colon = token.text.indexOf(':');
    if (colon < 0) return { namespace: unprefixed, local: token.text };
    const prefix = token.text.slice(0, colon);
    const local = token.text.slice(colon + 1);
    return { namespace: prefix === '*' ? '*' : this.namespaceOf(prefix, token.at), local };
  }
}
