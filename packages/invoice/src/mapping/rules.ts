import type { Extensible } from '../model/common.js';
import type { Codec } from './codecs.js';
import type { Reading, Writing } from './context.js';
import type { SourceNode } from './source.js';
import type { TargetNode } from './target.js';

/**
 * One row of a mapping table: where a business term stands in the document and in the semantic invoice.
 * The same row reads and writes, so the two directions cannot drift apart.
 */
export interface Rule<T> {
  /** Business terms, for example `BT-1`; empty for rows that only frame. */
  readonly term: string;
  /** Where it stands, relative to the table's element. */
  readonly path: string;
  /** Member of the model, relative to the table's part of it; absent for rows whose directions are functions. */
  readonly key?: string;
  /** The table of what stands below, in rows of parts and lists. */
  readonly mapping?: Mapping<object>;
  /** Further business terms that a row of functions carries beside `term`. */
  readonly alsoTerms?: readonly string[];
  read(source: SourceNode, into: T, reading: Reading): void;
  write(from: T, target: TargetNode, writing: Writing): void;
}

export type Mapping<T> = readonly Rule<T>[];

/** Reads an element by a table. */
export function readBy<T>(mapping: Mapping<T>, source: SourceNode, into: T, reading: Reading): void {
  for (const rule of mapping) rule.read(source, into, reading);
}

/** Writes into an element by a table. */
export function writeBy<T>(mapping: Mapping<T>, from: T, target: TargetNode, writing: Writing): void {
  for (const rule of mapping) rule.write(from, target, writing);
}

/** True when a reader put anything in the value: a text that is not empty, a list with members, … */
export function hasContent(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return false;
  if (Array.isArray(value)) return value.length > 0;
  if (value instanceof Uint8Array) return true;
  if (typeof value === 'object') return Object.values(value).some(hasContent);
  return true;
}

/** Members of T that are lists of M; they may be absent. */
type ListKey<T, M> = { [K in keyof T]-?: NonNullable<T[K]> extends M[] ? K : never }[keyof T];

function listOf<M>(part: object, key: string): M[] {
  const list = Reflect.get(part, key) as M[] | undefined;
  if (list) return list;
  const made: M[] = [];
  Reflect.set(part, key, made);
  return made;
}

/** Nothing to write: no value, no text, or an identifier without a value. */
function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  return typeof value === 'object' && 'value' in value && value.value === '';
}

/** The kinds of rows for tables over T. */
export function rulesFor<T extends object>() {
  return {
    /** A single value in a single element. Further elements of that path are left to the format's extension. */
    leaf<K extends keyof T & string>(term: string, path: string, key: K, codec: Codec<NonNullable<T[K]>>): Rule<T> {
      return {
        term,
        path,
        key,
        read(source, into, reading) {
          const node = source.next(path);
          if (!node) return;
          const problems = reading.problems.length;
          const value = codec.read(node, reading);
          if (value === undefined && reading.problems.length === problems) return;
          source.use(path, node);
          if (value !== undefined) into[key] = value as T[K];
        },
        write(from, target, writing) {
          const value = from[key];
          if (isEmpty(value)) return;
          codec.write(value as NonNullable<T[K]>, target.create(path), writing);
        },
      };
    },

    /** A code: read as it stands, written where the schema's pattern takes it, since a code cut short would be another. */
    code<K extends keyof T & string>(term: string, path: string, key: K, pattern: RegExp): Rule<T> {
      return {
        term,
        path,
        key,
        read(source, into) {
          const node = source.next(path);
          const value = node?.text.trim();
          if (!node || !value) return;
          source.use(path, node);
          into[key] = value as T[K];
        },
        write(from, target) {
          const value = from[key];
          if (typeof value === 'string' && pattern.test(value)) target.create(path).text = value;
        },
      };
    },

    /** Every element of the path is a member of the list. */
    leaves<M, K extends ListKey<T, M> & string>(term: string, path: string, key: K, codec: Codec<M>): Rule<T> {
      return {
        term,
        path,
        key,
        read(source, into, reading) {
          for (const node of source.all(path)) {
            if (node.used) continue;
            const value = codec.read(node, reading);
            if (value === undefined) continue;
            source.use(path, node);
            listOf<M>(into, key).push(value);
          }
        },
        write(from, target, writing) {
          for (const value of (from[key] ?? []) as M[]) codec.write(value, target.create(path), writing);
        },
      };
    },

    /** One part of the model in one element (path '' : in the same element); absent when nothing is in it. */
    group<K extends keyof T & string>(
      term: string,
      path: string,
      key: K,
      create: () => NonNullable<T[K]>,
      mapping: Mapping<NonNullable<T[K]>>,
    ): Rule<T> {
      return {
        term,
        path,
        key,
        mapping: mapping as Mapping<object>,
        read(source, into, reading) {
          const node = path === '' ? source : source.first(path);
          if (!node) return;
          const part = (into[key] ?? create()) as NonNullable<T[K]>;
          readBy(mapping, node, part, reading);
          if (!hasContent(part)) return;
          if (path !== '') source.use(path, node);
          into[key] = part as T[K];
        },
        write(from, target, writing) {
          const part = from[key];
          if (!hasContent(part)) return;
          writeBy(mapping, part as NonNullable<T[K]>, path === '' ? target : target.ensure(path), writing);
        },
      };
    },

    /** Every element of the path is a member with a table of its own, and owns what is left over below it. */
    list<M extends Extensible, K extends ListKey<T, M> & string>(
      term: string,
      path: string,
      key: K,
      create: () => NoInfer<M>,
      mapping: Mapping<M>,
    ): Rule<T> {
      return {
        term,
        path,
        key,
        mapping: mapping as Mapping<object>,
        read(source, into, reading) {
          for (const node of source.all(path)) {
            if (node.used) continue;
            const member = create();
            readBy(mapping, node, member, reading);
            source.use(path, node);
            node.owner = member;
            listOf<M>(into, key).push(member);
          }
        },
        write(from, target, writing) {
          for (const member of (from[key] ?? []) as unknown as M[]) {
            const node = target.create(path);
            writeBy(mapping, member, node, writing);
            writing.own(node, member);
          }
        },
      };
    },

    /** A row whose two directions are functions, for what no other kind of row can say. */
    custom(rule: Rule<T>): Rule<T> {
      return rule;
    },
  };
}

/** An element with a fixed text, written when its parent has any content. */
export function constant<T>(path: string, value: string): Rule<T> {
  return {
    term: '',
    path,
    read(source) {
      const node = source.first(path);
      if (node && node.text.trim() === value) source.use(path, node);
    },
    write(_from, target) {
      if (!target.empty && !target.first(path)) target.create(path).text = value;
    },
  };
}
