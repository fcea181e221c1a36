import type { Expr, ExprOf } from '../xpath/ast.js';
import type { Generator } from './generator.js';
import type { ModuleWriter } from './module-writer.js';
import { exactName } from './node-tests.js';
import type { Scope } from './scope.js';
import { noItems, type, type Value } from './types.js';
import { absent, castOf, isPresent } from './values.js';

/** Expressions as one JavaScript expression where that takes more than their operands'. */

/** A number as it is written. */
export function numberValue(generator: Generator, expr: ExprOf<'number'>): Value {
  const written = type(expr.type, 'one');
  const { text } = expr;
  if (expr.type === 'double') return { ...written, code: String(Number(text)) };
  if (expr.type === 'decimal') {
    return { ...written, code: generator.module.constant(`$toDecimal(${JSON.stringify(text)})`) };
  }
  const small = Number.isSafeInteger(Number(text));
  return { ...written, code: small ? String(Number(text)) : `${BigInt(text)}n`, small };
}

/** The items gathered into an array, or the one item. */
export function collected(generator: Generator, expr: Expr, scope: Scope): Value {
  const attribute = expr.kind === 'axis' ? attributeValue(generator, expr, scope) : undefined;
  if (attribute !== undefined) return attribute;
  const found = generator.type(expr, scope);
  if (found.card === 'none') return { ...noItems, code: 'null' };
  const { module } = generator;
  if (found.card !== 'many') {
    let chain: Value['chain'];
    const code = module.hoist(() => {
      const statements = generator.each(expr, scope, true, (item) => {
        chain = item.chain;
        return `return ${castOf(generator, item.kind, found.kind, item.code)};`;
      });
      return `${statements}return ${absent(found.kind)};`;
    });
    return { ...found, code, chain };
  }
  let order: Value['order'];
  const code = module.hoist(() => {
    const list = module.fresh();
    const statements = generator.each(expr, scope, true, (item) => {
      return `${list}.push(${castOf(generator, item.kind, found.kind, item.code)});`;
    });
    if (found.kind === 'node' && (expr.kind === 'path' || expr.kind === 'axis' || expr.kind === 'combine')) {
      order = 'sorted';
    }
    return `const ${list}=[];${statements}return ${list};`;
  });
  return { ...found, code, order };
}

/** `if` with at most one item. */
export function ifValue(generator: Generator, expr: ExprOf<'if'>, scope: Scope): Value {
  const found = generator.type(expr, scope);
  if (found.card === 'many') return collected(generator, expr, scope);
  if (found.card === 'none') return { ...noItems, code: 'null' };
  const branch = (part: Expr) => {
    const value = generator.value(part, scope);
    if (value.card === 'none') return absent(found.kind);
    if (value.kind === found.kind) return value.code;
    if (value.card === 'one') return castOf(generator, value.kind, found.kind, value.code);
    return generator.module.hoist(() => {
      const item = generator.module.fresh();
      const cast = castOf(generator, value.kind, found.kind, item);
      return `const ${item}=${value.code};return ${isPresent(value.kind, item)}?${cast}:${absent(found.kind)};`;
    });
  };
  return { ...found, code: `(${generator.truth(expr.test, scope)}?${branch(expr.then)}:${branch(expr.otherwise)})` };
}

/** A value comparison has no value when an operand has none. */
export function comparisonValue(
  generator: Generator,
  expr: ExprOf<'compare'> | ExprOf<'compareNodes'>,
  scope: Scope,
): Value {
  const found = generator.type(expr, scope);
  const truth = generator.truth(expr, scope);
  if (found.card === 'one') return { ...found, code: truth };
  const missing = [expr.left, expr.right].map((part) => {
    const operand = generator.single(part, scope, 'a comparison');
    return operand.card === 'one'
      ? 'false'
      : operand.card === 'none'
        ? 'true'
        : `!(${isPresent(operand.kind, operand.code)})`;
  });
  return { ...found, code: `(${missing.join('||')}?null:${truth})` };
}

/** `@name` of the context node. */
function attributeValue(generator: Generator, expr: ExprOf<'axis'>, scope: Scope): Value | undefined {
  const { item } = scope;
  const name = expr.test.kind === 'name' ? exactName(generator.module, expr.test) : undefined;
  if (expr.axis !== 'attribute' || name === undefined || expr.predicates.length > 0) return undefined;
  if (item === undefined || item.kind !== 'node') return undefined;
  return { ...type('node', 'opt'), code: `$attributeOf(D,${item.code},N[${name}])`, order: 'peers' };
}

/** The document node. */
export function rootValue(module: ModuleWriter): Value {
  return { ...type('node', 'one'), code: '0', chain: { table: module.rootChains, up: 0, names: [] }, order: 'peers' };
}
