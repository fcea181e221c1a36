import type { Json } from '@autoinvoice/invoice';

/** A part of an invoice as EXTENDED_DETAILS gives it. */
export type Part = { readonly [name: string]: Json };

const isPart = (value: Json | undefined): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A part inside another; empty when it is not there. */
export function partAt(part: Part, ...path: readonly string[]): Part {
  let found: Json | undefined = part;
  for (const name of path) found = isPart(found) ? found[name] : undefined;
  return isPart(found) ? found : {};
}

/** A value as text; empty when it is not there. */
export function textAt(part: Part, ...path: readonly string[]): string {
  const value = partAt(part, ...path.slice(0, -1))[path.at(-1) ?? ''];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The parts of a list; empty when it is not there. */
export function listAt(part: Part, name: string): readonly Part[] {
  const value = part[name];
  return Array.isArray(value) ? value.filter(isPart) : [];
}
