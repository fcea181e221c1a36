import type { Identifier } from '../model/common.js';
import { type Decimal, formatDecimal, tryParseDecimal } from '../model/decimal.js';
import type { Reading, Writing } from './context.js';
import type { SourceNode } from './source.js';
import type { TargetNode } from './target.js';

/** How a value stands in an element: both directions. */
export interface Codec<V> {
  /** The value, or undefined: then the element counts as not understood unless it was marked used. */
  read(node: SourceNode, reading: Reading): V | undefined;
  /** Puts the value in the element. */
  write(value: V, node: TargetNode, writing: Writing): void;
}

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})(?:Z|[+-]\d{2}:\d{2})?$/;

/** True for a day that exists, `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Text without surrounding white space; an empty element has no value. `max` cuts what the schema cannot hold. */
export function text(max?: number): Codec<string> {
  return {
    read: (node) => node.text.trim() || undefined,
    write: (value, node) => {
      node.text = max === undefined ? value : cut(value, max);
    },
  };
}

/** The first `max` characters as XML counts them (code points), without a blank at the end when cut. */
export function cut(value: string, max: number): string {
  if (value.length <= max) return value;
  const points = [...value];
  return points.length <= max ? value : points.slice(0, max).join('').trimEnd();
}

/** `xs:date`; a time zone at its end is no part of the day. */
export const isoDate: Codec<string> = {
  read(node, reading) {
    const value = node.text.trim();
    if (value === '') return undefined;
    const match = ISO_DATE.exec(value);
    const day = match ? `${match[1]}-${match[2]}-${match[3]}` : '';
    if (isIsoDate(day)) return day;
    return reading.problem(node, `not a date: ${value.slice(0, 40)}`);
  },
  write: (value, node) => {
    node.text = value;
  },
};

/** A decimal number with a point. */
export const number: Codec<Decimal> = {
  read(node, reading) {
    const value = node.text.trim();
    if (value === '') return undefined;
    return tryParseDecimal(value) ?? reading.problem(node, `not a number: ${value.slice(0, 40)}`);
  },
  write: (value, node) => {
    node.text = formatDecimal(value);
  },
};

/** Text with its scheme in an attribute. */
export function identifier(schemeAttribute: string, max?: number): Codec<Identifier> {
  return {
    read(node) {
      const value = node.text.trim();
      if (value === '') return undefined;
      const scheme = node.attribute(schemeAttribute)?.trim();
      return scheme ? { value, scheme } : { value };
    },
    write(value, node) {
      node.text = max === undefined ? value.value : cut(value.value, max);
      if (value.scheme) node.attributes.set(schemeAttribute, value.scheme);
    },
  };
}
