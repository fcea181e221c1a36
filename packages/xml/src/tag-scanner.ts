import { AttributeScanner } from './attribute-scanner.js';
import { byteBits, isNameChar, isNameStart, isSpace, NAME_CHAR, NAME_START } from './chars.js';
import type { Input } from './input.js';
import { NOT_A_QNAME, PREFIX_DECLARATION, PREFIXED } from './lexical-names.js';
import type { NameTable } from './names.js';
import { NamespaceScopes } from './namespace-scopes.js';
import { NodeKind } from './tree.js';
import type { TreeBuilder } from './tree-builder.js';
import { countUnits, sequenceLength } from './utf8.js';

const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;
const SLASH = 0x2f;

/** Scans start and end tags and keeps the open elements. */
export class TagScanner {
  /** Number of open elements. */
  depth = 0;
  /** Innermost open element, or the document node. */
  current = 0;
  /** Offset after the name that `name` read last. */
  pos = 0;

  readonly scopes = new NamespaceScopes();
  readonly #input: Input;
  readonly #names: NameTable;
  readonly #builder: TreeBuilder;
  readonly #attributes: AttributeScanner;
  /** Spelling of the open element at each depth. */
  readonly #openLex: number[] = [0];

  constructor(input: Input, names: NameTable, builder: TreeBuilder) {
    this.#input = input;
    this.#names = names;
    this.#builder = builder;
    this.#attributes = new AttributeScanner(input, names, builder, this);
  }

  /** Scans the start or empty-element tag at `start`; gives the offset after it. */
  start(start: number): number {
    const input = this.#input;
    const { bytes } = input;
    const builder = this.#builder;
    const lex = this.name(start + 1, 'a name');
    let pos = this.pos;
    this.checkNodeCount(start);
    const node = builder.add(NodeKind.element, 0, this.current, start, 0);
    const depth = ++this.depth;
    if (depth > input.limits.depth) {
      input.fail('limit', `elements are nested deeper than the ${input.limits.depth} levels allowed`, start);
    }
    let c = bytes[pos]!;
    if (c !== GREATER_THAN && c !== SLASH) {
      pos = this.#attributes.scan(pos, node);
      c = bytes[pos]!;
    }
    builder.name[node] = this.resolve(lex, start + 1);
    if (c === GREATER_THAN) {
      this.current = node;
      this.#openLex[depth] = lex;
      return pos + 1;
    }
    if (bytes[pos + 1]! !== GREATER_THAN) input.failExpected('>', pos + 1);
    builder.stop[node] = pos + 2;
    this.scopes.leave(depth);
    this.depth = depth - 1;
    return pos + 2;
  }

  /** Scans the end tag at `start`; gives the offset after it. */
  end(start: number): number {
    const { bytes } = this.#input;
    const builder = this.#builder;
    const node = this.current;
    const opened = builder.start[node]! + 1;
    const length = this.#names.lexical.length[this.#openLex[this.depth]!]!;
    const name = start + 2;
    for (let i = 0; i < length; i++) {
      if (bytes[name + i]! !== bytes[opened + i]!) this.#failMismatch(start);
    }
    let pos = name + length;
    if (bytes[pos]! !== GREATER_THAN) {
      pos = this.#input.skipSpace(pos);
      if (bytes[pos]! !== GREATER_THAN) {
        if (pos === name + length) this.#failMismatch(start);
        this.#input.failExpected('>', pos);
      }
    }
    builder.end[node] = builder.count;
    builder.stop[node] = pos + 1;
    this.scopes.leave(this.depth);
    this.depth--;
    this.current = builder.parent[node]!;
    return pos + 1;
  }

  /** Reads and interns the name at `start`, leaving the offset after it in `pos`. */
  name(start: number, what: string): number {
    const input = this.#input;
    const { bytes } = input;
    let pos = start;
    let hash = 0;
    if ((byteBits[bytes[pos]!]! & NAME_START) !== 0 || isNameStart(input.codePointAt(pos))) {
      for (;;) {
        const c = bytes[pos]!;
        if ((byteBits[c]! & NAME_CHAR) !== 0) pos++;
        else if (c >= 0x80 && isNameChar(input.codePointAt(pos))) pos += sequenceLength(c);
        else break;
        hash = ((hash << 5) - hash + c) | 0;
      }
    }
    if (pos === start) input.failExpected(what, pos);
    if (pos - start > input.limits.nameLength) this.#checkNameLength(start, pos);
    this.pos = pos;
    return this.#names.lexical.find(bytes, start, pos, hash ^ (hash >>> 15));
  }

  /** The limit is in UTF-16 units, of which there are never more than bytes. */
  #checkNameLength(start: number, stop: number): void {
    const { bytes, limits } = this.#input;
    if (countUnits(bytes, start, stop) > limits.nameLength) {
      this.#input.fail('limit', `a name is longer than the ${limits.nameLength} characters allowed`, start);
    }
  }

  /** Name id of an element, or of a prefixed attribute, spelled as `lex` in the scope in force. */
  resolve(lex: number, offset: number): number {
    const { lexical } = this.#names;
    const scope = this.scopes.current;
    if (lexical.resolvedScope[lex] === scope) return lexical.resolvedName[lex]!;
    const role = lexical.role[lex];
    const spelled = lexical.spelled[lex]!;
    const prefix = lexical.prefix[lex]!;
    if (role === NOT_A_QNAME) this.#input.fail('namespace', `${spelled} is not a name with at most one prefix`, offset);
    if (role === PREFIX_DECLARATION) this.#input.fail('namespace', 'an element may not have the prefix xmlns', offset);
    const uri = this.scopes.lookup(prefix);
    if (uri === undefined && role === PREFIXED) {
      this.#input.fail('namespace', `the prefix ${prefix} of ${spelled} is not declared`, offset);
    }
    const id = this.#names.intern(lex, uri ?? '');
    lexical.resolvedScope[lex] = scope;
    lexical.resolvedName[lex] = id;
    return id;
  }

  /** Refuses the document when one more node would exceed the limit. */
  checkNodeCount(offset: number): void {
    if (this.#builder.count >= this.#input.limits.nodes) {
      this.#input.fail('limit', `the document has more than the ${this.#input.limits.nodes} nodes allowed`, offset);
    }
  }

  /** Refuses a document that ends inside an element. */
  failUnclosed(): never {
    const spelled = this.#names.lexical.spelled[this.#openLex[this.depth]!]!;
    const { line } = this.#input.positionAt(this.#builder.start[this.current]!);
    this.#input.fail('unexpected-end', `element ${spelled} of line ${line} is not closed`, this.#input.length);
  }

  #failMismatch(start: number): never {
    const input: Input = this.#input;
    let stop = start + 2;
    while (stop < input.length && !isSpace(input.bytes[stop]!) && !endsName(input.bytes[stop]!)) stop++;
    if (stop >= input.length) this.failUnclosed();
    if (stop === start + 2) input.failExpected('a name', stop);
    const { line } = input.positionAt(this.#builder.start[this.current]!);
    const expected = this.#names.lexical.spelled[this.#openLex[this.depth]!]!;
    const found = input.excerpt(start + 2, Math.min(stop - start - 2, 80));
    input.fail('tag-mismatch', `end tag ${found} does not match start tag ${expected} of line ${line}`, start);
  }
}

function endsName(c: number): boolean {
  return c === LESS_THAN || c === GREATER_THAN || c === SLASH;
}
