/** What the tests read out of an OpenAPI document. */
export interface OpenApi {
  readonly openapi: string;
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly securitySchemes: Readonly<
      Record<string, { readonly flows: { readonly clientCredentials: { readonly scopes: Record<string, string> } } }>
    >;
  };
}

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly examples?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

export interface OperationObject {
  readonly operationId?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema?: Schema;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<
    Record<
      string,
      { readonly description: string; readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }
    >
  >;
}

/** An operation and its place in the document. */
export interface Listed {
  /** Such as `GET /v1/invoices/{id}`. */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly op: OperationObject;
}

/** All operations in the order of the document. */
export const operationsOf = (document: OpenApi): Listed[] =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, op]) => ({
      name: `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase(),
      path,
      op,
    })),
  );

/** Scopes of company tokens, any one of which opens the operation; empty when no company token does. */
export const companyScopesOf = (op: OperationObject): string[] =>
  (op.security ?? []).flatMap((alternative) => [...(alternative.company_auth ?? [])]);

/** Names in braces. */
export const placeholdersOf = (path: string): string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');

const deref = (document: OpenApi, schema: Schema): Schema =>
  schema.$ref === undefined
    ? schema
    : deref(document, document.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});

const words: Readonly<Record<string, string>> = {
  date: '2026-11-02',
  'date-time': '2026-11-02T10:00:00Z',
  email: 'someone@example.com',
  uuid: '01900000-0000-7000-8000-000000000000',
};

/** The least value that the schema takes, as far as schemas can say. */
export function leastValue(document: OpenApi, given: Schema): unknown {
  const schema = deref(document, given);
  if (schema.examples?.[0] !== undefined) return schema.examples[0];
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const [part] = schema.anyOf ?? schema.allOf ?? [];
  if (part !== undefined) return leastValue(document, part);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'object') {
    const required = (schema.required ?? []).map((name) => [name, schema.properties?.[name] ?? {}] as const);
    return Object.fromEntries(required.map(([name, property]) => [name, leastValue(document, property)]));
  }
  if (type === 'array')
    return Array.from({ length: schema.minItems ?? 0 }, () => leastValue(document, schema.items ?? {}));
  if (type === 'boolean') return true;
  if (type === 'integer' || type === 'number') return schema.minimum ?? 1;
  return words[schema.format ?? ''] ?? 'x'.repeat(schema.minLength ?? 1);
}

/** Every `$ref` anywhere in a value. */
export function refsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(refsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' ? [inner] : refsOf(inner),
  );
}
