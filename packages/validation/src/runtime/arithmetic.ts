import { castToDouble } from './cast.js';
import { doubleOf } from './compare.js';
import {
  Decimal,
  decAdd,
  decDivide,
  decIntDivide,
  decModulo,
  decMultiply,
  decNegate,
  decOfInt,
  decSubtract,
} from './decimal.js';
import { fail } from './dynamic-error.js';
import { type Int, intAdd, intDivide, intModulo, intMultiply, intNegate, intSubtract } from './integer.js';
import { type Atomic, Integer, Untyped } from './item.js';
import { numberIntDivide } from './numbers.js';

export type Operator = '+' | '-' | '*' | 'div' | 'idiv' | 'mod';
export type Numeric = number | Integer | Decimal;

/** A value as an operand: untyped text becomes a double. */
export function numeric(value: Atomic): Numeric {
  if (typeof value === 'number' || value instanceof Integer || value instanceof Decimal) return value;
  return value instanceof Untyped
    ? castToDouble(value)
    : fail('XPTY0004', 'a value that is no number in a calculation');
}

/** Arithmetic on values whose types are known only at run time. */
export function calculate(operator: Operator, x: Atomic, y: Atomic): Numeric {
  const a = numeric(x);
  const b = numeric(y);
  if (typeof a === 'number' || typeof b === 'number') return onDoubles(operator, doubleOf(a), doubleOf(b));
  if (a instanceof Integer && b instanceof Integer) return onIntegers(operator, a.value, b.value);
  return onDecimals(
    operator,
    a instanceof Integer ? decOfInt(a.value) : a,
    b instanceof Integer ? decOfInt(b.value) : b,
  );
}

function onDoubles(operator: Operator, a: number, b: number): Numeric {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case 'div':
      return a / b;
    case 'mod':
      return a % b;
    default:
      return new Integer(numberIntDivide(a, b));
  }
}

function onIntegers(operator: Operator, a: Int, b: Int): Numeric {
  switch (operator) {
    case '+':
      return new Integer(intAdd(a, b));
    case '-':
      return new Integer(intSubtract(a, b));
    case '*':
      return new Integer(intMultiply(a, b));
    case 'div':
      return decDivide(decOfInt(a), decOfInt(b));
    case 'mod':
      return new Integer(intModulo(a, b));
    default:
      return new Integer(intDivide(a, b));
  }
}

function onDecimals(operator: Operator, a: Decimal, b: Decimal): Numeric {
  switch (operator) {
    case '+':
      return decAdd(a, b);
    case '-':
      return decSubtract(a, b);
    case '*':
      return decMultiply(a, b);
    case 'div':
      return decDivide(a, b);
    case 'mod':
      return decModulo(a, b);
    default:
      return new Integer(decIntDivide(a, b));
  }
}

/** Unary minus. */
export function negated(value: Atomic): Numeric {
  const number = numeric(value);
  if (typeof number === 'number') return -number;
  return number instanceof Integer ? new Integer(intNegate(number.value)) : decNegate(number);
}
