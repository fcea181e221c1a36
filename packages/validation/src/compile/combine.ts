import type { ExprOf } from '../xpath/ast.js';
import type { Body, Generator } from './generator.js';
import type { Scope } from './scope.js';
import { type Type, type, type Value } from './types.js';
import { asArray, eachOf } from './values.js';

export function combinedType(): Type {
  return type('node', 'many');
}

/** union, intersect and except: nodes in document order, each once. */
export function eachCombined(
  generator: Generator,
  expr: ExprOf<'combine'>,
  scope: Scope,
  ordered: boolean,
  body: Body,
): string {
  for (const operand of [expr.left, expr.right]) {
    const found = generator.type(operand, scope);
    if (found.kind !== 'node' && found.kind !== 'item')
      generator.refuse(operand, `${expr.operator} of values that are no nodes`);
  }
  if (expr.operator === 'union' && !ordered) {
    return generator.each(expr.left, scope, false, body) + generator.each(expr.right, scope, false, body);
  }
  const left = nodes(generator, generator.value(expr.left, scope));
  const right = nodes(generator, generator.value(expr.right, scope));
  const value: Value = { ...combinedType(), code: `$${expr.operator}(D,${left},${right})`, order: 'sorted' };
  return eachOf(generator, value, body);
}

function nodes(generator: Generator, value: Value): string {
  const list = asArray(generator, value);
  return value.kind === 'item' ? `${list}.map($nodeOf)` : list;
}
