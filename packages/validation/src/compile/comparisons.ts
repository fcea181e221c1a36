import { type Expr, type ExprOf, functionNamespace, type GeneralOperator } from '../xpath/ast.js';
import { constancy } from './constancy.js';
import type { Generator } from './generator.js';
import { plainPath } from './plain-path.js';
import type { Scope } from './scope.js';
import { atomicKind, isDateKind, isNumeric, isText, type Kind, type Value } from './types.js';
import { atomized, boxed, castOf, eachOf, isPresent } from './values.js';

export function comparisonTruth(generator: Generator, expr: ExprOf<'compare'>, scope: Scope): string {
  return expr.style === 'value' ? valueComparison(generator, expr, scope) : generalComparison(generator, expr, scope);
}

/** `eq`, `lt` …: at most one value on each side, untyped text is text; false when a side is empty. */
function valueComparison(generator: Generator, expr: ExprOf<'compare'>, scope: Scope): string {
  const { module } = generator;
  const left = generator.atom(expr.left, scope, expr.operator);
  const right = generator.atom(expr.right, scope, expr.operator);
  const asText = (kind: Kind): Kind => (kind === 'untyped' ? 'string' : kind);
  const compare = (a: string, b: string) =>
    pair(
      generator,
      { ...left, kind: asText(left.kind), card: 'one', code: a },
      { ...right, kind: asText(right.kind), card: 'one', code: b },
      expr.operator,
    );
  if (left.card === 'none' || right.card === 'none') return 'false';
  if (left.card === 'one' && right.card === 'one') return compare(left.code, right.code);
  return module.hoist(() => {
    const a = module.fresh();
    const b = module.fresh();
    const test = `${isPresent(left.kind, a)}&&${isPresent(right.kind, b)}&&${compare(a, b)}`;
    return `const ${a}=${left.code},${b}=${right.code};return ${test};`;
  });
}

/** `=`, `<` …: whether the comparison holds for some pair. */
function generalComparison(generator: Generator, expr: ExprOf<'compare'>, scope: Scope): string {
  if (generator.compatible) {
    const booleans = booleanComparison(generator, expr, scope);
    if (booleans !== undefined) return booleans;
  }
  const blank = blankTest(generator, expr, scope);
  if (blank !== undefined) return blank;
  const membership = expr.operator === '=' ? inSet(generator, expr, scope) : undefined;
  if (membership !== undefined) return membership;
  const left = generator.type(expr.left, scope);
  const right = generator.type(expr.right, scope);
  if (left.card === 'none' || right.card === 'none') return 'false';
  if (left.card === 'one' && right.card === 'one') {
    const a = atomized(generator.value(expr.left, scope));
    const b = atomized(generator.value(expr.right, scope));
    return pair(generator, a, b, expr.operator);
  }
  return left.card === 'many' && right.card === 'many' && !isCheap(expr.right)
    ? manyPairs(generator, expr, scope)
    : pairs(generator, expr, scope);
}

/** Atomized item bound to a variable, as it is used for several pairs. */
function bindAtom(generator: Generator, item: Value, inner: (atom: Value) => string): string {
  const atom = atomized(item);
  if (atom.code === item.code) return inner(atom);
  const name = generator.module.fresh();
  return `const ${name}=${atom.code};${inner({ ...atom, code: name })}`;
}

/** `normalize-space(x) = ''` and `!= ''` */
function blankTest(generator: Generator, expr: ExprOf<'compare'>, scope: Scope): string | undefined {
  const [call, text] = expr.right.kind === 'string' ? [expr.left, expr.right] : [expr.right, expr.left];
  if (text.kind !== 'string' || text.value !== '' || (expr.operator !== '=' && expr.operator !== '!='))
    return undefined;
  if (call.kind !== 'call' || call.namespace !== functionNamespace || call.name !== 'normalize-space') return undefined;
  const truth = generator.truth(call, scope);
  return expr.operator === '=' ? `!(${truth})` : truth;
}

/** `path = 'text'` on the index. */
function textInPath(generator: Generator, expr: ExprOf<'compare'>, scope: Scope): string | undefined {
  const [path, text] = expr.right.kind === 'string' ? [expr.left, expr.right] : [expr.right, expr.left];
  if (expr.operator !== '=' || text.kind !== 'string' || generator.compatible) return undefined;
  const plain = plainPath(generator, path, scope);
  return plain === undefined
    ? undefined
    : `$anyText(D,${plain.path},${plain.node},${generator.module.text(text.value)})`;
}

function pairs(generator: Generator, expr: ExprOf<'compare'>, scope: Scope): string {
  const onIndex = textInPath(generator, expr, scope);
  if (onIndex !== undefined) return onIndex;
  return generator.module.hoist(() => {
    const loop = generator.each(expr.left, scope, false, (left) =>
      bindAtom(generator, left, (a) =>
        generator.each(expr.right, scope, false, (right) => {
          return `if(${pair(generator, a, atomized(right), expr.operator)})return true;`;
        }),
      ),
    );
    return `${loop}return false;`;
  });
}

/** Many on both sides: the right side is gathered when the first left item is there. */
function manyPairs(generator: Generator, expr: ExprOf<'compare'>, scope: Scope): string {
  const { module } = generator;
  const right = generator.type(expr.right, scope);
  const kind = atomicKind(right.kind);
  return module.hoist(() => {
    const list = module.fresh();
    const gathered = module.hoist(() => {
      const atoms = module.fresh();
      const loop = generator.each(expr.right, scope, false, (item) => {
        const atom = atomized(item);
        return `${atoms}.push(${castOf(generator, atom.kind, kind, atom.code)});`;
      });
      return `const ${atoms}=[];${loop}return ${atoms};`;
    });
    const loop = generator.each(expr.left, scope, false, (left) =>
      bindAtom(generator, left, (a) => {
        const items: Value = { kind, card: 'many', code: list };
        const tests = eachOf(generator, items, (b) => `if(${pair(generator, a, b, expr.operator)})return true;`);
        return `if(${list}===null)${list}=${gathered};${tests}`;
      }),
    );
    return `let ${list}=null;${loop}return false;`;
  });
}

/** Whether an expression costs little to evaluate again. */
function isCheap(expr: Expr): boolean {
  if (expr.kind === 'sequence') return expr.items.every(isCheap);
  return expr.kind === 'string' || expr.kind === 'number' || expr.kind === 'variable';
}

/** `E = (list of texts that the document cannot change while it is checked)`: a look-up in a set. */
function inSet(generator: Generator, expr: ExprOf<'compare'>, scope: Scope): string | undefined {
  const { module } = generator;
  for (const [list, other] of [
    [expr.right, expr.left],
    [expr.left, expr.right],
  ] as const) {
    const listed = generator.type(list, scope);
    const { kind } = generator.type(other, scope);
    const texts = isTextual(listed.kind) && isTextual(kind);
    if (!texts || listed.card !== 'many') continue;
    const store = constancy(list, scope);
    if (store === undefined) continue;
    const inner = { ...scope, constant: true };
    const made = module.hoist(() => {
      const set = module.fresh();
      const add = generator.each(list, inner, false, (item) => `${set}.add(${atomized(item).code});`);
      return `const ${set}=new Set();${add}return ${set};`;
    });
    const set = module.memo(store, made);
    return module.hoist(() => {
      const holder = module.fresh();
      const loop = generator.each(
        other,
        scope,
        false,
        (item) => `if(${holder}.has(${atomized(item).code}))return true;`,
      );
      return `const ${holder}=${set};${loop}return false;`;
    });
  }
  return undefined;
}

function isTextual(kind: Kind): boolean {
  return isText(kind) || kind === 'node';
}

const jsOperator: Readonly<Record<GeneralOperator, string>> = {
  '=': '===',
  '!=': '!==',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};

/** Condition that a comparison holds for two atomic values. */
export function pair(generator: Generator, a: Value, b: Value, operator: GeneralOperator): string {
  if (generator.compatible) return run(generator, a, b, operator, '$pairCompares1');
  const js = jsOperator[operator];
  if (isText(a.kind) && isText(b.kind)) {
    if (operator === '=' || operator === '!=') return `(${a.code}${js}${b.code})`;
    return `($compareText(${a.code},${b.code})${js}0)`;
  }
  const kinds = [a.kind, b.kind];
  const numeric = kinds.find(isNumeric);
  if (numeric !== undefined && kinds.every((kind) => isNumeric(kind) || kind === 'untyped')) {
    return numberPair(generator, a, b, operator);
  }
  const target = kinds.find((kind) => kind === 'boolean' || isDateKind(kind));
  if (target !== undefined && kinds.every((kind) => kind === target || kind === 'untyped')) {
    const [x, y] = [a, b].map((side) => castOf(generator, side.kind, target, side.code));
    return isDateKind(target) ? `(${x}.instant${js}${y}.instant)` : `(${x}${js}${y})`;
  }
  return run(generator, a, b, operator, '$pairCompares');
}

function run(generator: Generator, a: Value, b: Value, operator: GeneralOperator, comparison: string): string {
  return `${comparison}(${boxed(a.kind, a.code)},${boxed(b.kind, b.code)},${generator.module.text(operator)})`;
}

/** Untyped text and doubles make it a comparison of doubles; otherwise it is exact. */
function numberPair(generator: Generator, a: Value, b: Value, operator: GeneralOperator): string {
  const js = jsOperator[operator];
  const kinds = [a.kind, b.kind];
  if (kinds.includes('double') || kinds.includes('untyped')) {
    const [x, y] = [a, b].map((side) => castOf(generator, side.kind, 'double', side.code));
    return `(${x}${js}${y})`;
  }
  if (!kinds.includes('decimal')) return `(${a.code}${js}${b.code})`;
  const [x, y] = [a, b].map((side) => castOf(generator, side.kind, 'decimal', side.code));
  return `($decCompare(${x},${y})${js}0)`;
}

/** XPath 1.0: a comparison with a boolean compares truth values. */
function booleanComparison(generator: Generator, expr: ExprOf<'compare'>, scope: Scope): string | undefined {
  const sides = [expr.left, expr.right];
  if (!sides.some((side) => generator.type(side, scope).kind === 'boolean')) return undefined;
  const [x, y] = sides.map((side) => `Number(${generator.truth(side, scope)})`);
  return `(${x}${jsOperator[expr.operator]}${y})`;
}

/** `is`, `<<`, `>>`. */
export function nodeComparisonTruth(generator: Generator, expr: ExprOf<'compareNodes'>, scope: Scope): string {
  const left = generator.single(expr.left, scope, expr.operator);
  const right = generator.single(expr.right, scope, expr.operator);
  if (left.card === 'none' || right.card === 'none') return 'false';
  if (left.kind !== 'node' || right.kind !== 'node')
    generator.refuse(expr, `${expr.operator} of values that are no nodes`);
  return `$compareNodes(D,${left.code},${right.code},${generator.module.text(expr.operator)})`;
}
