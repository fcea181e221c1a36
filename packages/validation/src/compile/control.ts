import type { Expr, ExprOf } from '../xpath/ast.js';
import { dependencies } from './dependencies.js';
import type { Body, Generator } from './generator.js';
import { type Scope, withVariable } from './scope.js';
import { isText, type Value } from './types.js';
import { castOf, eachOf } from './values.js';

/** Sequences longer than this become an array, so that what is done with an item is written once. */
const inlineItems = 3;

export function eachSequence(
  generator: Generator,
  expr: ExprOf<'sequence'>,
  scope: Scope,
  ordered: boolean,
  body: Body,
): string {
  if (expr.items.length <= inlineItems) {
    return expr.items.map((item) => generator.each(item, scope, ordered, body)).join('');
  }
  const found = generator.type(expr, scope);
  const { module } = generator;
  const code = module.hoist(() => {
    const list = module.fresh();
    const pushes = expr.items.map((part) =>
      generator.each(
        part,
        scope,
        ordered,
        (item) => `${list}.push(${castOf(generator, item.kind, found.kind, item.code)});`,
      ),
    );
    return `const ${list}=[];${pushes.join('')}return ${list};`;
  });
  return eachOf(generator, { ...found, card: 'many', code }, body);
}

/** `a to b`, as a counting loop. */
export function eachRange(generator: Generator, expr: ExprOf<'range'>, scope: Scope, body: Body): string {
  const { module } = generator;
  const bound = (part: Expr) => {
    const value = generator.atom(part, scope, 'to');
    return value.kind === 'integer' && value.card === 'one' ? `Number(${value.code})` : `$rangeBound(${value.code})`;
  };
  const at = module.fresh();
  const end = module.fresh();
  const item: Value = { kind: 'integer', card: 'one', code: at, small: true };
  // An empty bound is NaN, with which no comparison holds.
  return `for(let ${at}=${bound(expr.left)},${end}=${bound(expr.right)};${at}<=${end};${at}++){${body(item)}}`;
}

export function eachIf(generator: Generator, expr: ExprOf<'if'>, scope: Scope, ordered: boolean, body: Body): string {
  const then = generator.each(expr.then, scope, ordered, body);
  const otherwise = generator.each(expr.otherwise, scope, ordered, body);
  return `if(${generator.truth(expr.test, scope)}){${then}}else{${otherwise}}`;
}

function bind(scope: Scope, name: string, item: Value): Scope {
  return withVariable(scope, name, { type: item, read: () => item, constant: false });
}

export function eachFor(generator: Generator, expr: ExprOf<'for'>, scope: Scope, body: Body): string {
  return generator.each(expr.in, scope, true, (item) => {
    return generator.each(expr.result, bind(scope, expr.name, item), true, body);
  });
}

/** `some` and `every`. */
export function quantifiedTruth(generator: Generator, expr: ExprOf<'quantified'>, scope: Scope): string {
  const asComparison = someEquals(generator, expr, scope);
  if (asComparison !== undefined) return generator.truth(asComparison, scope);
  const { module } = generator;
  return module.hoist(() => {
    const loop = generator.each(expr.in, scope, false, (item) => {
      const holds = generator.truth(expr.satisfies, bind(scope, expr.name, item));
      return expr.every ? `if(!(${holds}))return false;` : `if(${holds})return true;`;
    });
    return `${loop}return ${expr.every};`;
  });
}

/**
 * `some $x in S satisfies E = $x`, the usual way to say that a code is in a list, means `E = S` when E does not use
 * $x and all values are text. A general comparison can then use a set.
 */
function someEquals(generator: Generator, expr: ExprOf<'quantified'>, scope: Scope): Expr | undefined {
  const { satisfies } = expr;
  if (expr.every || satisfies.kind !== 'compare' || satisfies.style !== 'general' || satisfies.operator !== '=') {
    return undefined;
  }
  const isVariable = (side: Expr) => side.kind === 'variable' && side.name === expr.name;
  const other = isVariable(satisfies.right) ? satisfies.left : isVariable(satisfies.left) ? satisfies.right : undefined;
  if (other === undefined || dependencies(other).variables.has(expr.name)) return undefined;
  const plain = [expr.in, other].every((side) => {
    const { kind } = generator.type(side, scope);
    return isText(kind) || kind === 'node';
  });
  return plain ? { ...satisfies, left: other, right: expr.in } : undefined;
}
