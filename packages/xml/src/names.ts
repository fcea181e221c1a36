import { LexicalNames, ownCopy } from './lexical-names.js';

/**
 * Interned element, attribute and target names. A name id stands for one (spelling, namespace) pair; two ids with the
 * same `expanded` value are the same name to XPath (same namespace and local name, maybe another prefix).
 *
 * The table only grows and is shared between documents, so whoever compiles rules against names can keep its own
 * array beside `expanded` and extend it when the table has grown. When hostile input has made the table large, later
 * documents start a new one: compare `document.names` by identity before using such an array.
 */
export class NameTable {
  /** Local part of each name id. */
  readonly local: string[] = [];
  /** Prefix of each name id, '' if none. */
  readonly prefix: string[] = [];
  /** Name as written, prefix included. */
  readonly spelled: string[] = [];
  /** Namespace name of each name id, '' if none. */
  readonly namespace: string[] = [];
  /** For each name id the smallest id with the same namespace and local name. */
  readonly expanded: number[] = [];

  /** Spellings, the scanner's side of the table. */
  readonly lexical = new LexicalNames();

  readonly #ids = new Map<string, number>();
  readonly #uris = new Map<string, Map<number, number>>();
  #retained = 0;

  /** Number of name ids given so far. */
  get size(): number {
    return this.local.length;
  }

  /** Characters held by the table, to decide when to start a new one. */
  get retained(): number {
    return this.#retained + this.lexical.retained;
  }

  /** Id of the name spelled as lexical id `lex` when its prefix (or the default) stands for `namespace`. */
  intern(lex: number, namespace: string): number {
    let byLex = this.#uris.get(namespace);
    if (byLex === undefined) {
      byLex = new Map();
      this.#uris.set(ownCopy(namespace), byLex);
      this.#retained += namespace.length;
    }
    return byLex.get(lex) ?? this.#add(lex, namespace, byLex);
  }

  /** The `expanded` id of a name, or -1 if no document of this table has used it. */
  expandedId(local: string, namespace: string): number {
    return this.#ids.get(`{${namespace}}${local}`) ?? -1;
  }

  #add(lex: number, namespace: string, byLex: Map<number, number>): number {
    const id = this.local.length;
    const local = this.lexical.local[lex]!;
    const key = ownCopy(`{${namespace}}${local}`);
    let first = this.#ids.get(key);
    if (first === undefined) {
      first = id;
      this.#ids.set(key, id);
      this.#retained += key.length;
    }
    this.local.push(local);
    this.prefix.push(this.lexical.prefix[lex]!);
    this.spelled.push(this.lexical.spelled[lex]!);
    this.namespace.push(ownCopy(namespace));
    this.expanded.push(first);
    byLex.set(lex, id);
    return id;
  }
}

/** A table past either size is not given to further documents: only generated or hostile input gets there. */
const maxSharedNames = 20_000;
const maxSharedCharacters = 1_000_000;

let shared = new NameTable();

/** The table that documents share, or a fresh one when the last has become too large. */
export function sharedNames(): NameTable {
  if (shared.lexical.size > maxSharedNames || shared.size > maxSharedNames || shared.retained > maxSharedCharacters) {
    shared = new NameTable();
  }
  return shared;
}
