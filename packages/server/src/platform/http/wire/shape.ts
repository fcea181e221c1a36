import { coerce } from './coerce.js';
import { allows, isEnumeration, isFile, type JsonSchema, listBranch, propertiesOf } from './schema.js';

/** A name and its value as they stand on the wire: text, or a file or JSON part of a multipart body. */
export type WirePair = readonly [name: string, value: unknown];

export interface Shaped {
  readonly value: Record<string, unknown>;
  readonly problems: string[];
}

/** `a[b][0]` into a, b, 0; `a[]` into a and an empty segment. */
function segments(name: string): string[] {
  const head = /^[^[\]]+/.exec(name)?.[0];
  if (head === undefined) return [name];
  const rest = name.slice(head.length);
  if (!/^(\[[^[\]]*\])*$/.test(rest)) return [name];
  return [head, ...[...rest.matchAll(/\[([^[\]]*)\]/g)].map((m) => m[1] ?? '')];
}

function pathOf(name: string, schema: JsonSchema): string[] {
  return name in propertiesOf(schema) ? [name] : segments(name);
}

/** The schema of the file that a multipart field of this name is declared as; undefined when it is none. */
export function fileFieldOf(name: string, schema: JsonSchema): JsonSchema | undefined {
  let node: JsonSchema | undefined = schema;
  for (const segment of pathOf(name, schema)) {
    const list: JsonSchema | undefined = node && listBranch(node);
    node = list !== undefined && /^(\d*|n)$/.test(segment) ? list.items : node && propertiesOf(node)[segment];
  }
  const item = node && listBranch(node)?.items;
  return [node, item].find((declared) => declared !== undefined && isFile(declared));
}

const csv = (text: string): string[] => text.split(',').map((item) => item.trim());

/** Turns the pairs of a query, form or multipart body into the object that a schema describes. */
class Shaper {
  readonly problems: string[] = [];
  readonly #emptyIsAbsent: boolean;

  constructor(emptyIsAbsent: boolean) {
    this.#emptyIsAbsent = emptyIsAbsent;
  }

  /** Places one value; names that the schema does not know are left out. */
  place(target: Record<string, unknown>, schema: JsonSchema, path: string[], name: string, value: unknown): void {
    if (value === '' && this.#emptyIsAbsent) return;
    const [key = '', ...rest] = path;
    const property = propertiesOf(schema)[key];
    if (property === undefined) return;
    const list = listBranch(property);
    if (list !== undefined) {
      this.#placeInList(target, key, list, rest, name, value);
      return;
    }
    if (rest.length > 0) {
      if (!allows(property, 'object')) return;
      target[key] ??= Object.create(null);
      const nested = target[key];
      if (typeof nested !== 'object') this.problems.push(`${name} and ${key} cannot both be given.`);
      else this.place(nested as Record<string, unknown>, property, rest, name, value);
      return;
    }
    const coerced = coerce(property, value);
    if (key in target && target[key] !== coerced) this.problems.push(`${name} is given more than once.`);
    target[key] = coerced;
  }

  #placeInList(
    target: Record<string, unknown>,
    key: string,
    list: JsonSchema,
    rest: string[],
    name: string,
    value: unknown,
  ): void {
    const item = list.items ?? {};
    const [index = '', ...inner] = rest;
    // Documents write the number of an item as `n`, and so do clients generated from them.
    if (!/^(\d{0,4}|n)$/.test(index)) return;
    // Items wait under their index in a map, so that `a[9999]` costs one entry and gaps close.
    target[key] ??= new Map<string, unknown>();
    const slots = target[key] as Map<string, unknown>;
    if (inner.length > 0) {
      const slot = (slots.get(index) ?? Object.create(null)) as Record<string, unknown>;
      slots.set(index, slot);
      this.place(slot, item, inner, name, value);
      return;
    }
    // A bracketed value of free text may hold a comma of its own; a bare one is a CSV list (contract 1.3).
    const split = typeof value === 'string' && (rest.length === 0 || isEnumeration(item));
    for (const member of split ? csv(value as string) : [value]) {
      if (member === '' && !isEnumeration(item)) continue;
      slots.set(`+${slots.size}`, coerce(item, member));
    }
  }
}

/** Replaces the index maps of lists by arrays, numbered items in the order of their numbers. */
function settle(value: unknown): unknown {
  if (value instanceof Map) {
    const numbered = (key: string) => (/^\d+$/.test(key) ? Number(key) : Number.POSITIVE_INFINITY);
    return [...value.entries()].sort((a, b) => numbered(a[0]) - numbered(b[0]) || 0).map(([, item]) => settle(item));
  }
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, settle(inner)]));
  }
  return value;
}

/**
 * Shapes and coerces wire pairs by a schema: lists as CSV, repeated names or `name[]`; `a[b]` and `a[0][b]` as nested
 * values. `emptyIsAbsent` drops empty values (forms, contract 1.6); a query keeps them, so that they are refused
 * where the schema does not take them (contract 1.5). Problems are sentences for `details`.
 */
export function shape(pairs: Iterable<WirePair>, schema: JsonSchema, emptyIsAbsent: boolean): Shaped {
  const shaper = new Shaper(emptyIsAbsent);
  const target = Object.create(null) as Record<string, unknown>;
  for (const [name, value] of pairs) shaper.place(target, schema, pathOf(name, schema), name, value);
  return { value: settle(target) as Record<string, unknown>, problems: shaper.problems };
}
