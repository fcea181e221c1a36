import type { DateValue } from './dates.js';
import { Decimal, decToString } from './decimal.js';
import type { DocumentIndex } from './document-index.js';
import { fail } from './dynamic-error.js';
import type { Int } from './integer.js';
import { stringValue } from './nodes.js';
import { numberToString } from './numbers.js';

/**
 * Items whose type is known only at run time. Where the compiler knows the type it uses bare values instead: a node is
 * its number, untyped text and strings are strings, integers and doubles are numbers.
 */

export class NodeItem {
  readonly node: number;
  constructor(node: number) {
    this.node = node;
  }
}

/** xs:untypedAtomic. */
export class Untyped {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** xs:integer, to tell it from an xs:double. */
export class Integer {
  readonly value: Int;
  constructor(value: Int) {
    this.value = value;
  }
}

/** A bare number is an xs:double, a bare string an xs:string. */
export type Atomic = string | number | boolean | Untyped | Integer | Decimal | DateValue;
export type Item = Atomic | NodeItem;

export function atomize(index: DocumentIndex, item: Item): Atomic {
  return item instanceof NodeItem ? new Untyped(stringValue(index, item.node)) : item;
}

export function atomizeAll(index: DocumentIndex, items: readonly Item[]): Atomic[] {
  return items.map((item) => atomize(index, item));
}

/** Canonical text of an atomic value, as fn:string gives it. */
export function textOf(value: Atomic): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberToString(value);
  if (typeof value === 'boolean') return String(value);
  if (value instanceof Untyped) return value.text;
  if (value instanceof Integer) return String(value.value);
  if (value instanceof Decimal) return decToString(value);
  return value.text;
}

export function textOfItem(index: DocumentIndex, item: Item): string {
  return textOf(atomize(index, item));
}

/** Effective boolean value of a sequence. */
export function truth(items: readonly Item[]): boolean {
  const [first] = items;
  if (first === undefined) return false;
  if (first instanceof NodeItem) return true;
  if (items.length > 1) return fail('FORG0006', 'several values have no truth value');
  return truthOf(first);
}

/** Effective boolean value of one atomic value. */
export function truthOf(value: Atomic): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return value !== '';
  if (typeof value === 'number') return value !== 0 && !Number.isNaN(value);
  if (value instanceof Untyped) return value.text !== '';
  if (value instanceof Integer) return value.value !== 0;
  if (value instanceof Decimal) return value.m !== 0;
  return fail('FORG0006', 'a date has no truth value');
}

/** Whether a predicate whose type is known only at run time holds at a position. */
export function predicateHolds(items: readonly Item[], position: number): boolean {
  const [first] = items;
  if (items.length === 1) {
    if (typeof first === 'number') return first === position;
    if (first instanceof Integer) return first.value === position;
    if (first instanceof Decimal) return first.s === 0 && first.m === position;
  }
  return truth(items);
}

/** Node number of an item that must be a node. */
export function nodeOf(item: Item): number {
  return item instanceof NodeItem ? item.node : fail('XPTY0019', 'a value where a node is needed');
}
