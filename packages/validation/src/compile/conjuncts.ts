import { type Expr, functionNamespace } from '../xpath/ast.js';

/** Parts of an expression joined by `and`. In a match pattern each may be tested apart: an error means no match too. */
export function conjuncts(expr: Expr): Expr[] {
  if (expr.kind === 'and') return [...conjuncts(expr.left), ...conjuncts(expr.right)];
  if (expr.kind === 'sequence' && expr.items.length === 1) return conjuncts(expr.items[0]!);
  return [expr];
}

const nameFunctions = new Set(['name', 'local-name', 'namespace-uri']);
const textFunctions = new Set([
  'not',
  'true',
  'false',
  'boolean',
  'string',
  'concat',
  'contains',
  'starts-with',
  'ends-with',
]);
const moreTextFunctions = new Set([
  'substring',
  'substring-before',
  'substring-after',
  'string-length',
  'upper-case',
  'lower-case',
]);

/** Whether an expression looks at nothing but the names of the context element and of those around it. */
export function looksAtNamesOnly(expr: Expr): boolean {
  switch (expr.kind) {
    case 'string':
    case 'number':
      return true;
    case 'sequence':
      return expr.items.every(looksAtNamesOnly);
    case 'and':
    case 'or':
    case 'compare':
      return looksAtNamesOnly(expr.left) && looksAtNamesOnly(expr.right);
    case 'axis':
      return (
        ['self', 'parent', 'ancestor'].includes(expr.axis) && expr.test.kind === 'name' && expr.predicates.length === 0
      );
    case 'call': {
      if (expr.namespace !== functionNamespace) return false;
      if (nameFunctions.has(expr.name)) return expr.arguments.every((argument) => argument.kind === 'context');
      const known = textFunctions.has(expr.name) || moreTextFunctions.has(expr.name);
      return known && expr.arguments.every(looksAtNamesOnly) && (expr.name !== 'string' || expr.arguments.length > 0);
    }
    default:
      return false;
  }
}
