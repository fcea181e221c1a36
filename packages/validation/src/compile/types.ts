import type { Chain } from './chain.js';

/**
 * Static type of a single item. `item` is what only run time knows. Nodes are numbers, `string` and `untyped` are
 * strings, `integer` is a number or bigint, `double` a number, `decimal` and the dates are objects of the runtime.
 */
export type Kind =
  | 'node'
  | 'string'
  | 'untyped'
  | 'boolean'
  | 'integer'
  | 'decimal'
  | 'double'
  | 'date'
  | 'dateTime'
  | 'time'
  | 'item';

/** How many items: none, exactly one, at most one, any number. */
export type Card = 'none' | 'one' | 'opt' | 'many';

export interface Type {
  readonly kind: Kind;
  readonly card: Card;
}

/**
 * An expression as JavaScript. With card `one` the code gives the item; with `opt` the item or null (-1 for nodes);
 * with `many` an array of items.
 */
export interface Value extends Type {
  readonly code: string;
  /** Where a node stands relative to the context of a rule or the root, when that is known. */
  readonly chain?: Chain | undefined;
  /** Nodes in document order without repetitions; `peers` when none is inside another. */
  readonly order?: 'peers' | 'sorted' | undefined;
  /** An integer that is certainly a safe number. */
  readonly small?: boolean | undefined;
}

export function type(kind: Kind, card: Card): Type {
  return { kind, card };
}

export const noItems: Type = { kind: 'item', card: 'none' };

export function isText(kind: Kind): boolean {
  return kind === 'string' || kind === 'untyped';
}

export function isNumeric(kind: Kind): boolean {
  return kind === 'integer' || kind === 'decimal' || kind === 'double';
}

export function isDateKind(kind: Kind): kind is 'date' | 'dateTime' | 'time' {
  return kind === 'date' || kind === 'dateTime' || kind === 'time';
}

/** Kind after atomization. */
export function atomicKind(kind: Kind): Kind {
  return kind === 'node' ? 'untyped' : kind;
}

/** Smallest kind that covers both; integers are decimals. */
export function unifiedKind(a: Type, b: Type): Kind {
  if (a.card === 'none') return b.kind;
  if (b.card === 'none' || a.kind === b.kind) return a.kind;
  const pair = new Set([a.kind, b.kind]);
  return pair.has('integer') && pair.has('decimal') ? 'decimal' : 'item';
}

/** Type of an expression that gives one or the other. */
export function either(a: Type, b: Type): Type {
  const kind = unifiedKind(a, b);
  if (a.card === 'many' || b.card === 'many') return { kind, card: 'many' };
  if (a.card === 'none' && b.card === 'none') return noItems;
  return { kind, card: a.card === 'one' && b.card === 'one' ? 'one' : 'opt' };
}

/** Type of one after the other. */
export function together(a: Type, b: Type): Type {
  if (a.card === 'none') return b;
  if (b.card === 'none') return a;
  return { kind: unifiedKind(a, b), card: 'many' };
}

/** How many items come of evaluating something for each of some items. */
export function times(outer: Card, inner: Card): Card {
  if (outer === 'none' || inner === 'none') return 'none';
  if (outer === 'many' || inner === 'many') return 'many';
  return outer === 'one' && inner === 'one' ? 'one' : 'opt';
}

const byTypeName: Readonly<Record<string, Kind>> = {
  string: 'string',
  normalizedString: 'string',
  token: 'string',
  anyURI: 'string',
  NCName: 'string',
  untypedAtomic: 'untyped',
  boolean: 'boolean',
  decimal: 'decimal',
  double: 'double',
  float: 'double',
  date: 'date',
  dateTime: 'dateTime',
  time: 'time',
  integer: 'integer',
  long: 'integer',
  int: 'integer',
  short: 'integer',
  byte: 'integer',
  nonNegativeInteger: 'integer',
  positiveInteger: 'integer',
  nonPositiveInteger: 'integer',
  negativeInteger: 'integer',
  unsignedLong: 'integer',
  unsignedInt: 'integer',
  unsignedShort: 'integer',
  unsignedByte: 'integer',
};

/** Kind of an xs: type by its local name, undefined when the engine has none. */
export function kindOfType(name: string): Kind | undefined {
  return byTypeName[name];
}
