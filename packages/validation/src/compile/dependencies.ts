import { type Expr, functionNamespace, typeNamespace } from '../xpath/ast.js';

/** What the value of an expression depends on besides the document. */
export interface Dependencies {
  readonly context: boolean;
  /** position() or last() of its own context. */
  readonly position: boolean;
  readonly current: boolean;
  /** The document, as opposed to nothing but the text of the expression. */
  readonly document: boolean;
  readonly variables: ReadonlySet<string>;
}

const nothing: Dependencies = {
  context: false,
  position: false,
  current: false,
  document: false,
  variables: new Set(),
};
const onContext: Dependencies = { ...nothing, context: true };

/** Functions that look at the context item when they get no argument. */
const ofContext = new Set([
  'string',
  'normalize-space',
  'string-length',
  'number',
  'name',
  'local-name',
  'namespace-uri',
]);

/** Functions that see the document, or the moment, without a node argument. */
const ofDocument = new Set(['key', 'current-dateTime', 'current-date', 'current-time']);

const known = new WeakMap<Expr, Dependencies>();

export function dependencies(expr: Expr): Dependencies {
  let found = known.get(expr);
  if (found === undefined) {
    found = compute(expr);
    known.set(expr, found);
  }
  return found;
}

function compute(expr: Expr): Dependencies {
  switch (expr.kind) {
    case 'context':
      return onContext;
    case 'root':
      return { ...nothing, document: true };
    case 'variable':
      return { ...nothing, variables: new Set([expr.name]) };
    case 'call':
      return ofCall(expr);
    case 'axis':
      return all([onContext, ...expr.predicates.map(focused)]);
    case 'filter':
      return all([dependencies(expr.base), ...expr.predicates.map(focused)]);
    case 'path':
      return all([dependencies(expr.base), focused(expr.step)]);
    case 'for':
      return all([dependencies(expr.in), without(dependencies(expr.result), expr.name)]);
    case 'quantified':
      return all([dependencies(expr.in), without(dependencies(expr.satisfies), expr.name)]);
    default:
      return all(operands(expr).map(dependencies));
  }
}

function ofCall(expr: Extract<Expr, { kind: 'call' }>): Dependencies {
  const inner = all(expr.arguments.map(dependencies));
  const reads = expr.namespace !== functionNamespace && expr.namespace !== typeNamespace;
  if (reads || ofDocument.has(expr.name)) return { ...inner, document: true };
  if (expr.name === 'current') return { ...inner, current: true };
  if (expr.name === 'position' || expr.name === 'last') return { ...inner, position: true };
  return expr.arguments.length === 0 && ofContext.has(expr.name) ? { ...inner, context: true } : inner;
}

/** Of an expression evaluated for items of another: its context is not the outer one. */
function focused(expr: Expr): Dependencies {
  return { ...dependencies(expr), context: false, position: false };
}

function without(found: Dependencies, variable: string): Dependencies {
  if (!found.variables.has(variable)) return found;
  return { ...found, variables: new Set([...found.variables].filter((name) => name !== variable)) };
}

function all(parts: readonly Dependencies[]): Dependencies {
  return {
    context: parts.some((part) => part.context),
    position: parts.some((part) => part.position),
    current: parts.some((part) => part.current),
    document: parts.some((part) => part.document),
    variables: new Set(parts.flatMap((part) => [...part.variables])),
  };
}

/** Operands of the expressions that evaluate them in their own context. */
export function operands(expr: Expr): readonly Expr[] {
  switch (expr.kind) {
    case 'sequence':
      return expr.items;
    case 'or':
    case 'and':
    case 'compare':
    case 'compareNodes':
    case 'arithmetic':
    case 'range':
    case 'combine':
      return [expr.left, expr.right];
    case 'negate':
    case 'cast':
    case 'castable':
    case 'instance':
    case 'treat':
      return [expr.operand];
    case 'if':
      return [expr.test, expr.then, expr.otherwise];
    default:
      return [];
  }
}
