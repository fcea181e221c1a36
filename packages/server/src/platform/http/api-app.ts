import type { IncomingMessage } from 'node:http';
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Context } from '../context.js';
import { Refusal } from '../errors.js';
import { admit } from './access.js';
import type { ApiDefinition } from './api.js';
import { type AppOptions, createApp } from './app.js';
import { allowOwnPages } from './cors.js';
import { methodsAt } from './methods.js';
import { addDocument, documentOf } from './openapi/document.js';
import { routeSchema } from './openapi/route-schema.js';
import type { Operation } from './operation.js';
import { replyWriter } from './present.js';
import type { Authenticate, Principal } from './principal.js';
import { checkMediaType, mediaTypes, parseJson, textLimitBytes } from './wire/body.js';
import { inputReader } from './wire/input.js';
import { keepFormBody, parsePairs } from './wire/query.js';
import { readWhole } from './wire/read-whole.js';

export interface ApiAppOptions extends Pick<AppOptions, 'metrics' | 'publicUrl'> {
  readonly api: ApiDefinition;
  readonly ctx: Context;
  readonly authenticate: Authenticate;
  /** Whether replies are held against their declaration; see `replyWriter`. */
  readonly guardReplies: boolean;
  /** Host names whose pages may call this API from a browser. */
  readonly pageHosts: readonly string[];
}

declare module 'fastify' {
  interface FastifyRequest {
    principal: Principal | undefined;
  }
}

/** The fastify instance of one API, with its operations as routes and its document at `/swagger_doc`. */
export async function createApiApp(options: ApiAppOptions): Promise<FastifyInstance> {
  const { api, ctx, metrics, publicUrl } = options;
  const app = createApp({
    name: api.name,
    config: ctx.config,
    log: ctx.log,
    metrics,
    publicUrl,
    errors: api.errors,
    allowedMethods: methodsAt(api.operations),
  });
  app.decorateRequest('principal', undefined);
  allowOwnPages(app, options.pageHosts);
  // Requests are read and replies written by us; the schemas of the routes only feed the document.
  app.setValidatorCompiler(() => () => true);
  app.setSerializerCompiler(() => JSON.stringify);
  await readBodies(app, ctx.config.bodyLimitBytes);
  await addDocument(app, api);
  for (const op of api.operations) addOperation(app, op, options);

  await app.ready();
  // Assembled now, so that a document that cannot be made stops the start.
  documentOf(app, '/');
  return app;
}

async function readBodies(app: FastifyInstance, limitBytes: number): Promise<void> {
  app.removeAllContentTypeParsers();
  const textLimit = Math.min(limitBytes, textLimitBytes);
  const detail = `A JSON or urlencoded body may have at most ${textLimit} bytes; files go as parts of multipart/form-data.`;
  const readText = (payload: IncomingMessage) => readWhole(payload, textLimit, detail);
  const json = async (request: FastifyRequest, payload: IncomingMessage) => {
    const bytes = await readText(payload);
    return request.routeOptions.config.readsBody ? parseJson(bytes) : undefined;
  };
  app.addContentTypeParser(mediaTypes.json, json);
  app.addContentTypeParser(/^application\/[\w.-]+\+json/, json);
  app.addContentTypeParser(mediaTypes.form, async (_request: FastifyRequest, payload: IncomingMessage) =>
    parsePairs((await readText(payload)).toString('utf8')),
  );
  await app.register(multipart, { throwFileSizeLimit: false });
  // A body that nobody asked for is read to its end and forgotten, whatever it is.
  app.addContentTypeParser('*', async (request: FastifyRequest, payload: IncomingMessage) => {
    if (request.routeOptions.config.readsRawBody) return readWhole(payload, limitBytes);
    payload.resume();
    return undefined;
  });
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether the operation takes a body. */
    readsBody?: boolean;
    /** Whether it takes one of any media type. */
    readsRawBody?: boolean;
  }
}

function addOperation(app: FastifyInstance, op: Operation, options: ApiAppOptions): void {
  const { api, ctx, authenticate, guardReplies } = options;
  const read = inputReader(op, ctx.blobs, ctx.config.bodyLimitBytes);
  const write = replyWriter(op, guardReplies);
  app.route({
    method: op.method,
    url: op.url,
    schema: routeSchema(op, api),
    config: { readsBody: op.body !== undefined, readsRawBody: op.bodyTypes.includes('raw') },
    // Before the body is read: nobody uploads anything without the right to.
    onRequest: async (request, reply) => {
      request.principal = await admit(op.access, authenticate, request, reply, api.name);
      const length = Number(request.headers['content-length'] ?? 0);
      if (length > ctx.config.bodyLimitBytes) {
        throw new Refusal('request_too_large', [`The body may have at most ${ctx.config.bodyLimitBytes} bytes.`]);
      }
      checkMediaType(op, request);
    },
    ...(op.method === 'GET' && {
      preParsing: async (request, _reply, payload) => {
        await keepFormBody(request, payload);
        return payload;
      },
    }),
    handler: async (request, reply) => {
      const input = await read(request);
      const value = await op.handler({ ctx, principal: request.principal, ...input, request, reply } as never);
      return write(reply, value);
    },
  });
}
