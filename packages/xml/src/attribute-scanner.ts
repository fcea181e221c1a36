import { byteBits, isSpace, VALUE_STOP } from './chars.js';
import { checkDeclaration } from './declarations.js';
import type { Input } from './input.js';
import { DEFAULT_DECLARATION, NOT_A_QNAME, PREFIX_DECLARATION, UNPREFIXED } from './lexical-names.js';
import type { NameTable } from './names.js';
import type { NamespaceScopes } from './namespace-scopes.js';
import { passReference } from './references.js';
import { TextForm } from './tree.js';
import type { TreeBuilder } from './tree-builder.js';
import { decodeAttribute } from './values.js';

const GREATER_THAN = 0x3e;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const LESS_THAN = 0x3c;
const AMPERSAND = 0x26;

/** What the attribute scanner needs of the tag scanner that runs it. */
interface Names {
  readonly depth: number;
  readonly pos: number;
  readonly scopes: NamespaceScopes;
  name(start: number, what: string): number;
  resolve(lex: number, offset: number): number;
}

/** Scans the attributes and namespace declarations of one tag after the other. */
export class AttributeScanner {
  readonly #input: Input;
  readonly #table: NameTable;
  readonly #builder: TreeBuilder;
  readonly #names: Names;
  /** Form of the value read last, one of {@link TextForm}. */
  #form: number = TextForm.plain;

  constructor(input: Input, table: NameTable, builder: TreeBuilder, names: Names) {
    this.#input = input;
    this.#table = table;
    this.#builder = builder;
    this.#names = names;
  }

  /** Scans from after the element's name to the `>` or `/` that ends the tag; gives the offset of that. */
  scan(from: number, node: number): number {
    const input = this.#input;
    const { bytes } = input;
    const builder = this.#builder;
    const first = builder.attributeCount;
    const firstDeclaration = builder.declarationNode.length;
    let pos = from;
    for (;;) {
      const spaced = input.skipSpace(pos);
      const c = bytes[spaced]!;
      if (c === GREATER_THAN || c === SLASH) {
        pos = spaced;
        break;
      }
      if (spaced === pos) input.failExpected('white space, / or >', pos);
      pos = this.#attribute(spaced, node);
      const count = builder.attributeCount - first + builder.declarationNode.length - firstDeclaration;
      if (count > input.limits.attributes) {
        input.fail('limit', `an element has more than the ${input.limits.attributes} attributes allowed`, spaced);
      }
    }
    if (builder.attributeCount > first) this.#resolve(first);
    return pos;
  }

  #attribute(start: number, node: number): number {
    const input = this.#input;
    const { bytes } = input;
    const lex = this.#names.name(start, 'an attribute, / or >');
    let pos = this.#names.pos;
    if (bytes[pos]! !== EQUALS) {
      pos = input.skipSpace(pos);
      if (bytes[pos]! !== EQUALS) input.failExpected('=', pos);
    }
    pos++;
    let quote = bytes[pos]!;
    if (isSpace(quote)) {
      pos = input.skipSpace(pos);
      quote = bytes[pos]!;
    }
    if (quote !== QUOTE && quote !== APOSTROPHE) input.failExpected('a quoted value', pos);
    const from = pos + 1;
    const to = this.#value(from, quote);
    const role = this.#table.lexical.role[lex]!;
    if (role === DEFAULT_DECLARATION || role === PREFIX_DECLARATION) this.#declare(lex, start, node, from, to);
    else this.#builder.addAttribute(lex, from, to, this.#form);
    return to + 1;
  }

  /** Offset of the closing quote of the value that begins at `from`. */
  #value(from: number, quote: number): number {
    const input = this.#input;
    const { bytes, length } = input;
    let pos = from;
    this.#form = TextForm.plain;
    for (;;) {
      while ((byteBits[bytes[pos]!]! & VALUE_STOP) === 0) pos++;
      const c = bytes[pos]!;
      if (c === quote) {
        input.checkLength(from, pos, 'attribute value');
        return pos;
      } else if (c === AMPERSAND) {
        pos = passReference(input, pos);
        this.#form |= TextForm.encoded;
      } else if (c === LESS_THAN) {
        input.fail('syntax', '< has to be written as &lt; in an attribute value', pos);
      } else if (isSpace(c)) {
        pos++;
        this.#form |= TextForm.encoded;
      } else if (c === QUOTE || c === APOSTROPHE) {
        pos++;
      } else {
        if (pos >= length) input.fail('unexpected-end', 'the attribute value that begins here is not closed', from);
        pos = input.passUnusual(pos);
        this.#form |= TextForm.wide;
      }
    }
  }

  #declare(lex: number, offset: number, node: number, from: number, to: number): void {
    const builder = this.#builder;
    const { lexical } = this.#table;
    const raw = this.#input.text(from, to);
    const uri = (this.#form & TextForm.encoded) === 0 ? raw : decodeAttribute(raw);
    const prefix = lexical.role[lex] === DEFAULT_DECLARATION ? '' : lexical.local[lex]!;
    const fault = checkDeclaration(prefix, uri);
    if (fault !== undefined) this.#input.fail('namespace', fault, offset);
    for (let d = builder.declarationNode.length - 1; d >= 0 && builder.declarationNode[d] === node; d--) {
      if (builder.declarationPrefix[d] === prefix) {
        this.#input.fail('duplicate-attribute', `${lexical.spelled[lex]} appears twice on one element`, offset);
      }
    }
    builder.addDeclaration(node, prefix, uri);
    this.#names.scopes.declare(this.#names.depth, prefix, uri);
  }

  /** Turns the spellings noted for the attributes from `first` on into name ids, now that all prefixes are known. */
  #resolve(first: number): void {
    const { lexical, expanded } = this.#table;
    const { attributeName, attributeCount } = this.#builder;
    for (let a = first; a < attributeCount; a++) {
      const lex = attributeName[a]!;
      const id = lexical.role[lex] === UNPREFIXED ? this.#plain(lex) : this.#prefixed(lex, a);
      attributeName[a] = id;
      const name = expanded[id]!;
      for (let b = first; b < a; b++) if (expanded[attributeName[b]!] === name) this.#failDuplicate(id, a);
    }
  }

  #plain(lex: number): number {
    const { lexical } = this.#table;
    let id = lexical.plainName[lex]!;
    if (id < 0) {
      id = this.#table.intern(lex, '');
      lexical.plainName[lex] = id;
    }
    return id;
  }

  #prefixed(lex: number, attribute: number): number {
    const { lexical } = this.#table;
    const offset = this.#builder.attributeStart[attribute]!;
    if (lexical.role[lex] === NOT_A_QNAME) {
      this.#input.fail('namespace', `${lexical.spelled[lex]} is not a name with at most one prefix`, offset);
    }
    return this.#names.resolve(lex, offset);
  }

  #failDuplicate(id: number, attribute: number): never {
    const { spelled, namespace } = this.#table;
    const where = namespace[id] === '' ? '' : ` (namespace ${namespace[id]})`;
    this.#input.fail(
      'duplicate-attribute',
      `attribute ${spelled[id]}${where} appears twice on one element`,
      this.#builder.attributeStart[attribute]!,
    );
  }
}
