import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { ApiDefinition } from '../api.js';
import { sendJson } from '../json.js';
import { plain } from '../wire/schema.js';
import { documented } from './schemas.js';

type Json = Record<string, unknown>;

/** The body of every error (contract 1.2). */
const ErrorSchema = Type.Object(
  {
    code: Type.String({ description: 'What went wrong, for programs.' }),
    message: Type.String({ description: 'What went wrong, for people.' }),
    details: Type.Array(Type.String(), { description: 'One sentence per finding.' }),
  },
  { $id: 'Error' },
);

function securitySchemes(api: ApiDefinition): Json {
  if (api.scopes === undefined) return {};
  const scheme = (description: string, scopes: Readonly<Record<string, string>>) => ({
    type: 'oauth2',
    description,
    flows: { clientCredentials: { tokenUrl: api.tokenUrl ?? '/oauth2/token', scopes } },
  });
  return {
    company_auth: scheme(
      'Access for a company: client_id is the company id, client_secret the API key of a user, vendor_api_key the key of the software.',
      api.scopes.company,
    ),
    operator_auth: scheme('Access for an operator: client_id and client_secret of the operator.', api.scopes.operator),
  };
}

/** Moves placeholders of named schemas into components; `named` are there in any case. Throws when two schemas have one name. */
function assemble(document: Json, named: readonly object[]): Json {
  const schemas: Json = {};
  const sources: Record<string, string> = {};
  const convert = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(convert);
    if (typeof node !== 'object' || node === null) return node;
    const fields = node as Json;
    const name = fields['x-component'];
    if (typeof name === 'string') {
      // The error schema is referred to by its name alone.
      const text = fields['x-schema'] === undefined ? undefined : JSON.stringify(fields['x-schema']);
      if (text !== undefined) {
        sources[name] ??= text;
        if (sources[name] !== text) throw new Error(`Two schemas have the $id ${name}.`);
      }
      if (text !== undefined && !(name in schemas)) {
        schemas[name] = {};
        schemas[name] = convert(fields['x-schema']);
      }
      return { $ref: `#/components/schemas/${name}` };
    }
    return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, convert(value)]));
  };
  named.forEach(convert);
  const { components, ...rest } = document;
  const converted = convert(rest) as Json;
  listParameters(converted);
  const sorted = Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => a.localeCompare(b)));
  return { ...converted, components: { ...(components as Json), schemas: sorted } };
}

/** Query lists are comma separated (contract 1.3). */
function listParameters(document: Json): void {
  for (const item of Object.values(document.paths as Record<string, Record<string, Json>>)) {
    for (const op of Object.values(item)) {
      for (const parameter of (op.parameters ?? []) as Json[]) {
        const schema = parameter.schema as Json | undefined;
        if (parameter.in === 'query' && schema?.type === 'array')
          Object.assign(parameter, { style: 'form', explode: false });
      }
    }
  }
}

const documents = new WeakMap<FastifyInstance, Json>();

/** The OpenAPI document of an API's application, for a server address such as `https://ax.example.com`. */
export function documentOf(app: FastifyInstance, serverUrl: string): Json {
  let document = documents.get(app);
  if (document === undefined) {
    document = app.swagger() as unknown as Json;
    documents.set(app, document);
  }
  const { openapi, info, ...rest } = document;
  return { openapi, info, servers: [{ url: serverUrl }], ...rest };
}

/** Gathers the routes registered from here on into an OpenAPI 3.1 document and serves it at `/swagger_doc`. */
export async function addDocument(app: FastifyInstance, api: ApiDefinition): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: api.title,
        version: api.version,
        description: api.description,
        contact: { name: 'AutoInvoice' },
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      tags: [...api.tags],
      components: { securitySchemes: securitySchemes(api) as never },
    },
    transformObject: (parts) => {
      if (!('openapiObject' in parts)) throw new Error('not an OpenAPI document');
      const named = [ErrorSchema, ...(api.components ?? [])].map((schema) => documented(plain(schema)));
      return assemble({ ...parts.openapiObject }, named) as typeof parts.openapiObject;
    },
  });
  app.get('/swagger_doc', { schema: { hide: true } }, async (request, reply) =>
    sendJson(reply, JSON.stringify(documentOf(app, request.baseUrl + request.mountPrefix))),
  );
}
