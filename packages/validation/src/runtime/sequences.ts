import { calculate } from './arithmetic.js';
import { castToDouble } from './cast.js';
import { orderOf } from './compare.js';
import { DateValue } from './dates.js';
import { Decimal, decAbs, decCeiling, decFloor, decOfInt, decRound, decRoundHalfEven } from './decimal.js';
import type { DocumentIndex } from './document-index.js';
import { DynamicError, fail } from './dynamic-error.js';
import { type Int, intAbs } from './integer.js';
import { type Atomic, atomize, Integer, type Item, NodeItem, truthOf, Untyped } from './item.js';
import { attributeKind, kindOf, nameOf, namespaceOf, stringValue } from './nodes.js';
import { numberOf, roundNumber, roundNumberHalfEven } from './numbers.js';

/** Functions over items whose types are known only at run time, and over optional values. */

/** Whether an element of a path inside a node has this text. */
export function anyText(index: DocumentIndex, path: number, node: number, text: string): boolean {
  if (index.lacks(path)) return false;
  const to = index.limit(path);
  const end = index.end[node]!;
  for (let at = index.after(path, node); at < to; at++) {
    const found = index.byPath[at]!;
    if (found >= end) return false;
    if (stringValue(index, found) === text) return true;
  }
  return false;
}

/** String value of an optional node as an optional text. */
export function optionalText(index: DocumentIndex, node: number): string | null {
  return node < 0 ? null : stringValue(index, node);
}

/** String value of an optional node, '' when there is none. */
export function textOrEmpty(index: DocumentIndex, node: number): string {
  return node < 0 ? '' : stringValue(index, node);
}

export function optionalAtom(index: DocumentIndex, item: Item | null): Atomic | null {
  return item === null ? null : atomize(index, item);
}

export function optionalNode(item: Item | null): number {
  if (item === null) return -1;
  return item instanceof NodeItem ? item.node : fail('XPTY0004', 'a value where a node is needed');
}

export function truthOfItem(item: Item | null): boolean {
  return item !== null && (item instanceof NodeItem || truthOf(item));
}

export function truthOfOptional(value: Atomic | bigint | null): boolean {
  return value !== null && (typeof value === 'bigint' ? true : truthOf(value));
}

/** Whether an optional number is a position; none is no position. */
export function predicateHoldsOptional(value: number | bigint | Decimal | null, position: number): boolean {
  if (value instanceof Decimal) return value.s === 0 && value.m === position;
  return value === position;
}

/** fn:number of an optional text. */
export function numberOfOptional(text: string | null): number {
  return text === null ? Number.NaN : numberOf(text);
}

/** Bound of a range: NaN when there is none, which makes the range empty. */
export function rangeBound(value: Atomic | bigint | null): number {
  if (value === null) return Number.NaN;
  if (typeof value === 'bigint') return Number(value);
  const number =
    value instanceof Integer
      ? Number(value.value)
      : castToDouble(typeof value === 'string' ? new Untyped(value) : value);
  return Number.isInteger(number) ? number : fail('XPTY0004', 'the bound of a range is no integer');
}

/** An optional number where one is needed. */
export function doubleOrFail(value: Atomic | bigint | null): number {
  if (value === null) return fail('XPTY0004', 'no value where a number is needed');
  return typeof value === 'bigint' ? Number(value) : castToDouble(value);
}

/** What format-number takes: a double, or a decimal when the value is exact. */
export function formattable(value: Atomic | undefined): number | Decimal {
  if (value === undefined) return Number.NaN;
  if (value instanceof Integer) return decOfInt(value.value);
  if (value instanceof Decimal || typeof value === 'number') return value;
  return castToDouble(value);
}

/** fn:sum over atomized items; `zero` for none. */
export function sumItems(index: DocumentIndex, items: readonly Item[], zero: Atomic): Atomic {
  const [first, ...rest] = items.map((item) => atomize(index, item));
  if (first === undefined) return zero;
  return rest.reduce((total: Atomic, value) => calculate('+', total, value), calculate('+', first, new Integer(0)));
}

/** fn:avg; null for no items. */
export function averageItems(index: DocumentIndex, items: readonly Item[]): Atomic | null {
  if (items.length === 0) return null;
  return calculate('div', sumItems(index, items, new Integer(0)), new Integer(items.length));
}

/** An item as fn:min and fn:max compare it. */
export function extremeItem(value: Atomic): Atomic {
  return value instanceof Untyped ? castToDouble(value) : value;
}

type Rounding = (value: Atomic, digits?: number) => Atomic;

function byType(
  onInteger: (value: Int, digits?: number) => Int,
  onDecimal: (value: Decimal, digits?: number) => Decimal | Int,
  onDouble: (value: number, digits?: number) => number,
): Rounding {
  return (value, digits) => {
    if (value instanceof Integer) return new Integer(onInteger(value.value, digits));
    if (value instanceof Decimal) {
      const result = onDecimal(value, digits);
      return result instanceof Decimal ? result : decOfInt(result);
    }
    return onDouble(castToDouble(value), digits);
  };
}

export function roundInteger(value: Int, digits = 0): Int {
  return digits >= 0 ? value : decRound(decOfInt(value), digits).m;
}

export function roundIntegerHalfEven(value: Int, digits = 0): Int {
  return digits >= 0 ? value : decRoundHalfEven(decOfInt(value), digits).m;
}

const same = (value: Int) => value;
export const absItem = byType(intAbs, decAbs, Math.abs);
export const floorItem = byType(same, decFloor, Math.floor);
export const ceilingItem = byType(same, decCeiling, Math.ceil);
export const roundItem = byType(roundInteger, decRound, roundNumber);
export const roundHalfToEvenItem = byType(roundIntegerHalfEven, decRoundHalfEven, roundNumberHalfEven);

/** Whether two values are equal; values that cannot be compared are not. */
function equal(a: Atomic, b: Atomic): boolean {
  try {
    return (
      orderOf(a, b) === 0 || (typeof a === 'number' && typeof b === 'number' && Number.isNaN(a) && Number.isNaN(b))
    );
  } catch (error) {
    if (error instanceof DynamicError) return false;
    throw error;
  }
}

/** fn:distinct-values. */
export function distinct<T extends Atomic | bigint>(values: readonly T[]): T[] {
  const kept: T[] = [];
  for (const value of values) {
    const known = kept.some((one) =>
      typeof one === 'bigint' || typeof value === 'bigint' ? one === value : equal(one as Atomic, value as Atomic),
    );
    if (!known) kept.push(value);
  }
  return kept;
}

/** fn:index-of. */
export function indexOf(index: DocumentIndex, items: readonly Item[], search: Atomic): number[] {
  return items.flatMap((item, at) => (equal(atomize(index, item), search) ? [at + 1] : []));
}

/** fn:subsequence. */
export function subsequence<T>(items: readonly T[], start: number, length = Number.POSITIVE_INFINITY): T[] {
  const from = roundNumber(start);
  const to = from + roundNumber(length);
  return items.filter((_, at) => at + 1 >= from && at + 1 < to);
}

export function exactlyOne<T>(items: readonly T[]): T {
  return items.length === 1 ? items[0]! : fail('FORG0005', 'not exactly one item');
}

/** The item, or `none` in the representation of its type. */
export function zeroOrOne<T>(items: readonly T[], none: T): T {
  return items.length > 1 ? fail('FORG0003', 'more than one item') : (items[0] ?? none);
}

export function oneOrMore<T>(items: readonly T[]): readonly T[] {
  return items.length > 0 ? items : fail('FORG0004', 'no item where one or more are needed');
}

/** fn:deep-equal: same values, and nodes of the same names and contents. */
export function deepEqual(index: DocumentIndex, a: readonly Item[], b: readonly Item[]): boolean {
  return a.length === b.length && a.every((item, at) => sameItem(index, item, b[at]!));
}

function sameItem(index: DocumentIndex, a: Item, b: Item): boolean {
  if (a instanceof NodeItem && b instanceof NodeItem) return sameNode(index, a.node, b.node);
  return !(a instanceof NodeItem) && !(b instanceof NodeItem) && equal(a, b);
}

function sameNode(index: DocumentIndex, a: number, b: number): boolean {
  const kind = kindOf(index, a);
  const sameName = nameOf(index, a).replace(/^.*:/, '') === nameOf(index, b).replace(/^.*:/, '');
  if (kind !== kindOf(index, b) || !sameName || namespaceOf(index, a) !== namespaceOf(index, b)) return false;
  if (kind === attributeKind || kind > 1) return stringValue(index, a) === stringValue(index, b);
  const [x, y] = [a, b].map((node) => [...contents(index, node)]);
  return x!.length === y!.length && x!.every((node, at) => sameNode(index, node, y![at]!));
}

/** Attributes by name, then children without comments and instructions. */
function* contents(index: DocumentIndex, node: number): Generator<number> {
  const first = index.count + index.firstAttribute[node]!;
  const last = index.count + index.firstAttribute[node + 1]!;
  const attributes = Array.from({ length: last - first }, (_, at) => first + at);
  yield* attributes.sort((a, b) => (nameOf(index, a) < nameOf(index, b) ? -1 : 1));
  for (let n = node + 1; n < index.end[node]!; n = index.end[n]!) if (index.kind[n]! <= 2) yield n;
}

/** Type test of an item: integers are decimals too. */
export function isInstance(item: Item, kind: string): boolean {
  if (item instanceof NodeItem) return false;
  switch (kind) {
    case 'string':
      return typeof item === 'string';
    case 'untyped':
      return item instanceof Untyped;
    case 'boolean':
      return typeof item === 'boolean';
    case 'double':
      return typeof item === 'number';
    case 'integer':
      return item instanceof Integer;
    case 'decimal':
      return item instanceof Decimal || item instanceof Integer;
    default:
      return item instanceof DateValue && item.type === kind;
  }
}
