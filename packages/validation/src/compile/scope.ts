import type { Type, Value } from './types.js';

/** A variable in scope. */
export interface Binding {
  readonly type: Type;
  /** JavaScript for its value; each use may be elsewhere in the code. */
  read(): Value;
  /** Same for the whole document, whatever the context node. */
  readonly constant: boolean;
  /** Same for all documents. */
  readonly eternal?: boolean;
  /** Whether reading it certainly raises no error. */
  readonly safe?: boolean;
  /** Condition under which it is certainly empty, see guard.ts. */
  readonly empty?: string;
}

/** What an expression can refer to at its place. */
export interface Scope {
  /** The context item; undefined where there is none, as in a function. */
  readonly item: Value | undefined;
  /** Context node of the rule: XSLT's current(). */
  readonly current: Value | undefined;
  /** JavaScript for position() and last(). */
  readonly position?: string | undefined;
  readonly last?: string | undefined;
  lookup(name: string): Binding | undefined;
  /** Inside something computed once per document or once and for all: no need to look for such parts again. */
  readonly constant?: boolean | undefined;
}

export function withVariable(scope: Scope, name: string, binding: Binding): Scope {
  return { ...scope, lookup: (wanted) => (wanted === name ? binding : scope.lookup(wanted)) };
}

/** The scope for an item of a step or predicate. */
export function withItem(scope: Scope, item: Value, position?: string, last?: string): Scope {
  return { ...scope, item, position, last };
}
