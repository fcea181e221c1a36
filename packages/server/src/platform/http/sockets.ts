import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { Config } from '../../config.js';
import { answerClientError } from './client-error.js';
import { lingerAfter } from './linger.js';
import type { Listener } from './mounts.js';

/** Answers a request that came in on a listener. */
export type Route = (listener: Listener, request: IncomingMessage, response: ServerResponse) => void;

/** The sockets that a process listens on: opens them, hands requests on, and closes without cutting off replies. */
export class Sockets {
  readonly #config: Config;
  readonly #log: Logger;
  readonly #route: Route;
  readonly #servers: Server[] = [];
  readonly #running = new Set<ServerResponse>();
  #stopping = false;

  constructor(config: Config, log: Logger, route: Route) {
    this.#config = config;
    this.#log = log;
    this.#route = route;
  }

  get isStopping(): boolean {
    return this.#stopping;
  }

  /** Listens on a port (0 takes a free one) of the configured address. Throws when it is taken. */
  async open(listener: Listener, port: number): Promise<{ url: string; port: number }> {
    const { headerLimitBytes, requestTimeoutSeconds, keepAliveSeconds, host } = this.#config;
    const server = createServer(
      {
        maxHeaderSize: headerLimitBytes,
        requestTimeout: requestTimeoutSeconds * 1000,
        headersTimeout: Math.min(requestTimeoutSeconds, 30) * 1000,
        keepAliveTimeout: keepAliveSeconds * 1000,
        connectionsCheckingInterval: Math.min(5000, requestTimeoutSeconds * 250),
      },
      (request, response) => this.#handle(listener, request, response),
    );
    server.on('clientError', (error: NodeJS.ErrnoException, socket) => answerClientError(error, socket, this.#log));
    this.#servers.push(server);
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, () => {
        server.off('error', reject);
        resolve();
      });
    });
    const { address, family, port: bound } = server.address() as AddressInfo;
    return { url: `http://${family === 'IPv6' ? `[${address}]` : address}:${bound}`, port: bound };
  }

  #handle(listener: Listener, request: IncomingMessage, response: ServerResponse): void {
    this.#running.add(response);
    response.once('close', () => this.#running.delete(response));
    if (this.#stopping) response.setHeader('connection', 'close');
    lingerAfter(request, response, this.#config.bodyLimitBytes);
    this.#route(listener, request, response);
  }

  /** Stops accepting, lets requests under way finish for `graceMs`, then cuts the rest off. */
  async close(graceMs: number): Promise<void> {
    this.#stopping = true;
    const servers = this.#servers.splice(0);
    const closed = servers.map((server) => new Promise<void>((resolve) => server.close(() => resolve())));
    for (const server of servers) server.closeIdleConnections();
    // Kept-alive connections with a request under way are closed by their own reply.
    for (const response of this.#running) if (!response.headersSent) response.setHeader('connection', 'close');
    const timer = setTimeout(() => {
      if (this.#running.size > 0) this.#log.warn({ requests: this.#running.size }, 'requests cut off at shutdown');
      for (const server of servers) server.closeAllConnections();
    }, graceMs);
    await Promise.all(closed);
    clearTimeout(timer);
  }
}
