import type { TSchema } from 'typebox';
import { Type } from 'typebox';

/** A schema as plain JSON Schema, the part of it that reading requests needs. */
export interface JsonSchema {
  readonly $id?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  /** False for files that are read into memory. */
  readonly 'x-stored'?: boolean;
  /** True for a value that the handler checks itself: see `checkedByHandler`. */
  readonly 'x-checked-by-handler'?: boolean;
}

/** The schema without TypeBox's hidden marks. */
export const plain = (schema: TSchema): JsonSchema => JSON.parse(JSON.stringify(schema)) as JsonSchema;

/** The alternatives of a schema; itself when it has none. */
export const branches = (schema: JsonSchema): readonly JsonSchema[] => schema.anyOf ?? schema.oneOf ?? [schema];

const typesOf = (schema: JsonSchema): readonly string[] =>
  schema.type === undefined ? [] : typeof schema.type === 'string' ? [schema.type] : schema.type;

/** Whether some alternative of the schema has the JSON type. */
export const allows = (schema: JsonSchema, type: string): boolean =>
  branches(schema).some((branch) => typesOf(branch).includes(type) || (type === 'null' && branch.const === null));

/** The alternative that is a list, if any. */
export const listBranch = (schema: JsonSchema): JsonSchema | undefined =>
  branches(schema).find((branch) => typesOf(branch).includes('array'));

type Properties = Readonly<Record<string, JsonSchema>>;

const properties = new WeakMap<JsonSchema, Properties>();

/** Named fields of an object schema, of its alternatives and of the parts that it is put together from. */
export function propertiesOf(schema: JsonSchema): Properties {
  let found = properties.get(schema);
  if (found === undefined) {
    const parts = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
    // Without a prototype: `constructor` must not be a field that every schema has.
    found = Object.assign(Object.create(null), ...parts.map(propertiesOf), schema.properties ?? {}) as Properties;
    properties.set(schema, found);
  }
  return found;
}

/** Whether a schema stands for an uploaded file. */
export const isFile = (schema: JsonSchema): boolean => schema.type === 'string' && schema.format === 'binary';

/** Whether such a file is read into memory instead of the blob store. */
export const isFileInMemory = (schema: JsonSchema): boolean => isFile(schema) && schema['x-stored'] === false;

/** Whether only listed values are accepted. */
export const isEnumeration = (schema: JsonSchema): boolean =>
  branches(schema).every((branch) => branch.enum !== undefined || branch.const !== undefined);

/**
 * A schema that is shown in the document and not held against requests: the handler reads the value with all that it
 * knows, and names what is wrong better than a schema can.
 */
export const checkedByHandler = <S extends TSchema>(schema: S): S =>
  Type.Unsafe({ ...schema, 'x-checked-by-handler': true }) as unknown as S;

/**
 * The schema that values are checked with: files are objects by then, `$id` would clash between operations, and
 * TypeBox counts `default` properties as required, which holds because defaults are filled in before the check.
 */
export function checkable(schema: JsonSchema): TSchema {
  const convert = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(convert);
    if (typeof node !== 'object' || node === null) return node;
    if ((node as JsonSchema)['x-checked-by-handler'] === true) return {};
    if (isFile(node as JsonSchema)) {
      return { type: 'object', required: [isFileInMemory(node as JsonSchema) ? 'bytes' : 'blob'] };
    }
    const entries = Object.entries(node).filter(([key, value]) => !(key === '$id' && typeof value === 'string'));
    return Object.fromEntries(entries.map(([key, value]) => [key, key === 'enum' ? value : convert(value)]));
  };
  return Type.Unsafe(convert(schema) as object);
}
