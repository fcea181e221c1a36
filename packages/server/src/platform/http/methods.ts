import type { Operation } from './operation.js';

/** Methods that an API answers at a path, for the Allow header of a 405; empty when the path does not exist. */
export function methodsAt(operations: readonly Operation[]): (path: string) => string[] {
  const routes = operations.map((op) => ({
    method: op.method,
    pattern: new RegExp(`^${op.url.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/:\w+/g, '[^/]+')}/?$`),
  }));
  return (path) => [...new Set(routes.filter((route) => route.pattern.test(path)).map((route) => route.method))].sort();
}
