import type { Expr, ExprOf, NodeTest } from '../xpath/ast.js';
import { type Chain, up } from './chain.js';
import type { Generator } from './generator.js';
import { attributeTest, treeTest } from './node-tests.js';
import { isPositional } from './predicates.js';
import { type Scope, withItem } from './scope.js';
import type { Value } from './types.js';

/** A step of a match pattern. */
export interface PatternStep {
  readonly axis: 'child' | 'attribute';
  readonly test: NodeTest;
  readonly predicates: readonly Expr[];
  /** Whether any number of elements may stand between this step and the one before it (`//`). */
  readonly far: boolean;
}

/** One alternative of a match pattern: its steps from the outside in. */
export interface Alternative {
  /** Begins at the document node (`/` or `//`). */
  readonly rooted: boolean;
  readonly steps: readonly PatternStep[];
  /** Conditions on the node itself from a predicate after parentheses. */
  readonly conditions: readonly Expr[];
}

/**
 * Alternatives of an XSLT match pattern: unions of paths with child and attribute steps, `/` and `//`, parentheses
 * included.
 */
export function alternatives(generator: Generator, expr: Expr): Alternative[] {
  return paths(generator, expr).flatMap(byKind);
}

/** `node()` stands for elements and for text, comments and instructions, which are looked for in different ways. */
function byKind(alternative: Alternative): Alternative[] {
  const steps = [...alternative.steps];
  const last = steps.pop();
  if (last === undefined || last.axis !== 'child' || last.test.kind !== 'node') return [alternative];
  return [{ ...alternative, steps: [...steps, { ...last, test: { kind: 'element' } }] }, alternative];
}

function paths(generator: Generator, expr: Expr): Alternative[] {
  switch (expr.kind) {
    case 'root':
      return [{ rooted: true, steps: [], conditions: [] }];
    case 'combine':
      if (expr.operator !== 'union') return generator.refuse(expr, `${expr.operator} in a rule context`);
      return [...paths(generator, expr.left), ...paths(generator, expr.right)];
    case 'sequence':
      if (expr.items.length !== 1) return generator.refuse(expr, 'a sequence in a rule context');
      return paths(generator, expr.items[0]!);
    case 'filter':
      if (expr.predicates.some((predicate) => isPositional(generator, predicate, patternScope))) {
        return generator.refuse(expr, 'a position after parentheses in a rule context');
      }
      return paths(generator, expr.base).map((one) => ({
        ...one,
        conditions: [...one.conditions, ...expr.predicates],
      }));
    case 'axis':
      return [{ rooted: false, steps: [step(generator, expr, false)], conditions: [] }];
    case 'path':
      return ofPath(generator, expr);
    default:
      return generator.refuse(expr, 'this is no match pattern and cannot be a rule context');
  }
}

const patternScope: Scope = {
  item: { kind: 'node', card: 'one', code: '0' },
  current: { kind: 'node', card: 'one', code: '0' },
  position: '0',
  last: '0',
  lookup: () => ({
    type: { kind: 'item', card: 'none' },
    read: () => ({ kind: 'item', card: 'none', code: 'null' }),
    constant: true,
  }),
};

function isFar(expr: Expr): boolean {
  return (
    expr.kind === 'axis' &&
    expr.axis === 'descendant-or-self' &&
    expr.test.kind === 'node' &&
    expr.predicates.length === 0
  );
}

function ofPath(generator: Generator, expr: ExprOf<'path'>): Alternative[] {
  const far = expr.base.kind === 'path' && isFar(expr.base.step);
  const base = far && expr.base.kind === 'path' ? expr.base.base : expr.base;
  const before = paths(generator, base);
  const last = stepsOf(generator, expr.step, far);
  return before.flatMap((outer) =>
    last.map((inner) => {
      if (outer.conditions.length > 0) {
        // Conditions on the outer node belong to its last step.
        const steps = [...outer.steps];
        const end = steps.pop();
        if (end === undefined) return generator.refuse(expr, 'a predicate on the document node in a rule context');
        steps.push({ ...end, predicates: [...end.predicates, ...outer.conditions] });
        return { rooted: outer.rooted, steps: [...steps, ...inner], conditions: [] };
      }
      return { rooted: outer.rooted, steps: [...outer.steps, ...inner], conditions: [] };
    }),
  );
}

/** A step may be a parenthesised union of steps. */
function stepsOf(generator: Generator, expr: Expr, far: boolean): PatternStep[][] {
  if (expr.kind === 'axis') return [[step(generator, expr, far)]];
  return paths(generator, expr).map((one) => {
    const [first, ...rest] = one.steps;
    if (one.rooted || first === undefined) return generator.refuse(expr, 'this cannot stand inside a rule context');
    const steps = [{ ...first, far }, ...rest];
    const end = steps.pop()!;
    return [...steps, { ...end, predicates: [...end.predicates, ...one.conditions] }];
  });
}

function step(generator: Generator, expr: ExprOf<'axis'>, far: boolean): PatternStep {
  const { axis, test, predicates } = expr;
  if (axis === 'descendant') return { axis: 'child', test, predicates, far: true };
  if (axis !== 'child' && axis !== 'attribute') return generator.refuse(expr, `the axis ${axis} in a rule context`);
  return { axis, test, predicates, far };
}

/** Whether an alternative can match elements only; the document node counts as one. */
export function isOfElements(alternative: Alternative): boolean {
  const last = alternative.steps.at(-1);
  return last === undefined || (last.axis === 'child' && (last.test.kind === 'name' || last.test.kind === 'element'));
}

/** Name of a function of a node that tells whether an alternative matches it, by names and predicates both. */
export function matchFunction(generator: Generator, alternative: Alternative, scope: Scope): string {
  const { module } = generator;
  const node = module.fresh();
  const self: Value = { kind: 'node', card: 'one', code: node, order: 'peers' };
  const inner: Scope = { ...withItem(scope, self), current: self };
  const conditions = alternative.conditions.map((condition) => generator.truth(condition, inner));
  const steps = stepTest(generator, alternative, alternative.steps.length - 1, self, inner);
  return module.function(`D,P,${node}`, `return ${[steps, ...conditions].join('&&')};`);
}

/** Condition that a node is what step `at` and those before it lead to. */
function stepTest(generator: Generator, alternative: Alternative, at: number, node: Value, scope: Scope): string {
  const { module } = generator;
  const own = alternative.steps[at];
  if (own === undefined) return alternative.rooted ? `${node.code}===0` : 'true';
  const test =
    own.axis === 'attribute'
      ? `${node.code}>=D.count&&${attributeTest(module, own.test, node.code)}`
      : `${node.code}<D.count&&${node.code}!==0&&${treeTest(module, own.test, node.code)}`;
  const predicates = predicateTests(generator, own, node, scope);
  const outside = at === 0 && !alternative.rooted ? [] : [outerTest(generator, alternative, at, node, scope)];
  return [test, ...outside, ...predicates].map((part) => `(${part})`).join('&&');
}

function outerTest(generator: Generator, alternative: Alternative, at: number, node: Value, scope: Scope): string {
  const { module } = generator;
  const own = alternative.steps[at]!;
  return module.hoist(() => {
    const parent = module.fresh();
    const first = `$parentOf(D,${node.code})`;
    if (own.far) {
      const found: Value = { kind: 'node', card: 'one', code: parent, order: 'peers' };
      const test = stepTest(generator, alternative, at - 1, found, scope);
      return `for(let ${parent}=${first};${parent}>=0;${parent}=$parentOf(D,${parent}))if(${test})return true;return false;`;
    }
    const chain: Chain | undefined = own.axis === 'child' ? up(node.chain) : undefined;
    const found: Value = { kind: 'node', card: 'one', code: parent, chain, order: 'peers' };
    const test = stepTest(generator, alternative, at - 1, found, scope);
    return `const ${parent}=${first};return ${parent}>=0&&(${test});`;
  });
}

/** Predicates of a step; where positions matter, whether the parent's step would select the node. */
function predicateTests(generator: Generator, own: PatternStep, node: Value, scope: Scope): string[] {
  const inner = withItem(scope, node);
  if (!own.predicates.some((predicate) => isPositional(generator, predicate, { ...inner, position: '0', last: '0' }))) {
    return own.predicates.map((predicate) => generator.truth(predicate, inner));
  }
  const { module } = generator;
  const at = own.predicates[0]!.at;
  const selection: Expr = { kind: 'axis', axis: own.axis, test: own.test, predicates: own.predicates, at };
  const selected = module.hoist(() => {
    const parent = module.fresh();
    const from: Value = { kind: 'node', card: 'one', code: parent, order: 'peers' };
    const loop = generator.each(
      selection,
      withItem(scope, from),
      false,
      (item) => `if(${item.code}===${node.code})return true;`,
    );
    return `const ${parent}=$parentOf(D,${node.code});${loop}return false;`;
  });
  return [selected];
}
