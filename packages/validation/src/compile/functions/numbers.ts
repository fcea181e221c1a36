import type { Expr } from '../../xpath/ast.js';
import { numberCode } from '../arithmetic.js';
import type { Generator } from '../generator.js';
import { plainPath } from '../plain-path.js';
import type { Scope } from '../scope.js';
import { atomicKind, isDateKind, isNumeric, isText, type Kind, type Type, type, type Value } from '../types.js';
import { absent, asArray, atomized, boxed, castOf, isPresent } from '../values.js';
import { type Call, type FunctionSpec, type FunctionTable, plain } from './spec.js';

/** Kind of a number made of a value: untyped text becomes a double. */
function numericKind(kind: Kind): Kind {
  const atomic = atomicKind(kind);
  return atomic === 'untyped' || atomic === 'string' ? 'double' : atomic;
}

/** For values whose type only run time knows. */
const itemFunctions: Readonly<Record<string, string>> = {
  abs: '$absItem',
  floor: '$floorItem',
  ceiling: '$ceilingItem',
  round: '$roundItem',
  'round-half-to-even': '$roundHalfToEvenItem',
};

/** A function of one optional number that keeps its type: templates by kind. */
function ofNumber(templates: Partial<Record<Kind, (code: string, digits: string) => string>>, max = 1): FunctionSpec {
  const resultType = (generator: Generator, call: Call, scope: Scope): Type => {
    const found = generator.type(call.arguments[0]!, scope);
    const kind = generator.compatible ? 'double' : numericKind(found.kind);
    return type(kind, found.card === 'many' ? 'opt' : found.card);
  };
  return {
    arguments: [1, max],
    type: resultType,
    value: (generator, call, scope) => {
      const value = generator.atom(call.arguments[0]!, scope, call.name);
      if (value.card === 'none') return { ...value };
      const { kind } = resultType(generator, call, scope);
      const digits =
        call.arguments[1] === undefined ? '' : `,Number(${generator.value(call.arguments[1], scope).code})`;
      const template = templates[kind];
      const apply = (code: string) => {
        if (kind === 'item') return `${itemFunctions[call.name] ?? ''}(${boxed(value.kind, code)}${digits})`;
        if (template === undefined) return generator.refuse(call, `${call.name} of a value that is no number`);
        return template(castOf(generator, value.kind, kind, code), digits);
      };
      if (generator.compatible)
        return { kind: 'double', card: 'one', code: templates.double!(numberCode(generator, value), digits) };
      if (value.card === 'one') return { kind, card: 'one', code: apply(value.code), small: value.small };
      const { module } = generator;
      const code = module.hoist(() => {
        const item = module.fresh();
        return `const ${item}=${value.code};return ${isPresent(value.kind, item)}?${apply(item)}:${absent(kind)};`;
      });
      return { kind, card: 'opt', code };
    },
  };
}

const same = (code: string) => code;

const number = plain([0, 1], type('double', 'one'), (generator, call, scope) => {
  const argument: Expr = call.arguments[0] ?? { kind: 'context', at: call.at };
  return numberCode(generator, generator.atom(argument, scope, call.name));
});

function sumType(generator: Generator, call: Call, scope: Scope): Type {
  const kind = numericKind(generator.type(call.arguments[0]!, scope).kind);
  return type(generator.compatible && kind !== 'item' ? 'double' : kind, 'one');
}

/** fn:sum: of no items it is 0. */
const sum: FunctionSpec = {
  arguments: [1, 2],
  type: sumType,
  value: (generator, call, scope) => {
    const { module } = generator;
    const { kind } = sumType(generator, call, scope);
    const [items, zero] = call.arguments;
    if (zero !== undefined || kind === 'item') {
      const list = asArray(generator, generator.value(items!, scope), 'item');
      const none =
        zero === undefined ? 'new $Integer(0)' : `${asArray(generator, generator.atom(zero, scope, 'sum'), 'item')}[0]`;
      return { kind: 'item', card: 'one', code: `$sumItems(D,${list},${none})` };
    }
    if (!isNumeric(kind)) return generator.refuse(call, 'sum of values that are no numbers');
    const add = {
      double: (a: string, b: string) => `${a}+${b}`,
      decimal: (a: string, b: string) => `$decAdd(${a},${b})`,
    };
    const code = module.hoist(() => {
      const total = module.fresh();
      const loop = generator.each(items!, scope, true, (item) => {
        const atom = atomized(item);
        const term = castOf(generator, atom.kind, kind, atom.code);
        return `${total}=${kind === 'integer' ? `$intAdd(${total},${term})` : add[kind as 'double' | 'decimal'](total, term)};`;
      });
      return `let ${total}=${kind === 'decimal' ? '$decimalZero' : '0'};${loop}return ${total};`;
    });
    return { kind, card: 'one', code };
  },
};

const count: FunctionSpec = {
  arguments: [1, 1],
  type: () => type('integer', 'one'),
  value: (generator, call, scope) => {
    const { module } = generator;
    const plain = plainPath(generator, call.arguments[0]!, scope);
    if (plain !== undefined)
      return { ...type('integer', 'one'), code: `D.within(${plain.path},${plain.node})`, small: true };
    const code = module.hoist(() => {
      const total = module.fresh();
      return `let ${total}=0;${generator.each(call.arguments[0]!, scope, true, () => `${total}++;`)}return ${total};`;
    });
    return { ...type('integer', 'one'), code, small: true };
  },
};

/** fn:min and fn:max; NaN wins among doubles. */
function extreme(name: 'min' | 'max'): FunctionSpec {
  const resultType = (generator: Generator, call: Call, scope: Scope): Type => {
    const found = generator.type(call.arguments[0]!, scope);
    const atomic = atomicKind(found.kind);
    const kind: Kind = atomic === 'untyped' ? 'double' : atomic;
    return type(kind, found.card === 'one' ? 'one' : 'opt');
  };
  return {
    arguments: [1, 1],
    type: resultType,
    value: (generator, call, scope) => {
      const found = resultType(generator, call, scope);
      const { kind } = found;
      const { module } = generator;
      const better = (a: string, b: string): string => {
        const sign = name === 'min' ? '<' : '>';
        if (kind === 'decimal') return `$decCompare(${a},${b})${sign}0`;
        if (isText(kind)) return `$compareText(${a},${b})${sign}0`;
        if (isDateKind(kind)) return `${a}.instant${sign}${b}.instant`;
        if (kind === 'item') return `$orderOf(${a},${b})${sign}0`;
        return kind === 'double' ? `(${a}${sign}${b}||Number.isNaN(${a}))` : `${a}${sign}${b}`;
      };
      const code = module.hoist(() => {
        const best = module.fresh();
        const candidate = module.fresh();
        const loop = generator.each(call.arguments[0]!, scope, true, (item: Value) => {
          const atom = atomized(item);
          const term =
            kind === 'item'
              ? `$extremeItem(${boxed(atom.kind, atom.code)})`
              : castOf(generator, atom.kind, kind, atom.code);
          return `{const ${candidate}=${term};if(${best}===null||${better(candidate, best)})${best}=${candidate};}`;
        });
        return `let ${best}=null;${loop}return ${best};`;
      });
      return { ...found, code };
    },
  };
}

const average: FunctionSpec = {
  arguments: [1, 1],
  type: () => type('item', 'opt'),
  value: (generator, call, scope) => {
    const list = asArray(generator, generator.value(call.arguments[0]!, scope), 'item');
    return { ...type('item', 'opt'), code: `$averageItems(D,${list})` };
  },
};

export const numberFunctions: FunctionTable = {
  number,
  sum,
  count,
  min: extreme('min'),
  max: extreme('max'),
  avg: average,
  abs: ofNumber({
    integer: (code) => `$intAbs(${code})`,
    decimal: (code) => `$decAbs(${code})`,
    double: (code) => `Math.abs(${code})`,
  }),
  floor: ofNumber({
    integer: same,
    decimal: (code) => `$decOfInt($decFloor(${code}))`,
    double: (code) => `Math.floor(${code})`,
  }),
  ceiling: ofNumber({
    integer: same,
    decimal: (code) => `$decOfInt($decCeiling(${code}))`,
    double: (code) => `Math.ceil(${code})`,
  }),
  round: ofNumber(
    {
      integer: (code, digits) => (digits === '' ? code : `$roundInteger(${code}${digits})`),
      decimal: (code, digits) => `$decRound(${code}${digits})`,
      double: (code, digits) => `$roundNumber(${code}${digits})`,
    },
    2,
  ),
  'round-half-to-even': ofNumber(
    {
      integer: (code, digits) => (digits === '' ? code : `$roundIntegerHalfEven(${code}${digits})`),
      decimal: (code, digits) => `$decRoundHalfEven(${code}${digits})`,
      double: (code, digits) => `$roundNumberHalfEven(${code}${digits})`,
    },
    2,
  ),
};
