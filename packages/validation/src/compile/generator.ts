import type { Expr } from '../xpath/ast.js';
import type { ModuleWriter } from './module-writer.js';
import type { Scope } from './scope.js';
import type { Type, Value } from './types.js';

/** Writes what is to be done with one item; the statements go into the body of a loop. */
export type Body = (item: Value) => string;

/** A function of the rule set, specialised to the types it is called with. */
export interface UserFunctions {
  find(namespace: string, name: string, count: number): boolean;
  call(namespace: string, name: string, args: readonly Value[]): Value;
  type(namespace: string, name: string, args: readonly Type[]): Type;
}

/** `xsl:key`: code that gives the nodes for a key value. */
export type Keys = (name: string, value: string) => Value | undefined;

/**
 * Turns expressions into JavaScript. The parts of the compiler are files of their own that call each other through
 * this interface, as expressions contain each other.
 */
export interface Generator {
  readonly module: ModuleWriter;
  /** XPath 1.0 compatibility mode. */
  readonly compatible: boolean;
  readonly functions: UserFunctions;
  readonly keys: Keys;

  /** Static type. */
  type(expr: Expr, scope: Scope): Type;
  /** The value as one JavaScript expression. */
  value(expr: Expr, scope: Scope): Value;
  /** Statements that run `body` for each item; in document order and without repetitions if `ordered`. */
  each(expr: Expr, scope: Scope, ordered: boolean, body: Body): string;
  /** Effective boolean value, as a JavaScript condition. */
  truth(expr: Expr, scope: Scope): string;

  /** The one item or none, atomized; more than one is a dynamic error in the name of `what`. */
  atom(expr: Expr, scope: Scope, what: string): Value;
  /** As `atom`, but a node stays a node. */
  single(expr: Expr, scope: Scope, what: string): Value;
  /** Text of the one item, '' when there is none. */
  text(expr: Expr, scope: Scope, what: string): string;

  /** Throws the compile error of an expression that is not supported. */
  refuse(expr: Expr, reason: string): never;
}
