import type { FastifySchema } from 'fastify';
import type { TSchema } from 'typebox';
import type { ApiDefinition } from '../api.js';
import type { BodyType, Operation } from '../operation.js';
import { type ReplyParts, replyParts } from '../replies.js';
import { mediaTypes } from '../wire/body.js';
import { plain, propertiesOf } from '../wire/schema.js';
import { documented, fieldsAsParts, withoutDefaultsRequired } from './schemas.js';

/** Codes that an operation may answer with though it does not list them. */
function impliedCodes(op: Operation): readonly string[] {
  const takesInput = op.params !== undefined || op.query !== undefined || op.body !== undefined;
  return [...(takesInput ? ['invalid_parameters'] : []), ...(op.access.public ? [] : ['auth_unauthorized'])];
}

function security(op: Operation): Record<string, string[]>[] {
  if (op.access.public) return [];
  // One entry a scope: entries are alternatives in OpenAPI, and any one scope suffices (contract 1.11).
  const alternatives = (scheme: string, scopes: readonly string[] = []) =>
    scopes.map((scope) => ({ [scheme]: [scope] }));
  return [...alternatives('company_auth', op.access.company), ...alternatives('operator_auth', op.access.operator)];
}

const pagingHeaders = {
  'X-Total': { type: 'integer', description: 'Items on all pages.' },
  'X-Total-Pages': { type: 'integer', description: 'Number of pages.' },
  'X-Page': { type: 'integer', description: 'This page.' },
  'X-Next-Page': { type: 'integer', description: 'Next page; empty on the last.' },
  'X-Prev-Page': { type: 'integer', description: 'Previous page; empty on the first.' },
  'X-Per-Page': { type: 'integer', description: 'Items on a page.' },
  Link: { type: 'string', description: 'Addresses of the first, prev, next and last page (RFC 8288).' },
};

const phrases: Readonly<Record<number, string>> = { 200: 'OK', 201: 'Created', 202: 'Accepted', 204: 'No content' };

function describeCodes(codes: readonly string[], api: ApiDefinition): string {
  return codes.map((code) => `\`${code}\`: ${api.errors[code]?.when ?? ''}`).join('\n\n');
}

const errorSchema = (codes: readonly string[]): object => ({
  allOf: [{ 'x-component': 'Error' }, { type: 'object', properties: { code: { type: 'string', enum: codes } } }],
});

function response(status: number, parts: ReplyParts, codes: readonly string[], api: ApiDefinition): object {
  if (parts.empty !== undefined) return { type: 'null', description: parts.empty };
  const content: Record<string, { schema: object }> = {};
  const shapes = [
    ...(parts.schema === undefined ? [] : [documented(plain(parts.schema))]),
    ...(codes.length === 0 ? [] : [errorSchema(codes)]),
  ];
  const [only] = shapes;
  if (only !== undefined) content['application/json'] = { schema: shapes.length === 1 ? only : { anyOf: shapes } };
  for (const type of parts.mediaTypes) content[type] = { schema: { type: 'string', format: 'binary' } };
  const description = codes.length > 0 ? describeCodes(codes, api) : (phrases[status] ?? `Status ${status}`);
  return { description, content, ...(parts.paged && { headers: pagingHeaders }) };
}

function responses(op: Operation, api: ApiDefinition): Record<string, object> {
  const byStatus = new Map<number, { parts: ReplyParts; codes: Set<string> }>();
  for (const [status, spec] of Object.entries(op.replies)) {
    const parts = replyParts(spec);
    byStatus.set(Number(status), { parts, codes: new Set(parts.codes) });
  }
  for (const code of impliedCodes(op)) {
    const status = api.errors[code]?.status;
    if (status === undefined) continue;
    const entry = byStatus.get(status);
    if (entry === undefined)
      byStatus.set(status, { parts: replyParts({ reply: 'refusal', codes: [] }), codes: new Set([code]) });
    else entry.codes.add(code);
  }
  const sorted = [...byStatus].sort(([a], [b]) => a - b);
  return Object.fromEntries(
    sorted.map(([status, { parts, codes }]) => [status, response(status, parts, [...codes], api)]),
  );
}

/** Operation id in the public document's style: method and path in camel case, such as getV1InvoicesId. */
const operationId = (op: Operation): string =>
  op.method.toLowerCase() +
  op.url
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

/** A body in one encoding. The documentation page fills JSON from the example of the whole, forms from those of the fields. */
function content(op: Operation, type: BodyType): object {
  const body = plain((type === 'json' ? op.jsonBody : op.body) as TSchema);
  if (type === 'raw') {
    // As binary the documentation page would ask for a file and show no example.
    const { rawExample } = op;
    return { schema: { type: 'string', ...(rawExample ? { examples: [rawExample] } : { format: 'binary' }) } };
  }
  const { example } = op;
  const whole = withoutDefaultsRequired(body);
  // @fastify/swagger turns a single one of `examples` into the example of the media type.
  if (type === 'json') return { schema: { ...documented(whole), ...(example && { examples: [example] }) } };
  const parts = fieldsAsParts(whole);
  const properties = Object.entries(propertiesOf(parts)).map(([name, property]) => [
    name,
    example?.[name] === undefined ? property : { ...property, example: example[name] },
  ]);
  return { schema: documented({ ...parts, properties: Object.fromEntries(properties) }) };
}

/** What the OpenAPI document says of an operation, as a fastify route schema. */
export function routeSchema(op: Operation, api: ApiDefinition): FastifySchema {
  const flags = [op.experimental ? '**Experimental**: may change.' : '', op.deprecated ? '**Deprecated.**' : ''];
  const schema = {
    hide: op.hidden,
    tags: [op.tag],
    summary: op.summary,
    description: [...flags, op.description ?? ''].filter((text) => text !== '').join('\n\n'),
    operationId: operationId(op),
    deprecated: op.deprecated,
    security: security(op),
    ...(op.params && { params: documented(plain(op.params)) }),
    ...(op.query && { querystring: documented(withoutDefaultsRequired(plain(op.query))) }),
    ...(op.body && {
      body: { content: Object.fromEntries(op.bodyTypes.map((type) => [mediaTypes[type], content(op, type)])) },
    }),
    response: responses(op, api),
  };
  return schema as FastifySchema;
}
