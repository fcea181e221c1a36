import type { Axis, Expr, ExprOf } from '../xpath/ast.js';
import { eachChildNamed, eachOnAxis } from './axes.js';
import type { Body, Generator } from './generator.js';
import { exactName } from './node-tests.js';
import { eachPassing, isPositional } from './predicates.js';
import { type Scope, withItem } from './scope.js';
import { type Card, type Type, times, type, type Value } from './types.js';
import { eachOf } from './values.js';

type PathExpr = ExprOf<'path'> | ExprOf<'axis'>;

/** A path as what it starts from (nothing: the context item) and its steps. */
interface Flat {
  readonly base: Expr | undefined;
  readonly steps: readonly Expr[];
}

function flatten(expr: Expr): Flat {
  if (expr.kind === 'axis') return { base: undefined, steps: [expr] };
  if (expr.kind !== 'path') return { base: expr, steps: [] };
  const { base, steps } = flatten(expr.base);
  return { base, steps: [...steps, expr.step] };
}

const anyNodeItem: Value = { kind: 'node', card: 'one', code: '0' };

/** `x//y` is x/descendant-or-self::node()/y; without positions it is the same as x/descendant::y. */
function simplified(generator: Generator, steps: readonly Expr[], scope: Scope): Expr[] {
  const out: Expr[] = [];
  for (const step of steps) {
    const direct = isAnywhere(out.at(-1)) ? asDescendant(generator, step, withItem(scope, anyNodeItem)) : undefined;
    if (direct === undefined) out.push(step);
    else out[out.length - 1] = direct;
  }
  return out;
}

/** `descendant-or-self::node()` */
export function isAnywhere(step: Expr | undefined): boolean {
  return (
    step?.kind === 'axis' &&
    step.axis === 'descendant-or-self' &&
    step.test.kind === 'node' &&
    step.predicates.length === 0
  );
}

/** A child step, or a union of such, as steps to descendants. */
function asDescendant(generator: Generator, step: Expr, within: Scope): Expr | undefined {
  if (step.kind === 'sequence' && step.items.length === 1) {
    const inner = asDescendant(generator, step.items[0]!, within);
    return inner === undefined ? undefined : { ...step, items: [inner] };
  }
  if (step.kind === 'combine' && step.operator === 'union') {
    const left = asDescendant(generator, step.left, within);
    const right = asDescendant(generator, step.right, within);
    return left === undefined || right === undefined ? undefined : { ...step, left, right };
  }
  const plain =
    step.kind === 'axis' &&
    step.axis === 'child' &&
    !step.predicates.some((one) => isPositional(generator, one, within));
  return plain ? { ...step, axis: 'descendant' } : undefined;
}

const single = new Set<Axis>(['self', 'parent']);

function axisCard(step: ExprOf<'axis'>): Card {
  const { test } = step;
  if (single.has(step.axis))
    return test.kind === 'node' && step.predicates.length === 0 && step.axis === 'self' ? 'one' : 'opt';
  const name = test.kind === 'attribute' ? test.name : test.kind === 'name' ? test : undefined;
  const exact = name !== undefined && name.namespace !== '*' && name.local !== '*';
  return step.axis === 'attribute' && exact ? 'opt' : 'many';
}

export function pathType(generator: Generator, expr: PathExpr, scope: Scope): Type {
  const { base, steps } = flatten(expr);
  let found: Type = base === undefined ? type('node', 'one') : generator.type(base, scope);
  if (base === undefined && scope.item === undefined) generator.refuse(expr, 'there is no context item here');
  for (const step of steps) {
    const inner =
      step.kind === 'axis'
        ? type('node', axisCard(step))
        : generator.type(step, withItem(scope, { ...found, card: 'one', code: '0' }));
    found = type(inner.kind, times(found.card, inner.card));
  }
  return found;
}

export function filterType(generator: Generator, expr: ExprOf<'filter'>, scope: Scope): Type {
  const found = generator.type(expr.base, scope);
  const [first] = expr.predicates;
  const picksOne = expr.predicates.length === 1 && first?.kind === 'number';
  return type(found.kind, found.card === 'many' && !picksOne ? 'many' : 'opt');
}

/** Statements that run `body` for each item of a path. */
export function eachPath(generator: Generator, expr: PathExpr, scope: Scope, ordered: boolean, body: Body): string {
  const flat = flatten(expr);
  const steps = simplified(generator, flat.steps, scope);
  const first = flat.base === undefined ? scope.item : undefined;
  if (flat.base === undefined && first === undefined) generator.refuse(expr, 'there is no context item here');
  const start = (run: Body) => (first !== undefined ? run(first) : generator.each(flat.base!, scope, ordered, run));
  const sorted = !ordered || isSorted(generator, flat.base, steps, scope);
  if (sorted) return start((item) => walk(generator, expr, steps, item, scope, ordered, body));
  return eachSorted(generator, expr, steps, scope, start, body);
}

/** The nodes of the path gathered and sorted, then what the last step makes of them if it gives values. */
function eachSorted(
  generator: Generator,
  expr: PathExpr,
  steps: readonly Expr[],
  scope: Scope,
  start: (run: Body) => string,
  body: Body,
): string {
  const { module } = generator;
  const last = steps.at(-1)!;
  const givesValues = pathType(generator, expr, scope).kind !== 'node';
  const nodeSteps = givesValues ? steps.slice(0, -1) : steps;
  const list = module.fresh();
  const index = module.fresh();
  const entry = module.fresh();
  const gather = start((item) => {
    return walk(generator, expr, nodeSteps, item, scope, false, (node) => `${list}.push(${node.code});`);
  });
  const item: Value = { kind: 'node', card: 'one', code: entry };
  const inner = givesValues ? walk(generator, expr, [last], item, scope, true, body) : body(item);
  const loop = `for(let ${index}=0;${index}<${list}.length;${index}++){const ${entry}=${list}[${index}];${inner}}`;
  return `{const ${list}=[];${gather}$documentOrder(D,${list});${loop}}`;
}

/** Nested loops, one for each step; a run of plain child steps is one loop. */
function walk(
  generator: Generator,
  expr: Expr,
  steps: readonly Expr[],
  from: Value,
  scope: Scope,
  ordered: boolean,
  body: Body,
): string {
  const [step, ...rest] = steps;
  if (step === undefined) return body(from);
  if (from.kind !== 'node' && step.kind === 'axis') {
    if (from.kind !== 'item') return generator.refuse(step, 'a step from a value that is no node');
    const { module } = generator;
    const node = module.fresh();
    const bound: Value = { kind: 'node', card: 'one', code: node };
    return `{const ${node}=$nodeOf(${from.code});${walk(generator, expr, steps, bound, scope, ordered, body)}}`;
  }
  const everywhere = attributesEverywhere(generator, steps, from);
  if (everywhere !== undefined) {
    return eachOf(generator, everywhere, (item) => walk(generator, expr, steps.slice(2), item, scope, ordered, body));
  }
  const run = plainRun(generator, steps);
  if (run.length > 0) {
    return block(
      eachChildNamed(generator, from, run, (item) => {
        return walk(generator, expr, steps.slice(run.length), item, scope, ordered, body);
      }),
    );
  }
  const onward: Body = (item) => walk(generator, expr, rest, item, scope, ordered, body);
  if (step.kind === 'axis') {
    const loop = (inner: Body) => block(eachOnAxis(generator, step.axis, step.test, from, inner));
    return eachPassing(generator, step.predicates, scope, loop, onward);
  }
  return generator.each(step, withItem(scope, from), ordered, onward);
}

/** `//@name` from the document node: a list of the index. */
function attributesEverywhere(generator: Generator, steps: readonly Expr[], from: Value): Value | undefined {
  const [first, step] = steps;
  if (from.code !== '0' || !isAnywhere(first) || step?.kind !== 'axis' || step.axis !== 'attribute') return undefined;
  const name = step.test.kind === 'name' ? exactName(generator.module, step.test) : undefined;
  if (name === undefined || step.predicates.length > 0) return undefined;
  return { kind: 'node', card: 'many', code: `D.attributesNamed(N[${name}])`, order: 'peers' };
}

function block(code: string): string {
  return code.startsWith('const ') ? `{${code}}` : code;
}

/** Names of the leading child steps that have one exact name and no predicates. */
function plainRun(generator: Generator, steps: readonly Expr[]): number[] {
  const names: number[] = [];
  for (const step of steps) {
    if (step.kind !== 'axis' || step.axis !== 'child' || step.predicates.length > 0) break;
    const name = exactName(generator.module, step.test);
    if (name === undefined) break;
    names.push(name);
  }
  return names;
}

export function eachFiltered(generator: Generator, expr: ExprOf<'filter'>, scope: Scope, body: Body): string {
  const loop = (inner: Body) => generator.each(expr.base, scope, true, inner);
  return eachPassing(generator, expr.predicates, scope, loop, body);
}

/** Whether nested loops over the steps meet the nodes in document order, each once. */
function isSorted(generator: Generator, base: Expr | undefined, steps: readonly Expr[], scope: Scope): boolean {
  let state = base === undefined ? 'one' : startState(generator, base, scope);
  for (const step of steps) {
    if (step.kind !== 'axis') {
      const inner = generator.type(step, withItem(scope, anyNodeItem));
      // Values keep the order of their nodes; nodes from an expression could stand anywhere.
      if (inner.kind === 'node') state = state === 'one' && inner.card !== 'many' ? 'one' : 'unknown';
      continue;
    }
    state = nextState(state, step);
    if (state === 'unknown') return false;
  }
  return state !== 'unknown';
}

type State = 'one' | 'peers' | 'sorted' | 'unknown';

function startState(generator: Generator, base: Expr, scope: Scope): State {
  if (generator.type(base, scope).card !== 'many') return 'one';
  if (base.kind === 'variable') return generator.value(base, scope).order ?? 'unknown';
  if (base.kind === 'filter') return startState(generator, base.base, scope);
  if (base.kind === 'sequence' && base.items.length === 1) {
    const [inner] = base.items;
    if (inner!.kind !== 'path' && inner!.kind !== 'axis') return startState(generator, inner!, scope);
    const flat = flatten(inner!);
    let state: State = flat.base === undefined ? 'one' : startState(generator, flat.base, scope);
    for (const step of simplified(generator, flat.steps, scope)) {
      state = step.kind === 'axis' ? nextState(state, step) : 'unknown';
    }
    // Where nested loops do not keep the order, the inner path sorts its nodes.
    return state === 'unknown' ? 'sorted' : state;
  }
  return base.kind === 'combine' ? 'sorted' : 'unknown';
}

function nextState(state: State, step: ExprOf<'axis'>): State {
  const one = state === 'one';
  switch (step.axis) {
    case 'self':
      return state;
    case 'attribute':
      return one && axisCard(step) === 'opt' ? 'one' : state === 'unknown' ? 'unknown' : one ? 'peers' : state;
    case 'child':
      return one || state === 'peers' ? 'peers' : 'unknown';
    case 'descendant':
    case 'descendant-or-self':
      return one || state === 'peers' ? 'sorted' : 'unknown';
    case 'parent':
      return one ? 'one' : 'unknown';
    case 'following-sibling':
      return one ? 'peers' : 'unknown';
    case 'following':
      return one ? 'sorted' : 'unknown';
    default:
      return 'unknown';
  }
}
