import { integerRanges } from '../runtime/cast.js';
import type { Expr, ExprOf, SequenceType } from '../xpath/ast.js';
import type { Generator } from './generator.js';
import { anyTest } from './node-tests.js';
import type { Scope } from './scope.js';
import { isText, type Kind, kindOfType, type Type, type, type Value } from './types.js';
import { asArray, castOf, isPresent } from './values.js';

/** Kind of an xs: type that the engine can cast to. */
function castKind(generator: Generator, expr: Expr, name: string): Kind {
  return kindOfType(name) ?? generator.refuse(expr, `the type xs:${name} is not supported`);
}

/** Code that casts one item to a named type, the range of limited integers checked. */
function castCode(generator: Generator, from: Kind, name: string, kind: Kind, code: string): string {
  const cast = castOf(generator, from, kind, code);
  const limited = kind === 'integer' && name !== 'integer' && integerRanges[name] !== undefined;
  return limited ? `$inRange(${cast},${generator.module.text(name)})` : cast;
}

export function castType(generator: Generator, expr: ExprOf<'cast'>, scope: Scope): Type {
  const kind = castKind(generator, expr, expr.type);
  const found = generator.type(expr.operand, scope);
  return type(kind, expr.optional && found.card !== 'one' ? 'opt' : 'one');
}

/** `cast as`: an empty operand is an error unless the type allows it. */
export function castValue(generator: Generator, expr: ExprOf<'cast'>, scope: Scope): Value {
  const kind = castKind(generator, expr, expr.type);
  return castTo(
    generator,
    generator.atom(expr.operand, scope, `cast as xs:${expr.type}`),
    expr.type,
    kind,
    expr.optional,
  );
}

/** An optional atomic value cast to a named type; `xs:decimal(…)` allows no value, `cast as` does not. */
export function castTo(generator: Generator, value: Value, name: string, kind: Kind, optional: boolean): Value {
  const { module } = generator;
  const missing = `$missing(${module.text(`xs:${name}`)})`;
  if (value.card === 'none')
    return optional ? { kind, card: 'none', code: 'null' } : { kind, card: 'one', code: missing };
  if (value.card === 'one') return { kind, card: 'one', code: castCode(generator, value.kind, name, kind, value.code) };
  const code = module.hoist(() => {
    const item = module.fresh();
    const cast = castCode(generator, value.kind, name, kind, item);
    return `const ${item}=${value.code};return ${isPresent(value.kind, item)}?${cast}:${optional ? 'null' : missing};`;
  });
  return { kind, card: optional ? 'opt' : 'one', code };
}

const textTests: Partial<Record<Kind, (code: string, name: string) => string>> = {
  string: () => 'true',
  untyped: () => 'true',
  decimal: (code) => `$isDecimal(${code})`,
  double: (code) => `$isDouble(${code})`,
  date: (code, name) => `$isDate(${code},${name})`,
  dateTime: (code, name) => `$isDate(${code},${name})`,
  time: (code, name) => `$isDate(${code},${name})`,
};

/** `castable as`: false when there are several items, or none where one is needed. */
export function castableTruth(generator: Generator, expr: ExprOf<'castable'>, scope: Scope): string {
  const { module } = generator;
  const kind = castKind(generator, expr, expr.type);
  const found = generator.type(expr.operand, scope);
  if (found.card === 'none') return String(expr.optional);
  if (found.card === 'many') {
    const list = asArray(generator, generator.value(expr.operand, scope));
    const test = (code: string) => itemTest(generator, { ...found, card: 'one', code }, expr.type, kind);
    return module.hoist(() => {
      const items = module.fresh();
      const one = `${items}.length===1&&${test(`${items}[0]`)}`;
      return `const ${items}=${list};return ${expr.optional ? `${items}.length===0||` : ''}${one};`;
    });
  }
  const value = generator.value(expr.operand, scope);
  if (value.card === 'one') return itemTest(generator, value, expr.type, kind);
  return module.hoist(() => {
    const item = module.fresh();
    const test = itemTest(generator, { ...value, card: 'one', code: item }, expr.type, kind);
    return `const ${item}=${value.code};return ${isPresent(value.kind, item)}?${test}:${expr.optional};`;
  });
}

function itemTest(generator: Generator, item: Value, name: string, kind: Kind): string {
  const ofText = isText(item.kind) || item.kind === 'node' ? textTests[kind] : undefined;
  if (ofText !== undefined) {
    return ofText(castOf(generator, item.kind, 'string', item.code), generator.module.text(name));
  }
  if (kind === 'integer' && name === 'integer' && (isText(item.kind) || item.kind === 'node')) {
    return `$isInteger(${castOf(generator, item.kind, 'string', item.code)})`;
  }
  return `$succeeds(()=>${castCode(generator, item.kind, name, kind, item.code)})`;
}

/** `instance of`, for the atomic types and node kinds. */
export function instanceTruth(generator: Generator, expr: ExprOf<'instance'>, scope: Scope): string {
  const { module } = generator;
  const value = generator.value(expr.operand, scope);
  const list = asArray(generator, value, value.card === 'none' ? 'item' : value.kind);
  return module.hoist(() => {
    const items = module.fresh();
    const item = module.fresh();
    const count = countTest(expr.type, `${items}.length`);
    const test = typeTest(generator, expr, value.kind, item);
    return `const ${items}=${list};return ${count}&&${items}.every((${item})=>${test});`;
  });
}

function countTest({ item, occurrence }: SequenceType, length: string): string {
  if (item === 'empty-sequence()') return `${length}===0`;
  return { '': `${length}===1`, '?': `${length}<=1`, '*': 'true', '+': `${length}>=1` }[occurrence];
}

function typeTest(generator: Generator, expr: ExprOf<'instance'>, kind: Kind, code: string): string {
  const { item } = expr.type;
  if (item === 'item()' || item === 'empty-sequence()') return 'true';
  if (typeof item !== 'string') {
    if (kind === 'node') return anyTest(generator.module, item, code);
    const node = `${code}.node`;
    return kind === 'item' ? `(${code} instanceof $NodeItem&&${anyTest(generator.module, item, node)})` : 'false';
  }
  const wanted = castKind(generator, expr, item);
  if (kind !== 'item') return String(kind === wanted || (wanted === 'decimal' && kind === 'integer'));
  return `$isInstance(${code},${generator.module.text(wanted)})`;
}
