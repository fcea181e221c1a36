import type { ArithmeticOperator, ExprOf } from '../xpath/ast.js';
import type { Generator } from './generator.js';
import type { Scope } from './scope.js';
import { atomicKind, type Card, isNumeric, type Kind, type Type, type, type Value } from './types.js';
import { boxed, castOf } from './values.js';

/** Kind of the result, `item` when only run time knows. */
function resultKind(operator: ArithmeticOperator, a: Kind, b: Kind): Kind {
  const operand = (kind: Kind): Kind => (kind === 'untyped' ? 'double' : kind);
  const kinds = [operand(a), operand(b)];
  if (!kinds.every(isNumeric)) return 'item';
  if (operator === 'idiv') return 'integer';
  if (kinds.includes('double')) return 'double';
  return kinds.includes('decimal') || operator === 'div' ? 'decimal' : 'integer';
}

function resultCard(a: Card, b: Card): Card {
  if (a === 'none' || b === 'none') return 'none';
  return a === 'one' && b === 'one' ? 'one' : 'opt';
}

export function arithmeticType(generator: Generator, expr: ExprOf<'arithmetic'>, scope: Scope): Type {
  if (generator.compatible) return type('double', 'one');
  const left = generator.type(expr.left, scope);
  const right = generator.type(expr.right, scope);
  const kind = resultKind(expr.operator, atomicKind(left.kind), atomicKind(right.kind));
  return type(kind, resultCard(left.card, right.card));
}

export function arithmeticValue(generator: Generator, expr: ExprOf<'arithmetic'>, scope: Scope): Value {
  const { operator } = expr;
  if (generator.compatible) return compatibleValue(generator, expr, scope);
  const left = generator.atom(expr.left, scope, operator);
  const right = generator.atom(expr.right, scope, operator);
  const card = resultCard(left.card, right.card);
  const kind = resultKind(operator, left.kind, right.kind);
  if (card === 'none') return { kind: 'item', card, code: 'null' };
  if (card === 'one') return { kind, card, code: compute(generator, operator, left, right, kind) };
  const { module } = generator;
  const code = module.hoist(() => {
    const a = module.fresh();
    const b = module.fresh();
    const result = compute(
      generator,
      operator,
      { ...left, card: 'one', code: a },
      { ...right, card: 'one', code: b },
      kind,
    );
    return `const ${a}=${left.code};if(${a}===null)return null;const ${b}=${right.code};if(${b}===null)return null;return ${result};`;
  });
  return { kind, card, code };
}

/** XPath 1.0: both operands as by number(). */
function compatibleValue(generator: Generator, expr: ExprOf<'arithmetic'>, scope: Scope): Value {
  const [a, b] = [expr.left, expr.right].map((side) =>
    numberCode(generator, generator.atom(side, scope, expr.operator)),
  );
  return { ...type('double', 'one'), code: onDoubles(expr.operator, a!, b!) };
}

/** fn:number of an optional atomic value. */
export function numberCode(generator: Generator, value: Value): string {
  if (value.card === 'none') return 'NaN';
  if (value.card === 'one' && isNumeric(value.kind)) return castOf(generator, value.kind, 'double', value.code);
  if (value.card === 'one' && (value.kind === 'string' || value.kind === 'untyped')) return `$numberOf(${value.code})`;
  if (value.card === 'one') return `$numberOfAtomic(${boxed(value.kind, value.code)})`;
  if (value.kind === 'string' || value.kind === 'untyped') return `$numberOfOptional(${value.code})`;
  const { module } = generator;
  return module.hoist(() => {
    const item = module.fresh();
    return `const ${item}=${value.code};return ${item}===null?NaN:$numberOfAtomic(${boxed(value.kind, item)});`;
  });
}

const decimalFunctions: Readonly<Record<ArithmeticOperator, string>> = {
  '+': '$decAdd',
  '-': '$decSubtract',
  '*': '$decMultiply',
  div: '$decDivide',
  idiv: '$decIntDivide',
  mod: '$decModulo',
};

const integerFunctions: Readonly<Record<ArithmeticOperator, string>> = {
  '+': '$intAdd',
  '-': '$intSubtract',
  '*': '$intMultiply',
  div: '$decDivide',
  idiv: '$intDivide',
  mod: '$intModulo',
};

function onDoubles(operator: ArithmeticOperator, a: string, b: string): string {
  if (operator === 'idiv') return `$numberIntDivide(${a},${b})`;
  const js = operator === 'div' ? '/' : operator === 'mod' ? '%' : operator;
  return `(${a} ${js} ${b})`;
}

function compute(generator: Generator, operator: ArithmeticOperator, left: Value, right: Value, kind: Kind): string {
  if (kind === 'item') {
    const name = generator.module.text(operator);
    return `$calculate(${name},${boxed(left.kind, left.code)},${boxed(right.kind, right.code)})`;
  }
  const kinds = [left.kind, right.kind];
  const cast = (to: Kind) => [left, right].map((side) => castOf(generator, side.kind, to, side.code)).join(',');
  if (kinds.includes('double') || kinds.includes('untyped')) {
    const [a, b] = [left, right].map((side) => castOf(generator, side.kind, 'double', side.code));
    return onDoubles(operator, a!, b!);
  }
  if (kinds.includes('decimal') || operator === 'div') return `${decimalFunctions[operator]}(${cast('decimal')})`;
  return `${integerFunctions[operator]}(${cast('integer')})`;
}

export function negatedType(generator: Generator, expr: ExprOf<'negate'>, scope: Scope): Type {
  const found = generator.type(expr.operand, scope);
  const kind = resultKind('+', atomicKind(found.kind), 'integer');
  return type(kind, found.card === 'many' ? 'opt' : found.card);
}

export function negatedValue(generator: Generator, expr: ExprOf<'negate'>, scope: Scope): Value {
  const operand = generator.atom(expr.operand, scope, '-');
  const kind = resultKind('+', operand.kind, 'integer');
  if (operand.card === 'none') return { ...operand };
  const negate = (code: string) => {
    if (kind === 'item') return `$negated(${boxed(operand.kind, code)})`;
    const cast = castOf(generator, operand.kind, kind, code);
    return kind === 'double' ? `(-(${cast}))` : kind === 'decimal' ? `$decNegate(${cast})` : `$intNegate(${cast})`;
  };
  if (operand.card === 'one') return { kind, card: 'one', code: negate(operand.code) };
  const { module } = generator;
  const code = module.hoist(() => {
    const item = module.fresh();
    return `const ${item}=${operand.code};return ${item}===null?null:${negate(item)};`;
  });
  return { kind, card: 'opt', code };
}
