import { allows, branches, type JsonSchema, propertiesOf } from './schema.js';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Fills in the defaults of absent properties, also inside nested objects that are present. */
export function withDefaults(schema: JsonSchema, value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = branches(schema).find((branch) => branch.items !== undefined)?.items;
    return items === undefined ? value : value.map((item) => withDefaults(items, item));
  }
  if (!isRecord(value) || Object.getPrototypeOf(value) !== Object.prototype) return value;
  const out: Record<string, unknown> = { ...value };
  for (const [key, property] of Object.entries(propertiesOf(schema))) {
    if (out[key] !== undefined) out[key] = withDefaults(property, out[key]);
    else if (property.default !== undefined) out[key] = structuredClone(property.default);
  }
  return out;
}

/**
 * Takes out nulls of properties that need not be sent and do not take null: serialisers write unset fields so.
 * Only for JSON bodies.
 */
export function withoutNulls(schema: JsonSchema, value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = branches(schema).find((branch) => branch.items !== undefined)?.items;
    return items === undefined ? value : value.map((item) => withoutNulls(items, item));
  }
  if (!isRecord(value)) return value;
  const required = new Set([...branches(schema), ...(schema.allOf ?? [])].flatMap((branch) => branch.required ?? []));
  const out: Record<string, unknown> = { ...value };
  for (const [key, property] of Object.entries(propertiesOf(schema))) {
    const optional = !required.has(key) || property.default !== undefined;
    const untyped = Object.keys(property).every((k) => k === 'description' || k === 'default');
    if (out[key] === null && optional && !untyped && !allows(property, 'null')) delete out[key];
    else if (out[key] !== undefined) out[key] = withoutNulls(property, out[key]);
  }
  return out;
}
