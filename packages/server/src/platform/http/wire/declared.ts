import { type JsonSchema, listBranch, propertiesOf } from './schema.js';

/** Whether an object schema takes fields beside its named ones: it says so, or names none at all. */
const isOpen = (schema: JsonSchema): boolean =>
  [schema, ...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])].some(
    (part) =>
      part.patternProperties !== undefined ||
      (part.additionalProperties !== undefined && part.additionalProperties !== false),
  ) || Object.keys(propertiesOf(schema)).length === 0;

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !('toJSON' in value);

/** A copy with the declared fields only, at every depth, in their own order. */
export function declaredOnly(schema: JsonSchema, value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = listBranch(schema)?.items;
    return items === undefined ? value : value.map((item) => declaredOnly(items, item));
  }
  if (!isPlain(value) || isOpen(schema)) return value;
  const known = propertiesOf(schema);
  const fields = Object.entries(value).flatMap(([key, inner]) => {
    const property = known[key];
    return property === undefined ? [] : [[key, declaredOnly(property, inner)] as const];
  });
  return Object.fromEntries(fields);
}

/** Names of fields that the schema does not declare, with the way to them. */
export function undeclaredFields(schema: JsonSchema, value: unknown, path = ''): string[] {
  if (Array.isArray(value)) {
    const items = listBranch(schema)?.items;
    return items === undefined
      ? []
      : value.flatMap((item, index) => undeclaredFields(items, item, `${path}[${index}]`));
  }
  if (!isPlain(value) || isOpen(schema)) return [];
  const known = propertiesOf(schema);
  return Object.entries(value).flatMap(([key, inner]) => {
    const field = path === '' ? key : `${path}.${key}`;
    const property = known[key];
    return property === undefined ? [field] : undeclaredFields(property, inner, field);
  });
}
