import { functionNamespace, typeNamespace } from '../../xpath/ast.js';
import { castTo } from '../casts.js';
import type { Body, Generator } from '../generator.js';
import type { Scope } from '../scope.js';
import { kindOfType, type Type, type, type Value } from '../types.js';
import { eachOf, truthOf } from '../values.js';
import { dateFunctions } from './dates.js';
import { nodeFunctions } from './nodes.js';
import { numberFunctions } from './numbers.js';
import { sequenceFunctions } from './sequences.js';
import type { Call, FunctionSpec } from './spec.js';
import { textFunctions } from './text.js';

const functions = new Map<string, FunctionSpec>(
  [sequenceFunctions, textFunctions, numberFunctions, nodeFunctions, dateFunctions].flatMap((table) =>
    Object.entries(table),
  ),
);

/** `xs:decimal(…)`: a cast that lets an empty argument through. */
function typeConstructor(name: string): FunctionSpec | undefined {
  const kind = kindOfType(name);
  if (kind === undefined) return undefined;
  return {
    arguments: [1, 1],
    type: (generator, call, scope) => {
      const found = generator.type(call.arguments[0]!, scope);
      return type(kind, found.card === 'many' ? 'opt' : found.card);
    },
    value: (generator, call, scope) => {
      const value = generator.atom(call.arguments[0]!, scope, `xs:${name}`);
      return castTo(generator, value, name, kind, true);
    },
  };
}

/** A function declared in the rule set. */
function declared(generator: Generator, call: Call): FunctionSpec | undefined {
  const { namespace, name } = call;
  const count = call.arguments.length;
  if (!generator.functions.find(namespace, name, count)) return undefined;
  return {
    arguments: [count, count],
    type: (_, __, scope) =>
      generator.functions.type(
        namespace,
        name,
        call.arguments.map((part) => generator.type(part, scope)),
      ),
    value: (_, __, scope) =>
      generator.functions.call(
        namespace,
        name,
        call.arguments.map((part) => generator.value(part, scope)),
      ),
  };
}

function specOf(generator: Generator, call: Call): FunctionSpec {
  const { namespace, name } = call;
  const spec =
    namespace === functionNamespace
      ? functions.get(name)
      : namespace === typeNamespace
        ? typeConstructor(name)
        : declared(generator, call);
  if (spec === undefined)
    return generator.refuse(call, `the function ${name}() with ${call.arguments.length} arguments is not supported`);
  const [min, max] = spec.arguments;
  if (call.arguments.length < min || call.arguments.length > max) {
    return generator.refuse(call, `${name}() takes ${min === max ? min : `${min} to ${max}`} arguments`);
  }
  return spec;
}

export function callType(generator: Generator, call: Call, scope: Scope): Type {
  return specOf(generator, call).type(generator, call, scope);
}

export function callValue(generator: Generator, call: Call, scope: Scope): Value {
  return specOf(generator, call).value(generator, call, scope);
}

export function callEach(generator: Generator, call: Call, scope: Scope, ordered: boolean, body: Body): string {
  const spec = specOf(generator, call);
  return (
    spec.each?.(generator, call, scope, ordered, body) ?? eachOf(generator, spec.value(generator, call, scope), body)
  );
}

export function callTruth(generator: Generator, call: Call, scope: Scope): string {
  const spec = specOf(generator, call);
  return spec.truth?.(generator, call, scope) ?? truthOf(spec.value(generator, call, scope));
}
