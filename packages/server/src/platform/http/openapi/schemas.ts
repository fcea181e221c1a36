import { type JsonSchema, listBranch, propertiesOf } from '../wire/schema.js';

/**
 * A schema as the document shows it. Named ones (`$id`) become placeholders, `x-component` with the name and
 * `x-schema` with the schema, that turn into `$ref`s once everything is assembled; lists of text values say that they
 * are text.
 */
export function documented(schema: JsonSchema): object {
  const convert = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(convert);
    if (typeof node !== 'object' || node === null) return node;
    const { $id, ...rest } = node as Record<string, unknown>;
    const named = typeof $id === 'string';
    const entries = Object.entries(named ? rest : (node as Record<string, unknown>));
    const out: Record<string, unknown> = Object.fromEntries(
      entries.map(([key, value]) => [
        key,
        ['enum', 'default', 'const', 'example'].includes(key) ? value : convert(value),
      ]),
    );
    if (Array.isArray(out.enum) && out.type === undefined && out.enum.every((v) => typeof v === 'string'))
      out.type = 'string';
    return named ? { 'x-component': $id, 'x-schema': out } : out;
  };
  return convert(schema) as object;
}

/** A property with a default need not be sent. */
export function withoutDefaultsRequired(schema: JsonSchema): JsonSchema {
  const properties = propertiesOf(schema);
  const required = schema.required?.filter((name) => properties[name]?.default === undefined);
  if (required === undefined || required.length === schema.required?.length) return schema;
  const { required: _all, ...rest } = schema;
  return required.length > 0 ? { ...rest, required } : rest;
}

/** Nested objects of a form or multipart body under the names that they have on the wire: `a[b]`, `files[n][file]`. */
export function fieldsAsParts(schema: JsonSchema): JsonSchema {
  const flat: Record<string, JsonSchema> = {};
  const walk = (node: JsonSchema, prefix: string) => {
    for (const [key, property] of Object.entries(propertiesOf(node))) {
      const name = prefix === '' ? key : `${prefix}[${key}]`;
      const item = listBranch(property)?.items;
      if (item !== undefined && Object.keys(propertiesOf(item)).length > 0) walk(item, `${name}[n]`);
      else if (item === undefined && Object.keys(propertiesOf(property)).length > 0) walk(property, name);
      else flat[name] = property;
    }
  };
  walk(schema, '');
  const required = (schema.required ?? []).filter((name) => name in flat);
  const { required: _all, ...rest } = schema;
  return { ...rest, properties: flat, ...(required.length > 0 && { required }) };
}
