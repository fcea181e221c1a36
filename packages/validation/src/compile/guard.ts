import { type Expr, type ExprOf, functionNamespace, typeNamespace } from '../xpath/ast.js';
import { and, or } from './conditions.js';
import { EmptyPath } from './empty-path.js';
import type { Generator } from './generator.js';
import {
  keepsEmptiness,
  numberFunctions,
  sequenceFunctions,
  textFunctions,
  truthFunctions,
} from './known-functions.js';
import { type Scope, withItem, withVariable } from './scope.js';
import { atomicKind, isNumeric, isText, type Kind, type Value } from './types.js';

/**
 * Guards: conditions on which paths a document has that decide an expression without evaluating it. Most checks
 * forbid or limit something that most documents do not have. All conditions are JavaScript; `false` means "cannot
 * tell". A guard is claimed only where evaluation could not have raised an error, because that too is a verdict.
 */

/** Guards longer than this cost more than they save. */
const longest = 400;

export class Guards {
  readonly #generator: Generator;
  readonly #emptyPath: EmptyPath;

  constructor(generator: Generator) {
    this.#generator = generator;
    this.#emptyPath = new EmptyPath(generator, this);
  }

  /** When the effective boolean value is certainly `wanted`. */
  decides(expr: Expr, scope: Scope, wanted: boolean): string {
    const condition = wanted ? this.#holds(expr, scope) : this.#fails(expr, scope);
    return condition.length > longest ? 'false' : condition;
  }

  #holds(expr: Expr, scope: Scope): string {
    switch (expr.kind) {
      case 'and':
        return and(this.#holds(expr.left, scope), this.#holds(expr.right, scope));
      case 'or':
        return or(this.#holds(expr.left, scope), this.#holds(expr.right, scope));
      case 'if':
        return this.#either(expr, scope, (branch) => this.#holds(branch, scope));
      case 'quantified':
        return expr.every ? this.empty(expr.in, scope) : 'false';
      case 'compare':
        return this.#comparesToCount(expr, scope, true);
      case 'sequence':
        return expr.items.length === 1 ? this.#holds(expr.items[0]!, scope) : 'false';
      case 'call': {
        const [argument] = expr.arguments;
        if (expr.namespace !== functionNamespace) return 'false';
        if (expr.name === 'true') return 'true';
        if (argument === undefined) return 'false';
        if (expr.name === 'not') return this.#fails(argument, scope);
        if (expr.name === 'boolean') return this.#holds(argument, scope);
        return expr.name === 'empty' ? this.empty(argument, scope) : 'false';
      }
      default:
        return 'false';
    }
  }

  #fails(expr: Expr, scope: Scope): string {
    switch (expr.kind) {
      case 'or':
        return and(this.#fails(expr.left, scope), this.#fails(expr.right, scope));
      case 'and':
        return or(this.#fails(expr.left, scope), this.#fails(expr.right, scope));
      case 'if':
        return this.#either(expr, scope, (branch) => this.#fails(branch, scope));
      case 'quantified':
        return expr.every ? 'false' : this.empty(expr.in, scope);
      case 'compare':
        // XPath 1.0: no nodes are equal to false().
        if (this.#generator.compatible) return 'false';
        return or(
          and(this.empty(expr.left, scope), this.#safeOperand(expr, expr.right, scope)),
          and(this.empty(expr.right, scope), this.#safeOperand(expr, expr.left, scope)),
          this.#comparesToCount(expr, scope, false),
        );
      case 'sequence':
        return expr.items.length === 1 ? this.#fails(expr.items[0]!, scope) : this.empty(expr, scope);
      case 'call': {
        const [argument] = expr.arguments;
        if (expr.namespace !== functionNamespace) return this.empty(expr, scope);
        if (expr.name === 'false') return 'true';
        if (argument === undefined) return 'false';
        if (expr.name === 'not') return this.#holds(argument, scope);
        if (expr.name === 'boolean') return this.#fails(argument, scope);
        return expr.name === 'exists' ? this.empty(argument, scope) : this.empty(expr, scope);
      }
      default:
        return this.empty(expr, scope);
    }
  }

  #either(expr: ExprOf<'if'>, scope: Scope, of: (branch: Expr) => string): string {
    return or(
      and(this.#holds(expr.test, scope), of(expr.then)),
      and(this.#fails(expr.test, scope), of(expr.otherwise)),
    );
  }

  /** `count(path) <= 1` and the like, when the count is 0. */
  #comparesToCount(expr: ExprOf<'compare'>, scope: Scope, wanted: boolean): string {
    const left = this.#unwrapped(expr.left);
    const right = this.#unwrapped(expr.right);
    const counted = (side: Expr) =>
      side.kind === 'call' && side.namespace === functionNamespace && side.name === 'count'
        ? side.arguments[0]
        : undefined;
    const [path, number, flipped] =
      counted(left) !== undefined ? [counted(left), right, false] : [counted(right), left, true];
    if (path === undefined || number.kind !== 'number') return 'false';
    const limit = Number(number.text);
    const [a, b] = flipped ? [limit, 0] : [0, limit];
    const results = { '=': a === b, '!=': a !== b, '<': a < b, '<=': a <= b, '>': a > b, '>=': a >= b };
    return results[expr.operator] === wanted ? this.empty(path, scope) : 'false';
  }

  #unwrapped(expr: Expr): Expr {
    return expr.kind === 'sequence' && expr.items.length === 1 ? this.#unwrapped(expr.items[0]!) : expr;
  }

  /** When an expression has certainly no items (and raises no error). */
  empty(expr: Expr, scope: Scope): string {
    switch (expr.kind) {
      case 'axis':
      case 'path':
        return this.#emptyPath.condition(expr, scope);
      case 'filter':
        return this.empty(expr.base, scope);
      case 'sequence':
        return and(...expr.items.map((item) => this.empty(item, scope)));
      case 'combine':
        return expr.operator === 'union' ? and(this.empty(expr.left, scope), this.empty(expr.right, scope)) : 'false';
      case 'for':
        return this.empty(expr.in, scope);
      case 'if':
        return this.#either(expr, scope, (branch) => this.empty(branch, scope));
      case 'arithmetic':
        if (this.#generator.compatible) return 'false';
        return or(
          and(this.empty(expr.left, scope), this.safe(expr.right, scope)),
          and(this.empty(expr.right, scope), this.safe(expr.left, scope)),
        );
      case 'negate':
        return this.empty(expr.operand, scope);
      case 'variable':
        return scope.lookup(expr.name)?.empty ?? 'false';
      case 'call': {
        const [argument] = expr.arguments;
        const keeps =
          expr.namespace === typeNamespace ||
          (expr.namespace === functionNamespace && keepsEmptiness.has(expr.name) && !this.#generator.compatible);
        return keeps && argument !== undefined ? this.empty(argument, scope) : 'false';
      }
      default:
        return 'false';
    }
  }

  /** When the evaluation of an expression certainly raises no error. */
  safe(expr: Expr, scope: Scope): string {
    switch (expr.kind) {
      case 'string':
      case 'number':
      case 'context':
      case 'root':
        return 'true';
      case 'variable':
        return scope.lookup(expr.name)?.safe === true ? 'true' : 'false';
      case 'sequence':
        return and(...expr.items.map((item) => this.safe(item, scope)));
      case 'or':
      case 'and':
        return and(this.safeTruth(expr.left, scope), this.safeTruth(expr.right, scope));
      case 'axis':
      case 'path':
      case 'filter':
        return this.#safeSteps(expr, scope);
      case 'compare':
        return this.#safeComparison(expr, scope);
      case 'combine':
        return and(this.safe(expr.left, scope), this.safe(expr.right, scope));
      case 'if':
        return and(this.safeTruth(expr.test, scope), this.safe(expr.then, scope), this.safe(expr.otherwise, scope));
      case 'for':
      case 'quantified':
        return this.#safeLoop(expr, scope);
      case 'castable':
        return this.safe(expr.operand, scope);
      case 'arithmetic':
        return this.#safeArithmetic(expr, scope);
      case 'call':
        return this.#safeCall(expr, scope);
      default:
        return 'false';
    }
  }

  #safeSteps(expr: Expr, scope: Scope): string {
    const inner = withItem(scope, { kind: 'node', card: 'one', code: 'x' }, '0', '0');
    if (expr.kind === 'axis') return and(...expr.predicates.map((predicate) => this.#safePredicate(predicate, inner)));
    if (expr.kind === 'filter') {
      const item = this.#generator.type(expr.base, scope);
      const within = withItem(scope, { ...item, card: 'one', code: 'x' }, '0', '0');
      return and(
        this.safe(expr.base, scope),
        ...expr.predicates.map((predicate) => this.#safePredicate(predicate, within)),
      );
    }
    if (expr.kind !== 'path') return 'false';
    const steps = and(this.safe(expr.base, scope), this.safe(expr.step, inner));
    return steps === 'true' ? 'true' : this.#emptyPath.condition(expr, scope);
  }

  #safePredicate(expr: Expr, scope: Scope): string {
    const found = this.#generator.type(expr, scope);
    return isNumeric(found.kind) && found.card !== 'many' ? this.safe(expr, scope) : this.safeTruth(expr, scope);
  }

  /** The effective boolean value exists for nodes, and for one value at most. */
  safeTruth(expr: Expr, scope: Scope): string {
    const found = this.#generator.type(expr, scope);
    const has = found.kind === 'node' || (found.card !== 'many' && found.kind !== 'item');
    return has ? this.safe(expr, scope) : 'false';
  }

  /** At most one item, or certainly none. */
  #safeSingle(expr: Expr, scope: Scope): string {
    const one = this.#generator.compatible || this.#generator.type(expr, scope).card !== 'many';
    return and(this.safe(expr, scope), one ? 'true' : this.empty(expr, scope));
  }

  #safeComparison(expr: ExprOf<'compare'>, scope: Scope): string {
    const operands = [expr.left, expr.right];
    const kinds = operands.map((side) => atomicKind(this.#generator.type(side, scope).kind));
    const comparable =
      this.#generator.compatible ||
      kinds.every(isText) ||
      kinds.every(isNumeric) ||
      (kinds[0] === kinds[1] && kinds[0] !== 'item');
    const parts = operands.map((side) => this.#safeOperand(expr, side, scope));
    const pairs = comparable ? 'true' : or(...operands.map((side) => this.empty(side, scope)));
    return and(...parts, pairs);
  }

  #safeOperand(expr: ExprOf<'compare'>, side: Expr, scope: Scope): string {
    return expr.style === 'value' ? this.#safeSingle(side, scope) : this.safe(side, scope);
  }

  #safeLoop(expr: ExprOf<'for'> | ExprOf<'quantified'>, scope: Scope): string {
    const found = this.#generator.type(expr.in, scope);
    const item: Value = { kind: found.kind, card: 'one', code: 'x' };
    const inner = withVariable(scope, expr.name, { type: item, read: () => item, constant: false, safe: true });
    const body = expr.kind === 'for' ? this.safe(expr.result, inner) : this.safeTruth(expr.satisfies, inner);
    return and(this.safe(expr.in, scope), body === 'true' ? 'true' : this.empty(expr.in, scope));
  }

  #safeArithmetic(expr: ExprOf<'arithmetic'>, scope: Scope): string {
    const kinds = [expr.left, expr.right].map((side) => this.#generator.type(side, scope).kind);
    const computable =
      this.#generator.compatible || (kinds.every(isNumeric) && (expr.operator !== 'div' || kinds.includes('double')));
    if (expr.operator === 'idiv' || expr.operator === 'mod' || !computable) return this.empty(expr, scope);
    return and(this.#safeSingle(expr.left, scope), this.#safeSingle(expr.right, scope));
  }

  #safeCall(expr: ExprOf<'call'>, scope: Scope): string {
    const { namespace, name, arguments: args } = expr;
    const kindOf = (at: number): Kind => this.#generator.type(args[at]!, scope).kind;
    if (namespace === typeNamespace) {
      const [argument] = args;
      if (argument === undefined) return 'false';
      const exact = kindOf(0) === name || (kindOf(0) === 'integer' && name === 'decimal') || name === 'string';
      return exact ? this.#safeSingle(argument, scope) : this.empty(argument, scope);
    }
    if (namespace !== functionNamespace) return 'false';
    if (truthFunctions.has(name)) return and(...args.map((argument) => this.safeTruth(argument, scope)));
    if (sequenceFunctions.has(name)) return and(...args.map((argument) => this.safe(argument, scope)));
    if (textFunctions.has(name)) return and(...args.map((argument) => this.#safeSingle(argument, scope)));
    if (name === 'sum') return isNumeric(kindOf(0)) ? this.safe(args[0]!, scope) : this.empty(args[0]!, scope);
    if (numberFunctions.has(name))
      return isNumeric(kindOf(0)) ? this.#safeSingle(args[0]!, scope) : this.empty(args[0]!, scope);
    return 'false';
  }
}
