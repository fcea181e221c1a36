import type { ExprOf } from '../../xpath/ast.js';
import type { Body, Generator } from '../generator.js';
import type { Scope } from '../scope.js';
import type { Type, Value } from '../types.js';

export type Call = ExprOf<'call'>;

/** How a function is compiled. */
export interface FunctionSpec {
  /** Fewest and most arguments. */
  readonly arguments: readonly [min: number, max: number];
  type(generator: Generator, call: Call, scope: Scope): Type;
  value(generator: Generator, call: Call, scope: Scope): Value;
  /** For functions that give several items or decide on some of many: better than through `value`. */
  each?(generator: Generator, call: Call, scope: Scope, ordered: boolean, body: Body): string;
  truth?(generator: Generator, call: Call, scope: Scope): string;
}

export type FunctionTable = Readonly<Record<string, FunctionSpec>>;

/** A function with a fixed type whose value is one JavaScript expression. */
export function plain(
  range: readonly [min: number, max: number],
  result: Type,
  code: (generator: Generator, call: Call, scope: Scope) => string,
): FunctionSpec {
  return {
    arguments: range,
    type: () => result,
    value: (generator, call, scope) => ({ ...result, code: code(generator, call, scope) }),
  };
}

/** Text of an argument, of the context item when the argument is left out. */
export function textArgument(generator: Generator, call: Call, scope: Scope, at = 0): string {
  const argument = call.arguments[at] ?? { kind: 'context', at: call.at };
  return generator.text(argument, scope, call.name);
}
