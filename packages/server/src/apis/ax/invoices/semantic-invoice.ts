import { BUSINESS_TERMS, INVOICE_SHAPE, jsonName, type ObjectShape, type Shape, termOf } from '@autoinvoice/invoice';
import { type TObject, type TSchema, Type } from 'typebox';

const names = new Map([...BUSINESS_TERMS.values()].map(({ term, name }) => [term, name]));

/** Terms that stand in each member of each part, over all places where the part occurs. */
const terms = new Map<ObjectShape, Map<string, Set<string>>>();

function collect(shape: Shape, path: string): void {
  if (shape.kind === 'list') collect(shape.of, path);
  if (shape.kind !== 'object') return;
  const known = terms.get(shape) ?? new Map<string, Set<string>>();
  terms.set(shape, known);
  for (const [name, member] of Object.entries(shape.members)) {
    // Parts of lines have the terms of lines.
    if (name === 'subLines') continue;
    const at = path === '' ? name : `${path}.${name}`;
    const term = termOf(at);
    const found = known.get(name) ?? new Set<string>();
    known.set(name, term === undefined ? found : found.add(term));
    collect(member.shape, at);
  }
}
collect(INVOICE_SHAPE, '');

/** `BT-27 Seller name; BT-44 Buyer name`, at most four of them. */
function described(shape: ObjectShape, member: string): string {
  const found = [...(terms.get(shape)?.get(member) ?? [])];
  const told = found.slice(0, 4).map((term) => `${term} ${names.get(term) ?? ''}`);
  return `${told.join('; ')}${found.length > 4 ? '; …' : ''}`;
}

/** What JSON cannot leave out: there is no empty number and no empty choice. */
const isNeeded = (shape: Shape): boolean => ['decimal', 'integer', 'choice', 'bytes'].includes(shape.kind);

const made = new Map<ObjectShape, TObject>();

function objectSchema(shape: ObjectShape): TObject {
  const known = made.get(shape);
  if (known !== undefined) return known;
  const properties = Object.entries(shape.members).map(([name, member]): [string, TSchema] => {
    const description = described(shape, name);
    const schema =
      name === 'subLines'
        ? Type.Array(Type.Object({}, { additionalProperties: true }), {
            description: 'Parts of the line, each like a line',
          })
        : schemaOf(member.shape, description === '' ? {} : { description });
    return [jsonName(name), !member.optional && isNeeded(member.shape) ? schema : Type.Optional(schema)];
  });
  const schema = Type.Object(Object.fromEntries(properties), {
    $id: `SemanticInvoice.${shape.name}`,
    additionalProperties: false,
  });
  made.set(shape, schema);
  return schema;
}

function schemaOf(shape: Shape, options: { description?: string }): TSchema {
  switch (shape.kind) {
    case 'text':
      return Type.String(options);
    case 'date':
      return Type.String({ format: 'date', ...options });
    case 'decimal':
      return Type.Union([Type.String({ pattern: '^[+-]?\\d+(\\.\\d+)?$' }), Type.Number()], options);
    case 'integer':
      return Type.Integer({ minimum: 0, ...options });
    case 'bytes':
      return Type.String({ contentEncoding: 'base64', ...options });
    case 'choice':
      return Type.Enum(Object.values(shape.words), options);
    case 'list':
      return Type.Array(schemaOf(shape.of, {}), options);
    case 'object':
      return objectSchema(shape);
  }
}

/**
 * The semantic invoice of EN 16931 as JSON, drawn from the shape of the model and its business terms: what
 * EXTENDED_DETAILS gives and POST takes as `invoice`.
 */
export const SemanticInvoice = objectSchema(INVOICE_SHAPE);
