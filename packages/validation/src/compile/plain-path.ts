import type { Expr } from '../xpath/ast.js';
import { dynamicPath } from './axes.js';
import { type Chain, down, up } from './chain.js';
import type { Generator } from './generator.js';
import { exactName } from './node-tests.js';
import type { Scope } from './scope.js';

/** A path of parent steps and named child steps without predicates: the elements of one path inside one node. */
export interface PlainPath {
  /** JavaScript of the path id. */
  readonly path: string;
  /** JavaScript of the node the elements lie in. */
  readonly node: string;
}

/**
 * The expression as a plain path, undefined when it is something else. Most of what rules ask about has this form, and
 * the runtime answers it from the index without a loop in the generated code.
 */
export function plainPath(generator: Generator, expr: Expr, scope: Scope): PlainPath | undefined {
  const steps: Expr[] = [];
  let base = unwrapped(expr);
  for (; base.kind === 'path'; base = unwrapped(base.base)) steps.unshift(base.step);
  if (base.kind === 'axis') steps.unshift(base);
  const item =
    base.kind === 'root'
      ? rootItem(generator)
      : base.kind === 'axis' || base.kind === 'context'
        ? scope.item
        : undefined;
  if (item === undefined || item.kind !== 'node') return undefined;
  let node = item.code;
  let chain = item.chain;
  const names: number[] = [];
  for (const step of steps) {
    if (step.kind !== 'axis' || step.predicates.length > 0) return undefined;
    if (step.axis === 'parent' && step.test.kind === 'node' && names.length === 0) {
      node = `$parentOf(D,${node})`;
      chain = up(chain);
      continue;
    }
    const name = step.axis === 'child' ? exactName(generator.module, step.test) : undefined;
    if (name === undefined) return undefined;
    names.push(name);
  }
  if (names.length === 0) return undefined;
  const whole = down(chain, ...names);
  return { path: whole === undefined ? dynamicPath(node, names) : whole.table.path(whole), node };
}

function rootItem(generator: Generator): { kind: 'node'; code: string; chain: Chain } {
  return { kind: 'node', code: '0', chain: { table: generator.module.rootChains, up: 0, names: [] } };
}

function unwrapped(expr: Expr): Expr {
  return expr.kind === 'sequence' && expr.items.length === 1 ? unwrapped(expr.items[0]!) : expr;
}
