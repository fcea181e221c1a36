import type { Expr, ExprOf } from '../xpath/ast.js';
import type { Generator } from './generator.js';
import { Guards } from './guard.js';
import { plainPath } from './plain-path.js';
import type { Scope } from './scope.js';
import { truthOf } from './values.js';

/**
 * `or` and `and`. XPath leaves the order of evaluation open; as current Saxon does, an error of the first operand
 * counts only when the second does not decide alone.
 */
export function connectedTruth(generator: Generator, expr: ExprOf<'or'> | ExprOf<'and'>, scope: Scope): string {
  const isOr = expr.kind === 'or';
  if (new Guards(generator).safeTruth(expr.left, scope) === 'true') {
    return `(${generator.truth(expr.left, scope)}${isOr ? '||' : '&&'}${generator.truth(expr.right, scope)})`;
  }
  const deciding = (code: string) => (isOr ? `if(${code})return true;` : `if(!(${code}))return false;`);
  return generator.module.hoist(() => {
    const first = generator.truth(expr.left, scope);
    const second = generator.truth(expr.right, scope);
    return `try{${deciding(first)}}catch(error){$asDynamicError(error);${deciding(second)}throw error;}return ${second};`;
  });
}

/** Nodes are true by being there, so the first one decides; everything else goes by its value. */
export function generalTruth(generator: Generator, expr: Expr, scope: Scope): string {
  const plain = plainPath(generator, expr, scope);
  if (plain !== undefined) return `D.has(${plain.path},${plain.node})`;
  const found = generator.type(expr, scope);
  if (found.kind !== 'node' || found.card !== 'many') {
    if (found.card !== 'many' || found.kind === 'item') return truthOf(generator.value(expr, scope));
    return truthOf({ ...generator.value(expr, scope), ...found });
  }
  return generator.module.hoist(() => `${generator.each(expr, scope, false, () => 'return true;')}return false;`);
}
