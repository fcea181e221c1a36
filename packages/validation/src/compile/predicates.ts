import { type Expr, functionNamespace } from '../xpath/ast.js';
import { dependencies } from './dependencies.js';
import type { Body, Generator } from './generator.js';
import { type Scope, withItem } from './scope.js';
import { isNumeric, type Value } from './types.js';
import { asArray } from './values.js';

/** Whether a predicate may depend on the place of an item among the others. */
export function isPositional(generator: Generator, predicate: Expr, scope: Scope): boolean {
  if (dependencies(predicate).position) return true;
  const found = generator.type(predicate, scope);
  return isNumeric(found.kind) || (found.kind === 'item' && found.card !== 'none');
}

function usesLast(expr: Expr): boolean {
  return JSON.stringify(expr).includes(`"namespace":"${functionNamespace}","name":"last"`);
}

/** Writes a loop; the body given to it is run for each candidate. */
export type Loop = (body: Body) => string;

/**
 * Statements that run `body` for those items of a loop that pass all predicates. Positions count over the whole loop,
 * each predicate over what the ones before it have left.
 */
export function eachPassing(
  generator: Generator,
  predicates: readonly Expr[],
  scope: Scope,
  loop: Loop,
  body: Body,
): string {
  const { module } = generator;
  const before: string[] = [];
  // All predicates up to one that asks for last() are checked in one pass.
  const at = predicates.findIndex(usesLast);
  if (at >= 0) return eachWithLast(generator, predicates, at, scope, loop, body);
  const passing: Body = (item) => {
    let code = '';
    let closing = '';
    for (const predicate of predicates) {
      const inner = withItem(scope, item);
      if (isPositional(generator, predicate, { ...inner, position: '0' })) {
        const counter = module.fresh();
        before.push(`let ${counter}=0;`);
        code += `${counter}++;`;
        code += `if(${positionTest(generator, predicate, withItem(scope, item, counter), counter)}){`;
      } else code += `if(${generator.truth(predicate, inner)}){`;
      closing += '}';
    }
    return code + body(item) + closing;
  };
  const statements = loop(passing);
  return before.length === 0 ? statements : `{${before.join('')}${statements}}`;
}

/** last() is known only when all candidates are: they are gathered first. */
function eachWithLast(
  generator: Generator,
  predicates: readonly Expr[],
  at: number,
  scope: Scope,
  loop: Loop,
  body: Body,
): string {
  const { module } = generator;
  const list = module.fresh();
  const index = module.fresh();
  const entry = module.fresh();
  let kept: Value | undefined;
  const gather = eachPassing(generator, predicates.slice(0, at), scope, loop, (item) => {
    // Items of several kinds are gathered boxed.
    if (kept !== undefined && kept.kind !== item.kind)
      generator.refuse(predicates[at]!, 'last() over values of several types');
    kept = item;
    return `${list}.push(${item.code});`;
  });
  if (kept === undefined) return '';
  const item: Value = { ...kept, code: entry };
  const position = `(${index}+1)`;
  const inner = withItem(scope, item, position, `${list}.length`);
  const test = positionTest(generator, predicates[at]!, inner, position);
  const rest: Loop = (run) =>
    `for(let ${index}=0;${index}<${list}.length;${index}++){const ${entry}=${list}[${index}];if(${test}){${run(item)}}}`;
  const after = eachPassing(generator, predicates.slice(at + 1), scope, rest, body);
  return `{const ${list}=[];${gather}${after}}`;
}

function positionTest(generator: Generator, predicate: Expr, scope: Scope, position: string): string {
  const found = generator.type(predicate, scope);
  if (isNumeric(found.kind) && found.card !== 'many') {
    const value = generator.value(predicate, scope);
    if (found.card === 'one' && found.kind !== 'decimal') return `(${value.code}===${position})`;
    return `$predicateHoldsOptional(${value.code},${position})`;
  }
  if (found.kind !== 'item' && !isNumeric(found.kind)) return generator.truth(predicate, scope);
  const value = generator.value(predicate, scope);
  return `$predicateHolds(${asArray(generator, value, 'item')},${position})`;
}
