import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Context } from '../context.js';
import type { Metrics } from '../telemetry/metrics.js';
import { addressFrom, type OpenPorts, sharedAddress } from './addresses.js';
import { createApiApp } from './api-app.js';
import { createApp } from './app.js';
import { addDocs, type DocsPlace } from './docs/docs.js';
import { genericErrors } from './error-table.js';
import { addHealth, type ReadyCheck } from './health.js';
import { type ApiMount, checkMounts, findMount, hostName, type Listener } from './mounts.js';
import { documentOf } from './openapi/document.js';
import type { Authenticate } from './principal.js';
import { mountAt } from './request.js';
import { Sockets } from './sockets.js';

export interface HttpServerOptions {
  readonly ctx: Context;
  readonly apis: readonly ApiMount[];
  readonly authenticate: Authenticate;
  readonly metrics: Metrics;
  /** Parts that `/status/ready` asks, by the name that it tells. */
  readonly checks: Readonly<Record<string, ReadyCheck>>;
  /** The browser's UI and the documentation: an app that is ready; none when left out. */
  readonly web?: FastifyInstance;
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
const ownPaths = /^\/(api-docs(\/|$)|status\/(alb|ready)$|metrics$|$)/;

/** Paths of the browser's UI and the documentation, on the shared port. */
const webPaths = /^\/((ui|docs)(\/|$)|llms\.txt$)/;

/** An app for each API, by its name. */
async function createApiApps(options: HttpServerOptions): Promise<Map<string, FastifyInstance>> {
  const { ctx, apis, metrics, authenticate } = options;
  const { config } = ctx;
  const guardReplies = options.guardReplies ?? config.mode !== 'production';
  const pageHosts = [
    ...apis.flatMap((mount) => (mount.host === undefined ? [] : [hostName(mount.host)])),
    ...(config.publicUrl === undefined ? [] : [new URL(config.publicUrl).hostname]),
  ];
  const apps = new Map<string, FastifyInstance>();
  for (const { api, port, host } of apis) {
    // A public address is that of the shared port; an API with a place of its own tells the address it was reached at.
    const publicUrl = port === undefined && host === undefined ? config.publicUrl : undefined;
    apps.set(api.name, await createApiApp({ api, ctx, authenticate, guardReplies, metrics, publicUrl, pageHosts }));
  }
  return apps;
}

/** The app of what the server answers itself: documentation page, health, metrics. */
async function createShell(
  options: HttpServerOptions,
  isStopping: () => boolean,
  place: Pick<DocsPlace, 'addressOf' | 'webAddress'>,
): Promise<FastifyInstance> {
  const { apis, metrics, checks } = options;
  const { config, log } = options.ctx;
  const { publicUrl } = config;
  const errors = genericErrors;
  const shell = createApp({ name: 'server', config, log, metrics, errors, publicUrl, allowedMethods: () => [] });
  addHealth(shell, { checks, metrics, isStopping, metricsAnywhere: config.metricsPort !== undefined });
  await addDocs(shell, apis, { ...place, mode: config.mode, environments: config.environments });
  await shell.ready();
  return shell;
}

/** Where a request on a port goes: what the server answers itself, the web UI, or the API that is mounted there. */
function appChooser(
  { apis, web, ctx: { config } }: HttpServerOptions,
  shell: FastifyInstance,
  apps: ReadonlyMap<string, FastifyInstance>,
): (listener: Listener, request: IncomingMessage) => FastifyInstance {
  return (listener, request) => {
    const path = (request.url ?? '/').replace(/[?#].*$/s, '');
    if (web && listener.kind === 'shared' && webPaths.test(path)) return web;
    const own = ownPaths.test(path) && !(path === '/metrics' && config.metricsPort !== undefined);
    const found = own ? undefined : findMount(apis, listener, request.headers.host, path);
    if (found === undefined) return shell;
    mountAt(request, found.prefix);
    return apps.get(found.mount.api.name) ?? shell;
  };
}

/** Opens the shared port, those of APIs with one of their own, and that of the metrics; gives what is served where. */
async function openPorts(
  { apis, web, ctx: { config } }: HttpServerOptions,
  sockets: Sockets,
  ports: OpenPorts,
): Promise<ListeningAddress[]> {
  const shared = await sockets.open({ kind: 'shared' }, config.port);
  ports.shared = shared.port;
  const addresses: ListeningAddress[] = [
    ...(web ? [{ name: 'ui', url: `${shared.url}/ui/` }] : []),
    { name: 'docs', url: `${shared.url}/api-docs` },
  ];
  for (const mount of apis) {
    const own = mount.port === undefined ? undefined : await sockets.open({ kind: 'own', mount }, mount.port);
    if (own !== undefined) ports.own.set(mount, own.port);
    const named = mount.host && `http://${mount.host}:${shared.port}`;
    addresses.push({ name: mount.api.name, url: own?.url ?? named ?? `${shared.url}${mount.prefix}` });
  }
  if (config.metricsPort !== undefined) {
    const { url } = await sockets.open({ kind: 'metrics' }, config.metricsPort);
    addresses.push({ name: 'metrics', url: `${url}/metrics` });
  }
  return addresses;
}

/**
 * One HTTP server for all APIs of the process. Nothing listens before `listen()`.
 * Throws when two APIs claim one place or a route is wrong.
 */
export async function createHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  const { ctx, apis, web } = options;
  const { config } = ctx;
  checkMounts(apis);
  const ports: OpenPorts = { shared: config.port, own: new Map() };
  /** The port on which a request came in. */
  const arrivals = new WeakMap<IncomingMessage, Listener>();
  const sockets = new Sockets(config, ctx.log, (listener, request, response) => {
    arrivals.set(request, listener);
    appFor(listener, request).routing(request, response);
  });
  const apps = await createApiApps(options);
  const place = { mounts: apis, ports, publicUrl: config.publicUrl };
  const here = (request: FastifyRequest): Listener => arrivals.get(request.raw) ?? { kind: 'shared' };
  const shell = await createShell(options, () => sockets.isStopping, {
    addressOf: (mount, request) => addressFrom(mount, request, here(request), place),
    webAddress: web && ((request) => sharedAddress(request, here(request), place)),
  });
  const appFor = appChooser(options, shell, apps);

  const close = async ({ graceMs = config.shutdownGraceSeconds * 1000 } = {}) => {
    await sockets.close(graceMs);
    await Promise.all([shell, ...apps.values(), ...(web ? [web] : [])].map((app) => app.close()));
  };

  return {
    async listen() {
      try {
        return await openPorts(options, sockets, ports);
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
