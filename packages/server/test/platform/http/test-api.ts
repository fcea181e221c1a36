import { createHash } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { Readable } from 'node:stream';
import type { DestinationStream } from 'pino';
import { Type } from 'typebox';
import { readConfig } from '../../../src/config.js';
import { BlobNotFound, type BlobRef, type BlobStore, BlobTooLarge } from '../../../src/platform/blobs/store.js';
import type { Context } from '../../../src/platform/context.js';
import { Refusal } from '../../../src/platform/errors.js';
import {
  type ApiDefinition,
  type ApiMount,
  bytes,
  createHttpServer,
  defineApi,
  empty,
  File,
  FileInMemory,
  genericErrors,
  type HttpServer,
  type HttpServerOptions,
  operation,
  paged,
  paginate,
  pagingQuery,
  raw,
  refusal,
} from '../../../src/platform/http/index.js';
import { createLogger } from '../../../src/platform/telemetry/log.js';
import { createMetrics } from '../../../src/platform/telemetry/metrics.js';

/** What HTTP uses of a blob store, in memory, with the size cap and the hashing of the real ones. */
export class MemoryBlobs implements Pick<BlobStore, 'put' | 'get' | 'stream' | 'stat' | 'remove'> {
  readonly contents = new Map<string, Buffer>();

  async put(content: Uint8Array | Readable, options: { limitBytes?: number } = {}): Promise<BlobRef> {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of content instanceof Readable ? content : [Buffer.from(content)]) {
      size += (chunk as Buffer).length;
      if (size > (options.limitBytes ?? Number.POSITIVE_INFINITY))
        throw new BlobTooLarge(`over ${options.limitBytes} bytes`);
      chunks.push(chunk as Buffer);
    }
    const whole = Buffer.concat(chunks);
    const hash = createHash('sha256').update(whole).digest('hex');
    this.contents.set(hash, whole);
    return { hash, size };
  }
  async get(hash: string): Promise<Buffer> {
    const found = this.contents.get(hash);
    if (found === undefined) throw new BlobNotFound(hash);
    return found;
  }
  async stream(hash: string): Promise<Readable> {
    return Readable.from([await this.get(hash)]);
  }
  async stat(hash: string): Promise<BlobRef | undefined> {
    const found = this.contents.get(hash);
    return found && { hash, size: found.length };
  }
  async remove(hash: string): Promise<void> {
    this.contents.delete(hash);
  }
}

const Color = Type.Enum(['RED', 'GREEN']);
const Item = Type.Object(
  { id: Type.String(), name: Type.String(), note: Type.Optional(Type.Union([Type.String(), Type.Null()])) },
  { $id: 'Item' },
);
const Echo = Type.Object({ seen: Type.Optional(Type.Unknown()) }, { $id: 'Echo' });
const Part = Type.Object({ file: File(), file_type: Type.Optional(Type.Enum(['PRIMARY_FILE', 'ATTACHMENT'])) });

/** Handlers of the tests put what they learn here. */
export const hold: { release: (() => void) | undefined; entered: (() => void) | undefined } = {
  release: undefined,
  entered: undefined,
};

const list = operation({
  method: 'GET',
  url: '/v1/items',
  tag: 'items',
  summary: 'Items',
  access: { public: true },
  query: Type.Object({
    ...pagingQuery(10),
    direction: Type.Optional(Type.Enum(['RECEIVED', 'SENT'])),
    status: Type.Optional(Type.Array(Color)),
    ids: Type.Optional(Type.Array(Type.String(), { maxItems: 3 })),
    since: Type.Optional(Type.String({ format: 'date-time' })),
    hidden: Type.Optional(Type.Boolean()),
    name: Type.Optional(Type.String({ maxLength: 5 })),
  }),
  replies: { 200: Echo },
  handler: async ({ query }) => ({ seen: query }),
});

const page = operation({
  method: 'GET',
  url: '/v1/pages',
  tag: 'items',
  summary: 'A paged list',
  access: { public: true },
  query: Type.Object({ ...pagingQuery(2), name: Type.Optional(Type.String()) }),
  replies: { 200: paged(Type.Array(Item)) },
  handler: async ({ query, reply }) => {
    paginate(reply, query, 5);
    return [{ id: '1', name: 'one' }];
  },
});

const create = operation({
  method: 'POST',
  url: '/v1/items',
  tag: 'items',
  summary: 'Create',
  access: { company: ['item:write', 'item:all'] },
  body: Type.Object({
    name: Type.String({ minLength: 3 }),
    count: Type.Integer({ default: 1 }),
    note: Type.Optional(Type.String()),
    clearable: Type.Optional(Type.Union([Type.String(), Type.Null()])),
    tags: Type.Optional(Type.Array(Type.Object({ key: Type.String(), value: Type.Optional(Type.Number()) }))),
  }),
  replies: { 201: Echo, 409: refusal(['item_exists']) },
  handler: async ({ body, principal }) => {
    if (body.name === 'taken') throw new Refusal('item_exists', ['There is one.'], { internal: { secret_row: 42 } });
    return { seen: { ...body, company: principal.companyId } };
  },
});

const upload = operation({
  method: 'POST',
  url: '/v1/uploads',
  tag: 'items',
  summary: 'Upload',
  access: { public: true },
  bodyType: 'multipart',
  body: Type.Object({
    file: Type.Optional(File()),
    format: Type.Optional(Color),
    routes: Type.Optional(Type.Array(Type.Enum(['print', 'email', 'einvoice']))),
    lines: Type.Optional(Type.Array(Type.String())),
    hold: Type.Optional(Type.Boolean()),
    print_settings: Type.Optional(
      Type.Object({
        color: Type.Optional(Type.Boolean()),
        letter_class: Type.Optional(Type.Enum(['PRIORITY', 'ECONOMY'])),
      }),
    ),
    files: Type.Optional(Type.Array(Part)),
  }),
  replies: { 201: Echo },
  handler: async ({ body }) => ({ seen: body }),
});

const look = operation({
  method: 'POST',
  url: '/v1/look',
  tag: 'items',
  summary: 'Looks at a file and keeps nothing',
  access: { public: true },
  bodyType: ['multipart', 'raw'],
  bodyOptional: true,
  body: Type.Object({ file: Type.Optional(FileInMemory()) }),
  replies: { 200: Echo },
  handler: async ({ body }) => ({ seen: body?.file && { ...body.file, bytes: body.file.bytes.toString('base64') } }),
});

const token = operation({
  method: 'POST',
  url: '/oauth2/token',
  tag: 'items',
  summary: 'Token',
  access: { public: true },
  bodyType: ['form', 'multipart', 'json'],
  body: Type.Object({
    grant_type: Type.Enum(['client_credentials']),
    client_id: Type.Optional(Type.String()),
    scope: Type.Optional(Type.String()),
    vendor_api_key: Type.Optional(Type.String()),
  }),
  replies: {
    200: Type.Object({
      access_token: Type.String(),
      token_type: Type.String(),
      expires_in: Type.Integer(),
      scope: Type.String(),
      seen: Type.Unknown(),
    }),
  },
  handler: async ({ body }) => ({
    access_token: 'writer',
    token_type: 'bearer',
    expires_in: 3600,
    scope: body.scope ?? 'item:write',
    seen: body,
  }),
});

const one = operation({
  method: 'GET',
  url: '/v1/items/:id',
  tag: 'items',
  summary: 'One item, as JSON or bytes',
  access: { company: ['item:read'], operator: ['operator:item:read'] },
  params: Type.Object({ id: Type.Integer() }),
  query: Type.Object({ return_format: Type.Optional(Type.Enum(['XML'])) }),
  replies: { 200: [Item, raw('application/xml')], 404: refusal(['not_found']) },
  handler: async ({ params, query }) => {
    if (params.id === 404) throw new Refusal('not_found', ['No such item.']);
    if (query.return_format === 'XML')
      return bytes('<a/>', { mediaType: 'application/xml', filename: 'lasku ä"1.xml' });
    return { id: String(params.id), name: 'x', note: null };
  },
});

const anyone = operation({
  method: 'GET',
  url: '/v1/whoami',
  tag: 'items',
  summary: 'Any token',
  access: { company: ['global'], anyToken: true },
  replies: { 200: Echo },
  handler: async ({ principal }) => ({ seen: principal.clientId }),
});

/** What `/v1/bad` answers; tests set it. */
export const bad: { answer: () => unknown } = { answer: () => ({ name: 'n', id: 'i' }) };

const wrong = operation({
  method: 'GET',
  url: '/v1/bad',
  tag: 'items',
  summary: 'Answers what the test wants',
  access: { public: true },
  replies: { 200: Item },
  handler: async () => bad.answer() as { id: string; name: string },
});

const slow = operation({
  method: 'GET',
  url: '/v1/slow',
  tag: 'items',
  summary: 'Waits for the test',
  access: { public: true },
  replies: { 204: empty() },
  handler: async () => {
    const wait = new Promise<void>((resolve) => {
      hold.release = resolve;
    });
    hold.entered?.();
    await wait;
    return undefined;
  },
});

const busy = operation({
  method: 'DELETE',
  url: '/v1/items/:id',
  tag: 'items',
  summary: 'Refused for now',
  access: { public: true },
  params: Type.Object({ id: Type.String() }),
  replies: { 204: empty(), 429: refusal(['too_many_requests']) },
  handler: async ({ params }) => {
    if (params.id === 'unlisted') throw new Refusal('no_such_code', ['internal words']);
    if (params.id === 'busy') throw new Refusal('too_many_requests', [], { retryAfterSeconds: 6.2 });
    return undefined;
  },
});

/** An API that has one operation for each convention. */
export const testApi = (name = 'test'): ApiDefinition =>
  defineApi({
    name,
    title: `The ${name} API`,
    version: '1.2.3',
    description: 'For tests.',
    errors: {
      ...genericErrors,
      item_exists: { status: 409, message: 'The item exists', when: 'A name is used twice.' },
    },
    tags: [{ name: 'items', description: 'Items' }],
    scopes: {
      company: { 'item:read': 'read', 'item:write': 'write', global: 'alias' },
      operator: { 'operator:item:read': 'read' },
      usual: ['item:read'],
    },
    operations: [list, page, create, upload, look, token, one, anyone, wrong, slow, busy],
  });

const tokens = {
  writer: ['item:write'],
  reader: ['item:read'],
} as const;

export interface TestServer {
  readonly url: string;
  readonly port: number;
  readonly server: HttpServer;
  readonly blobs: MemoryBlobs;
  readonly addresses: Record<string, string>;
  /** Log lines so far. */
  readonly log: Record<string, unknown>[];
  /** The first log line, past or to come, that fits. */
  untilLogged(fits: (line: Record<string, unknown>) => boolean): Promise<Record<string, unknown>>;
  close(): Promise<void>;
}

/** A server on free ports; `env` sets settings, `options` the rest. */
export async function startTestServer(
  env: Record<string, string> = {},
  options: Partial<HttpServerOptions> & { mounts?: ApiMount[] } = {},
): Promise<TestServer> {
  const config = readConfig({ AUTOINVOICE_PORT: '0', AUTOINVOICE_LOG_LEVEL: 'debug', ...env });
  const log: Record<string, unknown>[] = [];
  const lines = new EventEmitter();
  const destination: DestinationStream = {
    write: (line) => {
      log.push(JSON.parse(line));
      lines.emit('line');
    },
  };
  const untilLogged = async (fits: (line: Record<string, unknown>) => boolean) => {
    for (;;) {
      const line = log.find(fits);
      if (line !== undefined) return line;
      await once(lines, 'line');
    }
  };
  const blobs = new MemoryBlobs();
  // The HTTP platform reaches only these parts of the context; the handlers above no more.
  const ctx = {
    config,
    log: createLogger(config, destination),
    blobs,
    clock: { now: () => new Date() },
  } as unknown as Context;
  const server = await createHttpServer({
    ctx,
    apis: options.mounts ?? [{ api: testApi(), prefix: '' }],
    metrics: createMetrics(),
    checks: {},
    authenticate: async (request) => {
      const name = /^Bearer (\w+)$/.exec(request.headers.authorization ?? '')?.[1];
      const base = { clientId: 'client', grantedScopes: [], expiresAt: new Date() };
      if (name === 'operator')
        return { kind: 'operator', operatorId: 'o1', scopes: new Set(['operator:item:read']), ...base };
      const scopes = tokens[name as keyof typeof tokens] as readonly string[] | undefined;
      if (scopes === undefined) return undefined;
      return {
        kind: 'company',
        companyId: 'c1',
        userId: 'u1',
        vendorKeyId: undefined,
        licence: undefined,
        scopes: new Set(scopes),
        ...base,
      };
    },
    ...options,
  });
  const addresses = Object.fromEntries((await server.listen()).map((a) => [a.name, a.url]));
  const url = new URL(addresses.docs as string).origin;
  return {
    url,
    port: Number(new URL(url).port),
    server,
    blobs,
    addresses,
    log,
    untilLogged,
    close: () => server.close({ graceMs: 2000 }),
  };
}
