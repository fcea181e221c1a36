import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Context } from '../context.js';
import type { Metrics } from '../telemetry/metrics.js';
import { addressFrom, type OpenPorts } from './addresses.js';
import { createApiApp } from './api-app.js';
import { createApp } from './app.js';
import { answerClientError } from './client-error.js';
import { addDocs } from './docs/docs.js';
import { genericErrors } from './error-table.js';
import { addHealth, type ReadyCheck } from './health.js';
import { lingerAfter } from './linger.js';
import { type ApiMount, checkMounts, findMount, hostName, type Listener } from './mounts.js';
import { documentOf } from './openapi/document.js';
import type { Authenticate } from './principal.js';
import { mountAt } from './request.js';

export interface HttpServerOptions {
  readonly ctx: Context;
  readonly apis: readonly ApiMount[];
  readonly authenticate: Authenticate;
  readonly metrics: Metrics;
  /** Parts that `/status/ready` asks, by the name that it tells. */
  readonly checks: Readonly<Record<string, ReadyCheck>>;
  /** Holds replies against their declaration; on outside production mode when left out. */
  readonly guardReplies?: boolean;
}

/** What one port serves. */
export interface ListeningAddress {
  /** Name of an API, `docs` or `metrics`. */
  readonly name: string;
  readonly url: string;
}

export interface HttpServer {
  /** Opens all ports; gives what is served where. Throws when a port is taken, leaving none open. */
  listen(): Promise<ListeningAddress[]>;
  /** The OpenAPI document of an API without a running server, for generated documentation. */
  document(apiName: string): Record<string, unknown>;
  /** Stops accepting, lets running requests finish for `graceMs`, then cuts the rest off. */
  close(options?: { graceMs?: number }): Promise<void>;
}

/** Paths that the server answers itself on every port, before any API. */
const ownPaths = /^\/(docs(\/|$)|status\/(alb|ready)$|metrics$|$)/;

/**
 * One HTTP server for all APIs of the process. Nothing listens before `listen()`.
 * Throws when two APIs claim one place or a route is wrong.
 */
export async function createHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  const { ctx, apis, metrics } = options;
  const { config, log } = ctx;
  checkMounts(apis);
  const guardReplies = options.guardReplies ?? config.mode !== 'production';
  const apps = new Map<string, FastifyInstance>();
  const pageHosts = [
    ...apis.flatMap((mount) => (mount.host === undefined ? [] : [hostName(mount.host)])),
    ...(config.publicUrl === undefined ? [] : [new URL(config.publicUrl).hostname]),
  ];
  for (const mount of apis) {
    // A public address is that of the shared port; an API with a place of its own tells the address it was reached at.
    const publicUrl = mount.port === undefined && mount.host === undefined ? config.publicUrl : undefined;
    const { authenticate } = options;
    const app = await createApiApp({ api: mount.api, ctx, authenticate, guardReplies, metrics, publicUrl, pageHosts });
    apps.set(mount.api.name, app);
  }
  const running = new Set<ServerResponse>();
  const servers: { server: Server; listener: Listener }[] = [];
  const ports: OpenPorts = { shared: config.port, own: new Map() };
  /** The port on which a request came in. */
  const arrivals = new WeakMap<IncomingMessage, Listener>();
  let stopping = false;

  const shell = createApp({
    name: 'server',
    config,
    log,
    metrics,
    errors: genericErrors,
    publicUrl: config.publicUrl,
    allowedMethods: () => [],
  });
  addHealth(shell, {
    checks: options.checks,
    metrics,
    isStopping: () => stopping,
    metricsAnywhere: config.metricsPort !== undefined,
  });
  const publicUrl = config.publicUrl;
  await addDocs(shell, apis, (mount, request) =>
    addressFrom(mount, request, arrivals.get(request.raw) ?? { kind: 'shared' }, { mounts: apis, ports, publicUrl }),
  );
  await shell.ready();

  const appFor = (listener: Listener, request: IncomingMessage): FastifyInstance => {
    const path = (request.url ?? '/').replace(/[?#].*$/s, '');
    if (
      listener.kind === 'metrics' ||
      (ownPaths.test(path) && !(path === '/metrics' && config.metricsPort !== undefined))
    )
      return shell;
    const found = findMount(apis, listener, request.headers.host, path);
    if (found === undefined) return shell;
    mountAt(request, found.prefix);
    return apps.get(found.mount.api.name) ?? shell;
  };

  const handle = (listener: Listener) => (request: IncomingMessage, response: ServerResponse) => {
    running.add(response);
    arrivals.set(request, listener);
    response.once('close', () => running.delete(response));
    if (stopping) response.setHeader('connection', 'close');
    lingerAfter(request, response, config.bodyLimitBytes);
    appFor(listener, request).routing(request, response);
  };

  const open = async (listener: Listener, port: number): Promise<string> => {
    const server = createServer(
      {
        maxHeaderSize: config.headerLimitBytes,
        requestTimeout: config.requestTimeoutSeconds * 1000,
        headersTimeout: Math.min(config.requestTimeoutSeconds, 30) * 1000,
        keepAliveTimeout: config.keepAliveSeconds * 1000,
        connectionsCheckingInterval: Math.min(5000, config.requestTimeoutSeconds * 250),
      },
      handle(listener),
    );
    server.on('clientError', (error: NodeJS.ErrnoException, socket) => answerClientError(error, socket, log));
    servers.push({ server, listener });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, config.host, () => {
        server.off('error', reject);
        resolve();
      });
    });
    const { address, family, port: bound } = server.address() as AddressInfo;
    if (listener.kind === 'shared') ports.shared = bound;
    if (listener.kind === 'own') ports.own.set(listener.mount, bound);
    return `http://${family === 'IPv6' ? `[${address}]` : address}:${bound}`;
  };

  const close = async ({ graceMs = config.shutdownGraceSeconds * 1000 } = {}) => {
    stopping = true;
    const closed = servers.map(({ server }) => new Promise<void>((resolve) => server.close(() => resolve())));
    for (const { server } of servers) server.closeIdleConnections();
    // Kept-alive connections with a request under way are closed by their own reply.
    for (const response of running) if (!response.headersSent) response.setHeader('connection', 'close');
    const timer = setTimeout(() => {
      if (running.size > 0) log.warn({ requests: running.size }, 'requests cut off at shutdown');
      for (const { server } of servers) server.closeAllConnections();
    }, graceMs);
    await Promise.all(closed);
    clearTimeout(timer);
    servers.length = 0;
    await Promise.all([shell, ...apps.values()].map((app) => app.close()));
  };

  return {
    async listen() {
      try {
        const shared = await open({ kind: 'shared' }, config.port);
        const addresses: ListeningAddress[] = [{ name: 'docs', url: `${shared}/docs` }];
        for (const mount of apis) {
          const own = mount.port === undefined ? undefined : await open({ kind: 'own', mount }, mount.port);
          const named = mount.host && `${new URL(shared).protocol}//${mount.host}:${new URL(shared).port}`;
          addresses.push({ name: mount.api.name, url: own ?? named ?? `${shared}${mount.prefix}` });
        }
        if (config.metricsPort !== undefined) {
          addresses.push({ name: 'metrics', url: `${await open({ kind: 'metrics' }, config.metricsPort)}/metrics` });
        }
        return addresses;
      } catch (error) {
        await close({ graceMs: 0 });
        throw error;
      }
    },
    document(apiName) {
      const app = apps.get(apiName);
      if (app === undefined) throw new Error(`There is no API ${apiName}.`);
      return documentOf(app, config.publicUrl ?? '/');
    },
    close,
  };
}
