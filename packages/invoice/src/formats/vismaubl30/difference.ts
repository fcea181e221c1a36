import type { ObjectShape, Shape } from '../../json/shape.js';
import { type Decimal, equals } from '../../model/decimal.js';

/** Something that one invoice says and another does not, or says otherwise: a leaf of the model and its value. */
export interface Said {
  path: string;
  shape: Shape;
  value: unknown;
}

/** What is to be added to an invoice, and what taken from it, to make it say the same as another. */
export interface Difference {
  said: Said[];
  /** Paths of members that only the other has; of a list the last comes first. */
  absent: string[];
}

const isNothing = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

function sameLeaf(shape: Shape, a: unknown, b: unknown): boolean {
  if (b === undefined) return false;
  if (shape.kind === 'decimal') return equals(a as Decimal, b as Decimal);
  if (shape.kind === 'bytes') return Buffer.compare(a as Uint8Array, b as Uint8Array) === 0;
  return a === b;
}

function compareMembers(shape: ObjectShape, a: object, b: unknown, path: string, out: Difference): void {
  for (const [name, member] of Object.entries(shape.members)) {
    const other: unknown = typeof b === 'object' && b !== null ? Reflect.get(b, name) : undefined;
    compare(member.shape, Reflect.get(a, name), other, path === '' ? name : `${path}.${name}`, out);
  }
}

function compare(shape: Shape, a: unknown, b: unknown, path: string, out: Difference): void {
  if (isNothing(a)) {
    if (!isNothing(b)) out.absent.push(path);
  } else if (shape.kind === 'object') compareMembers(shape, a as object, b, path, out);
  else if (shape.kind === 'list') {
    const [own, others] = [a as unknown[], Array.isArray(b) ? (b as unknown[]) : []];
    own.forEach((member, at) => {
      compare(shape.of, member, others[at], `${path}[${at}]`, out);
    });
    for (let at = others.length - 1; at >= own.length; at -= 1) out.absent.push(`${path}[${at}]`);
  } else if (!sameLeaf(shape, a, b)) out.said.push({ path, shape, value: a });
}

/** Compares two invoices by the shape of the model. Content of single formats (`extensions`) is not looked at. */
export function differenceOf(shape: ObjectShape, invoice: object, other: object): Difference {
  const out: Difference = { said: [], absent: [] };
  compareMembers(shape, invoice, other, '', out);
  return out;
}
