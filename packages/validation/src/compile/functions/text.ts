import type { Expr } from '../../xpath/ast.js';
import { constancy } from '../constancy.js';
import type { Generator } from '../generator.js';
import type { Scope } from '../scope.js';
import { type } from '../types.js';
import { asArray, atomized, boxed, castOf, textOf } from '../values.js';
import { type Call, type FunctionSpec, type FunctionTable, plain, textArgument } from './spec.js';

const oneString = type('string', 'one');
const oneBoolean = type('boolean', 'one');

/** A function of texts: each argument as text, passed to a template. */
function ofTexts(
  min: number,
  max: number,
  result: typeof oneString | typeof oneBoolean,
  template: (...texts: string[]) => string,
): FunctionSpec {
  return plain([min, max], result, (generator, call, scope) => {
    const count = Math.max(call.arguments.length, min, 1);
    return template(...Array.from({ length: count }, (_, at) => textArgument(generator, call, scope, at)));
  });
}

/** An argument as an xs:double. */
function doubleArgument(generator: Generator, call: Call, scope: Scope, at: number): string {
  const value = generator.atom(call.arguments[at]!, scope, call.name);
  if (value.card === 'one') return castOf(generator, value.kind, 'double', value.code);
  return value.card === 'none' ? 'NaN' : `$doubleOrFail(${value.code})`;
}

const substring = plain([2, 3], oneString, (generator, call, scope) => {
  const parts = [textArgument(generator, call, scope), doubleArgument(generator, call, scope, 1)];
  if (call.arguments.length > 2) parts.push(doubleArgument(generator, call, scope, 2));
  return `$substring(${parts.join(',')})`;
});

/**
 * `contains(' A B C ', concat(' ', code, ' '))`, the usual way to say that a code is in a list: a look-up in a set
 * when the code has no separator in it.
 */
const contains = plain([2, 2], oneBoolean, (generator, call, scope) => {
  const [list, part] = call.arguments;
  const [text, search] = [textArgument(generator, call, scope), textArgument(generator, call, scope, 1)];
  const code = part === undefined ? undefined : delimited(part);
  if (code === undefined || constancy(list!, scope) !== 'K') return `${text}.includes(${search})`;
  const { module } = generator;
  const separator = module.text(code.separator);
  const set = module.memo('K', `$tokensBetween(${text},${separator})`);
  return `$isListed(${set},${text},${generator.text(code.expr, scope, 'concat')},${separator})`;
});

/** `concat(s, expr, s)` with a separator of one character. */
function delimited(expr: Expr): { separator: string; expr: Expr } | undefined {
  if (expr.kind !== 'call' || expr.name !== 'concat' || expr.arguments.length !== 3) return undefined;
  const [before, code, after] = expr.arguments;
  if (before?.kind !== 'string' || after?.kind !== 'string' || before.value !== after.value) return undefined;
  return before.value.length === 1 ? { separator: before.value, expr: code! } : undefined;
}

const stringLength: FunctionSpec = {
  arguments: [0, 1],
  type: () => type('integer', 'one'),
  value: (generator, call, scope) => ({
    ...type('integer', 'one'),
    code: `$stringLength(${textArgument(generator, call, scope)})`,
    small: true,
  }),
};

/** Regular expressions known at compile time are translated once. */
function expressionCode(
  generator: Generator,
  pattern: Expr,
  scope: Scope,
  flags: Expr | undefined,
): string | undefined {
  if (pattern.kind !== 'string' || (flags !== undefined && flags.kind !== 'string')) return undefined;
  const text = generator.text(pattern, scope, 'matches');
  const flagText = flags === undefined ? '' : `,${generator.text(flags, scope, 'matches')}`;
  return generator.module.memo('K', `$regex(${text}${flagText})`);
}

const matches = plain([2, 3], oneBoolean, (generator, call, scope) => {
  const text = textArgument(generator, call, scope);
  const known = expressionCode(generator, call.arguments[1]!, scope, call.arguments[2]);
  if (known !== undefined) return `${known}.test(${text})`;
  const rest = call.arguments.slice(1).map((_, at) => textArgument(generator, call, scope, at + 1));
  return `$matches(${[text, ...rest].join(',')})`;
});

const tokenize: FunctionSpec = {
  arguments: [1, 3],
  type: () => type('string', 'many'),
  value: (generator, call, scope) => {
    const texts = call.arguments.map((_, at) => textArgument(generator, call, scope, at));
    const code = texts.length === 1 ? `$tokenizeOnSpace(${texts[0]})` : `$tokenize(${texts.join(',')})`;
    return { ...type('string', 'many'), code };
  },
};

const stringJoin = plain([1, 2], oneString, (generator, call, scope) => {
  const [items] = call.arguments;
  const separator = call.arguments.length > 1 ? textArgument(generator, call, scope, 1) : generator.module.text('');
  const { module } = generator;
  const list = module.hoist(() => {
    const texts = module.fresh();
    const loop = generator.each(items!, scope, true, (item) => `${texts}.push(${textOf(item.kind, item.code)});`);
    return `const ${texts}=[];${loop}return ${texts};`;
  });
  return `${list}.join(${separator})`;
});

const concat = plain([2, 100], oneString, (generator, call, scope) => {
  const texts = call.arguments.map((_, at) => textArgument(generator, call, scope, at));
  return `(${texts.join('+')})`;
});

const toCodepoints: FunctionSpec = {
  arguments: [1, 1],
  type: () => type('integer', 'many'),
  value: (generator, call, scope) => ({
    ...type('integer', 'many'),
    code: `$stringToCodepoints(${textArgument(generator, call, scope)})`,
    small: true,
  }),
};

const fromCodepoints = plain([1, 1], oneString, (generator, call, scope) => {
  const { module } = generator;
  return module.hoist(() => {
    const list = module.fresh();
    const loop = generator.each(call.arguments[0]!, scope, true, (item) => {
      const atom = atomized(item);
      return `${list}.push(${castOf(generator, atom.kind, 'integer', atom.code)});`;
    });
    return `const ${list}=[];${loop}return $codepointsToString(${list});`;
  });
});

const formatNumber = plain([2, 2], oneString, (generator, call, scope) => {
  const value = generator.atom(call.arguments[0]!, scope, call.name);
  const picture = textArgument(generator, call, scope, 1);
  if (value.card === 'none') return `$formatNumber(NaN,${picture})`;
  const item = value.card === 'one' ? boxed(value.kind, value.code) : undefined;
  if (item !== undefined) return `$formatNumber($formattable(${item}),${picture})`;
  const list = asArray(generator, value, 'item');
  return `$formatNumber($formattable(${list}[0]),${picture})`;
});

/** As a condition normalize-space() asks only whether there is anything but white space. */
const normalizeSpace: FunctionSpec = {
  ...ofTexts(0, 1, oneString, (text) => `$normalizeSpace(${text})`),
  truth: (generator, call, scope) => {
    const argument = call.arguments[0] ?? ({ kind: 'context', at: call.at } as const);
    const value = generator.single(argument, scope, call.name);
    if (value.kind === 'node') return `$hasText(D,${value.code})`;
    return `$isNotBlank(${textArgument(generator, call, scope)})`;
  },
};

/** A text test in whose argument a missing item counts as the empty text. */
export const textFunctions: FunctionTable = {
  string: plain([0, 1], oneString, (generator, call, scope) => textArgument(generator, call, scope)),
  'normalize-space': normalizeSpace,
  'upper-case': ofTexts(1, 1, oneString, (text) => `${text}.toUpperCase()`),
  'lower-case': ofTexts(1, 1, oneString, (text) => `${text}.toLowerCase()`),
  'string-length': stringLength,
  substring,
  'substring-before': ofTexts(2, 2, oneString, (text, part) => `$substringBefore(${text},${part})`),
  'substring-after': ofTexts(2, 2, oneString, (text, part) => `$substringAfter(${text},${part})`),
  contains,
  'starts-with': ofTexts(2, 2, oneBoolean, (text, part) => `${text}.startsWith(${part})`),
  'ends-with': ofTexts(2, 2, oneBoolean, (text, part) => `${text}.endsWith(${part})`),
  translate: ofTexts(3, 3, oneString, (text, from, to) => `$translate(${text},${from},${to})`),
  replace: ofTexts(3, 4, oneString, (...texts) => `$replace(${texts.join(',')})`),
  'encode-for-uri': ofTexts(1, 1, oneString, (text) => `$encodeForUri(${text})`),
  'codepoint-equal': ofTexts(2, 2, oneBoolean, (a, b) => `(${a}===${b})`),
  compare: {
    arguments: [2, 2],
    type: () => type('integer', 'one'),
    value: (generator, call, scope) => {
      const [a, b] = call.arguments.map((_, at) => textArgument(generator, call, scope, at));
      return { ...type('integer', 'one'), code: `Math.sign($compareText(${a},${b}))`, small: true };
    },
  },
  matches,
  tokenize,
  'string-join': stringJoin,
  concat,
  'string-to-codepoints': toCodepoints,
  'codepoints-to-string': fromCodepoints,
  'format-number': formatNumber,
};
