import type { Generator } from '../generator.js';
import { plainPath } from '../plain-path.js';
import type { Scope } from '../scope.js';
import { atomicKind, isText, noItems, type Type, type, type Value } from '../types.js';
import { absent, asArray, atomized, boxed, castOf, isPresent } from '../values.js';
import { type Call, type FunctionSpec, type FunctionTable, plain } from './spec.js';

const oneBoolean = type('boolean', 'one');

function argumentType(generator: Generator, call: Call, scope: Scope): Type {
  return generator.type(call.arguments[0]!, scope);
}

/** Whether an expression has an item; the first one decides. */
function hasItem(generator: Generator, call: Call, scope: Scope): string {
  const [argument] = call.arguments;
  const plain = plainPath(generator, argument!, scope);
  if (plain !== undefined) return `D.has(${plain.path},${plain.node})`;
  const found = generator.type(argument!, scope);
  if (found.card === 'none') return 'false';
  if (found.card === 'one')
    return generator.module.hoist(() => `${generator.value(argument!, scope).code};return true;`);
  if (found.card === 'opt') {
    const value = generator.value(argument!, scope);
    return `(${isPresent(value.kind, value.code)})`;
  }
  return generator.module.hoist(() => `${generator.each(argument!, scope, false, () => 'return true;')}return false;`);
}

const not = plain([1, 1], oneBoolean, (generator, call, scope) => `!(${generator.truth(call.arguments[0]!, scope)})`);
const boolean = plain([1, 1], oneBoolean, (generator, call, scope) => generator.truth(call.arguments[0]!, scope));

/** The array of an argument's items with its own kind. */
function items(generator: Generator, call: Call, scope: Scope, at = 0): { list: string; found: Type } {
  const value = generator.value(call.arguments[at]!, scope);
  return { list: asArray(generator, value), found: value };
}

function sameKind(generator: Generator, call: Call, scope: Scope): Type {
  return type(argumentType(generator, call, scope).kind, 'many');
}

/** A function from a sequence to a sequence of the same kind. */
function ofSequence(range: readonly [number, number], code: (list: string, ...rest: string[]) => string): FunctionSpec {
  return {
    arguments: range,
    type: sameKind,
    value: (generator, call, scope) => {
      const { list } = items(generator, call, scope);
      const rest = call.arguments.slice(1).map((argument) => {
        const value = generator.atom(argument, scope, call.name);
        return castOf(generator, value.kind, 'double', value.code);
      });
      return { ...sameKind(generator, call, scope), code: code(list, ...rest) };
    },
  };
}

const distinctValues: FunctionSpec = {
  arguments: [1, 1],
  type: (generator, call, scope) => type(atomicKind(argumentType(generator, call, scope).kind), 'many'),
  value: (generator, call, scope) => {
    const { module } = generator;
    const kind = atomicKind(argumentType(generator, call, scope).kind);
    const result = type(kind, 'many');
    const code = module.hoist(() => {
      const list = module.fresh();
      const loop = generator.each(call.arguments[0]!, scope, true, (item) => {
        const atom = atomized(item);
        return `${list}.push(${castOf(generator, atom.kind, kind, atom.code)});`;
      });
      const distinct = isText(kind) || kind === 'boolean' ? `[...new Set(${list})]` : `$distinct(${list})`;
      return `const ${list}=[];${loop}return ${distinct};`;
    });
    return { ...result, code };
  },
};

const indexOf: FunctionSpec = {
  arguments: [2, 2],
  type: () => type('integer', 'many'),
  value: (generator, call, scope) => {
    const list = asArray(generator, generator.value(call.arguments[0]!, scope), 'item');
    const search = generator.atom(call.arguments[1]!, scope, call.name);
    return { ...type('integer', 'many'), code: `$indexOf(D,${list},${boxed(search.kind, search.code)})`, small: true };
  },
};

/** Checks the number of items and gives them as they are. */
function checked(card: 'opt' | 'one' | 'many', runtime: string): FunctionSpec {
  const resultType = (generator: Generator, call: Call, scope: Scope) =>
    type(argumentType(generator, call, scope).kind, card);
  return {
    arguments: [1, 1],
    type: resultType,
    value: (generator, call, scope): Value => {
      const { list, found } = items(generator, call, scope);
      const none = card === 'opt' ? `,${absent(found.kind)}` : '';
      return { ...resultType(generator, call, scope), code: `${runtime}(${list}${none})` };
    },
  };
}

const data: FunctionSpec = {
  arguments: [1, 1],
  type: (generator, call, scope) => {
    const found = argumentType(generator, call, scope);
    return type(atomicKind(found.kind), found.card);
  },
  value: (generator, call, scope) => {
    const value = generator.value(call.arguments[0]!, scope);
    if (value.card === 'none') return { ...noItems, code: 'null' };
    const kind = atomicKind(value.kind);
    if (value.card !== 'many') return generator.atom(call.arguments[0]!, scope, 'data');
    return {
      kind,
      card: 'many',
      code: value.kind === 'item' ? `$atomizeAll(D,${value.code})` : asArray(generator, value, kind),
    };
  },
};

const position: FunctionSpec = {
  arguments: [0, 0],
  type: () => type('integer', 'one'),
  value: (generator, call, scope) => {
    const code = call.name === 'last' ? scope.last : scope.position;
    if (code === undefined) return generator.refuse(call, `${call.name}() is supported in predicates only`);
    return { ...type('integer', 'one'), code, small: true };
  },
};

export const sequenceFunctions: FunctionTable = {
  true: plain([0, 0], oneBoolean, () => 'true'),
  false: plain([0, 0], oneBoolean, () => 'false'),
  not,
  boolean,
  exists: plain([1, 1], oneBoolean, hasItem),
  empty: plain([1, 1], oneBoolean, (generator, call, scope) => `!${hasItem(generator, call, scope)}`),
  position,
  last: position,
  data,
  reverse: ofSequence([1, 1], (list) => `[...${list}].reverse()`),
  subsequence: ofSequence([2, 3], (list, ...rest) => `$subsequence(${[list, ...rest].join(',')})`),
  remove: ofSequence([2, 2], (list, at) => `${list}.filter((_,i)=>i+1!==${at})`),
  head: ofSequence([1, 1], (list) => `${list}.slice(0,1)`),
  tail: ofSequence([1, 1], (list) => `${list}.slice(1)`),
  unordered: ofSequence([1, 1], (list) => list),
  'distinct-values': distinctValues,
  'index-of': indexOf,
  'zero-or-one': checked('opt', '$zeroOrOne'),
  'exactly-one': checked('one', '$exactlyOne'),
  'one-or-more': checked('many', '$oneOrMore'),
  'deep-equal': plain([2, 2], oneBoolean, (generator, call, scope) => {
    const [a, b] = call.arguments.map((argument) => asArray(generator, generator.value(argument, scope), 'item'));
    return `$deepEqual(D,${a},${b})`;
  }),
};
