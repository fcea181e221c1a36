import type { Facets, IdentityConstraint, ValueConstraint, Wildcard } from './model.js';

/**
 * A compiled schema as plain data (JSON can carry it): everything refers to everything else by its index in one of
 * the lists. Written by `compileSchema`, read by `loadSchema`.
 */
export interface SchemaTables {
  /** Version of this layout; others are refused. */
  readonly format: typeof tablesFormat;
  readonly namespaces: readonly string[];
  /** Names of elements, attributes and types: index into `namespaces`, local name. */
  readonly symbols: readonly (readonly [namespace: number, local: string])[];
  readonly simpleTypes: readonly SimpleTable[];
  readonly types: readonly TypeTable[];
  readonly elements: readonly ElementTable[];
  readonly models: readonly ModelTable[];
  readonly wildcards: readonly Omit<Wildcard, 'kind'>[];
  /** Global elements. */
  readonly roots: readonly number[];
  /** Global attributes, for wildcards. */
  readonly attributes: readonly AttributeTable[];
  readonly notes: readonly string[];
}

export const tablesFormat = 1;

export interface SimpleTable {
  readonly variety: 'atomic' | 'list' | 'union';
  readonly builtin: string;
  /** Index of the item type. */
  readonly item?: number;
  readonly members?: readonly number[];
  readonly facets: Facets;
}

export interface TypeTable {
  /** Symbol; absent for anonymous types. */
  readonly name?: number;
  /** Type it derives from; absent for anyType. */
  readonly base?: number;
  readonly derivation?: 'extension' | 'restriction' | 'list' | 'union';
  /** Index of the simple type the content must have. */
  readonly simple?: number;
  /** Index of the content model; neither `simple` nor `model` means empty. */
  readonly model?: number;
  readonly mixed?: true;
  readonly abstract?: true;
  readonly attributes?: readonly AttributeTable[];
  readonly anyAttribute?: number;
  readonly block?: readonly string[];
}

export interface AttributeTable {
  readonly name: number;
  readonly simple: number;
  readonly required?: true;
  readonly value?: ValueConstraint;
}

export interface ElementTable {
  readonly name: number;
  readonly type: number;
  readonly nillable?: true;
  readonly abstract?: true;
  readonly value?: ValueConstraint;
  readonly block?: readonly string[];
  readonly constraints?: readonly IdentityConstraint[];
}

export type ModelTable = AutomatonTable | AllTable;

/**
 * A deterministic automaton. Columns are the names in `symbols`, then the wildcards. A row is
 * `[accepts, base, column, next, element, column, next, element, ...]`: what the row numbered `base - 1` says (0: none)
 * with these cells over it; `element` is -1 for a wildcard. Rows may be based on rows after them, never in a circle.
 */
export interface AutomatonTable {
  readonly symbols: readonly number[];
  readonly wildcards: readonly number[];
  readonly rows: readonly (readonly number[])[];
}

/** An `all` group: elements in any order, each at most once. */
export interface AllTable {
  readonly all: readonly (readonly [symbol: number, element: number, required: 0 | 1])[];
  /** May be empty although something is required. */
  readonly optional: boolean;
}
