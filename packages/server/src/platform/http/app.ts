import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import type { Logger } from 'pino';
import type { Config } from '../../config.js';
import { Refusal } from '../errors.js';
import type { Metrics } from '../telemetry/metrics.js';
import { readTraceparent } from '../telemetry/trace.js';
import { replyError } from './error-reply.js';
import type { ErrorTable } from './error-table.js';
import { mountPrefixOf } from './request.js';

export interface AppOptions {
  /** Name in logs and metrics. */
  readonly name: string;
  readonly config: Config;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly errors: ErrorTable;
  /** Fixed address for links; undefined takes the request's own. */
  readonly publicUrl: string | undefined;
  /** Methods that exist at a path, to tell 405 from 404. */
  readonly allowedMethods: (path: string) => readonly string[];
  /** Answers errors, and (without one) what no route is at, in place of JSON errors. */
  readonly answerUnknown?: (request: FastifyRequest, reply: FastifyReply, error: unknown) => Promise<FastifyReply>;
}

/** A client's request id is kept when it can stand in a header and a log line without harm. */
function requestId(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && /^[\w.:/+=-]{1,128}$/.test(given) ? given : randomUUID();
}

/**
 * A fastify instance with what all our HTTP has in common: request ids, one log line a request, metrics, and errors
 * in the one shape. It never listens by itself: the server hands requests to it.
 */
export function createApp(options: AppOptions): FastifyInstance {
  const { name, config, log, metrics, errors, publicUrl } = options;
  const app = Fastify({
    loggerInstance: log as FastifyBaseLogger,
    childLoggerFactory: (logger, bindings, _options, raw) => {
      const trace = readTraceparent(raw.headers.traceparent);
      return logger.child({
        api: name,
        ...bindings,
        ...(trace && { traceId: trace.traceId, parentId: trace.parentId }),
      });
    },
    genReqId: requestId,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    bodyLimit: config.bodyLimitBytes,
    trustProxy: config.trustProxy.length > 0 ? [...config.trustProxy] : false,
    forceCloseConnections: false,
    exposeHeadRoutes: true,
    return503OnClosing: false,
    routerOptions: { ignoreTrailingSlash: true, ignoreDuplicateSlashes: true, maxParamLength: 1000 },
    frameworkErrors: (error, request, reply) => {
      replyError(errors, error, request, reply);
    },
  });

  knowAddress(app, publicUrl);
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  app.addHook('onResponse', async (request, reply) => finished(name, metrics, request, reply));
  answerErrors(app, options);
  return app;
}

/** Requests know the address that links are made with, and where their API is mounted. */
function knowAddress(app: FastifyInstance, publicUrl: string | undefined): void {
  app.decorateRequest('baseUrl', {
    getter(this: FastifyRequest) {
      if (publicUrl !== undefined) return publicUrl.replace(/\/+$/, '');
      // A Host header may hold anything; only what can stand in an address goes into links.
      const host = /^([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i.test(this.host) ? this.host : 'localhost';
      return `${this.protocol}://${host}`;
    },
  });
  app.decorateRequest('mountPrefix', {
    getter(this: FastifyRequest) {
      return mountPrefixOf(this.raw);
    },
  });
}

/** What no route is at, and what a handler throws, is answered in the one shape of errors. */
function answerErrors(app: FastifyInstance, { errors, allowedMethods, answerUnknown }: AppOptions): void {
  if (answerUnknown) {
    app.setErrorHandler((error, request, reply) => answerUnknown(request, reply, error));
    app.setNotFoundHandler((request, reply) => answerUnknown(request, reply, undefined));
    return;
  }
  app.setErrorHandler((error, request, reply) => replyError(errors, error, request, reply));
  app.setNotFoundHandler((request, reply) => {
    const path = pathOf(request);
    const methods = allowedMethods((request.raw.url ?? '').replace(/[?#].*$/s, '').replaceAll(/\/{2,}/g, '/'));
    const refusal =
      methods.length > 0
        ? new Refusal('method_not_allowed', [`${path} answers ${methods.join(', ')}.`])
        : new Refusal('not_found', [`There is nothing at ${path}.`]);
    if (methods.length > 0) reply.header('allow', methods.join(', '));
    replyError(errors, refusal, request, reply);
  });
}

const pathOf = (request: FastifyRequest): string => request.originalUrl.replace(/[?#].*$/s, '');

function finished(api: string, metrics: Metrics, request: FastifyRequest, reply: FastifyReply): void {
  const seconds = reply.elapsedTime / 1000;
  const status = reply.statusCode;
  metrics.observeHttp({ api, method: request.method, route: request.routeOptions.url ?? 'unmatched', status, seconds });
  // The query stays out: clients put secrets and personal data there.
  const line = { method: request.method, path: pathOf(request), status, ms: Math.round(seconds * 1000) };
  // Load balancers ask for the state every few seconds; that is no news.
  if (api === 'server' && status < 500) request.log.debug(line, 'request');
  else request.log.info(line, 'request');
}
