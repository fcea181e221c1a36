import fc from 'fast-check';
import './seed.js';
import { decimal, emptyInvoice, INVOICE_SHAPE, type Invoice, type ObjectShape, type Shape } from '../../src/index.js';

const day = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => new Date(Date.UTC(2000, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
const text = fc
  .array(fc.constantFrom(...'abcåäöÅÄÖéß€&<>"\'-.,/ 0123456789漢😀#'), { minLength: 1, maxLength: 12 })
  .map((letters) => letters.join('').trim())
  .filter((value) => value !== '');
const number = fc
  .tuple(fc.bigInt({ min: -99_999_999n, max: 99_999_999n }), fc.integer({ min: 0, max: 6 }))
  .map(([units, scale]) => decimal(units, scale));

function leaf(shape: Shape): fc.Arbitrary<unknown> {
  switch (shape.kind) {
    case 'date':
      return day;
    case 'decimal':
      return number;
    case 'integer':
      return fc.integer({ min: 0, max: 999_999 });
    case 'bytes':
      return fc.uint8Array({ minLength: 1, maxLength: 24 });
    case 'choice':
      return fc.constantFrom(...Object.keys(shape.words));
    default:
      return text;
  }
}

/** Anything of a shape; parts within parts (lines of lines) are drawn `depth` deep. */
function drawn(shape: Shape, depth: number): fc.Arbitrary<unknown> {
  if (shape.kind === 'list') return fc.array(drawn(shape.of, depth), { minLength: 1, maxLength: 2 });
  if (shape.kind !== 'object') return leaf(shape);
  return members(shape, depth);
}

/** What may be absent is so by chance. */
function members(shape: ObjectShape, depth: number): fc.Arbitrary<Record<string, unknown>> {
  const all = Object.entries(shape.members).filter(([, { shape: member }]) => depth > 0 || member.kind !== 'list');
  const model = Object.fromEntries(all.map(([name, member]) => [name, drawn(member.shape, depth - 1)]));
  const needed = all.filter(([, { optional }]) => !optional).map(([name]) => name);
  return fc.record(model, { requiredKeys: needed });
}

/** What a model never lacks, at the ends that are not drawn. */
function completed(shape: Shape, value: unknown): unknown {
  if (shape.kind === 'list') return ((value as unknown[]) ?? []).map((member) => completed(shape.of, member));
  if (shape.kind !== 'object') return value;
  const given = value as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(shape.members).flatMap(([name, { optional, shape: member }]) => {
      const own = given[name];
      if (own === undefined && optional) return [];
      return [[name, own === undefined && member.kind === 'list' ? [] : completed(member, own)]];
    }),
  );
}

/** Invoices that say anything that the model can say, whatever sense it makes: every member takes part. */
export const anything: fc.Arbitrary<Invoice> = members(INVOICE_SHAPE, 4).map(
  (invoice) => ({ ...emptyInvoice(), ...(completed(INVOICE_SHAPE, invoice) as object), currency: 'EUR' }) as Invoice,
);
