import type { Expr } from '../xpath/ast.js';
import { dependencies } from './dependencies.js';
import type { Scope } from './scope.js';

/**
 * How long the value of an expression stays the same: for a document (`C`, as the stores of the module are called),
 * for ever (`K`), or only for a context node (undefined).
 */
export function constancy(expr: Expr, scope: Scope): 'C' | 'K' | undefined {
  const found = dependencies(expr);
  if (found.context || found.position || found.current) return undefined;
  let store: 'C' | 'K' = found.document ? 'C' : 'K';
  for (const name of found.variables) {
    const binding = scope.lookup(name);
    if (binding?.constant !== true) return undefined;
    if (binding.eternal !== true) store = 'C';
  }
  return store;
}
