import type { Expr, ExprOf } from '../xpath/ast.js';
import { type Chain, down, up } from './chain.js';
import { and, or } from './conditions.js';
import type { Generator } from './generator.js';
import { exactName } from './node-tests.js';
import { isAnywhere } from './paths.js';
import { type Scope, withItem } from './scope.js';

/** What the guard of a path asks of the guards of other expressions. */
interface OtherGuards {
  empty(expr: Expr, scope: Scope): string;
  safe(expr: Expr, scope: Scope): string;
}

/** When steps certainly lead nowhere. */
interface Nowhere {
  readonly condition: string;
  /** Whether the condition holds in particular when there is no element that the steps could start at. */
  readonly fromNothing: boolean;
}

const unknown: Nowhere = { condition: 'false', fromNothing: false };

/**
 * Guard of a path: it is empty when the document lacks the path that its named steps lead to, or an element or
 * attribute of a name that it passes. Steps after a predicate that may raise an error do not count.
 */
export class EmptyPath {
  readonly #generator: Generator;
  readonly #others: OtherGuards;

  constructor(generator: Generator, others: OtherGuards) {
    this.#generator = generator;
    this.#others = others;
  }

  /** JavaScript condition on the paths of a document: the expression is empty and its evaluation raises no error. */
  condition(expr: ExprOf<'axis'> | ExprOf<'path'>, scope: Scope): string {
    return this.#from(expr, [], scope);
  }

  /** The base of a path, with the steps that follow it. */
  #from(expr: Expr, steps: readonly Expr[], scope: Scope): string {
    const base = unwrapped(expr);
    switch (base.kind) {
      case 'path':
        return this.#from(base.base, [base.step, ...steps], scope);
      case 'axis':
        return this.#fromItem([base, ...steps], scope);
      case 'context':
        return this.#fromItem(steps, scope);
      case 'root':
        return this.#along({ table: this.#generator.module.rootChains, up: 0, names: [] }, steps, scope).condition;
      case 'combine':
        if (base.operator !== 'union') return this.#others.empty(base, scope);
        return and(this.#from(base.left, steps, scope), this.#from(base.right, steps, scope));
      case 'filter':
        return this.#from(base.base, this.#allSafe(base.predicates, scope) ? steps : [], scope);
      default:
        return this.#others.empty(base, scope);
    }
  }

  #fromItem(steps: readonly Expr[], scope: Scope): string {
    return scope.item?.kind === 'node' ? this.#along(scope.item.chain, steps, scope).condition : 'false';
  }

  /** Steps from elements of a known path, or from anywhere. */
  #along(chain: Chain | undefined, steps: readonly Expr[], scope: Scope): Nowhere {
    const [first, ...others] = steps;
    if (first === undefined) return unknown;
    const step = unwrapped(first);
    if (step.kind === 'path') return this.#along(chain, [step.base, step.step, ...others], scope);
    if (step.kind === 'context') return this.#along(chain, others, scope);
    if (step.kind === 'combine' && step.operator === 'union') {
      const sides = [step.left, step.right].map((side) => this.#along(chain, [side, ...others], scope));
      return {
        condition: and(...sides.map(({ condition }) => condition)),
        fromNothing: sides.every(({ fromNothing }) => fromNothing),
      };
    }
    if (step.kind === 'filter') {
      return this.#along(chain, [step.base, ...(this.#allSafe(step.predicates, scope) ? others : [])], scope);
    }
    if (step.kind !== 'axis') return unknown;
    const rest = this.#allSafe(step.predicates, scope) ? others : [];
    if (isAnywhere(step)) return { ...this.#along(undefined, rest, scope), fromNothing: false };
    return this.#step(step, chain, rest, scope);
  }

  #step(step: ExprOf<'axis'>, chain: Chain | undefined, rest: readonly Expr[], scope: Scope): Nowhere {
    const { axis, test } = step;
    if (axis === 'parent' && test.kind === 'node') {
      return { ...this.#along(up(chain), rest, scope), fromNothing: false };
    }
    const name = exactName(this.#generator.module, test);
    if (name === undefined) return unknown;
    if (axis === 'attribute') return { condition: `D.lacksAttribute(N[${name}])`, fromNothing: false };
    if (axis !== 'child' && axis !== 'descendant') return unknown;
    const there = axis === 'child' ? down(chain, name) : undefined;
    const further = this.#along(there, rest, scope);
    if (there === undefined) {
      return { condition: or(`D.lacksNamed(N[${name}])`, further.condition), fromNothing: false };
    }
    const own = `D.lacks(${there.table.path(there)})`;
    return { condition: further.fromNothing ? further.condition : or(own, further.condition), fromNothing: true };
  }

  /** Whether predicates on nodes certainly raise no error. */
  #allSafe(predicates: readonly Expr[], scope: Scope): boolean {
    const inner = withItem(scope, { kind: 'node', card: 'one', code: 'x' }, '0', '0');
    return and(...predicates.map((predicate) => this.#others.safe(predicate, inner))) === 'true';
  }
}

function unwrapped(expr: Expr): Expr {
  return expr.kind === 'sequence' && expr.items.length === 1 ? unwrapped(expr.items[0]!) : expr;
}
