import type { IncomingMessage } from 'node:http';
import 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** Scheme and host under which the client reached us, such as `https://ax.example.com`; no slash at the end. */
    readonly baseUrl: string;
    /** Path prefix under which the API is mounted here, such as `/validator`; empty at the root. */
    readonly mountPrefix: string;
  }
}

const prefixes = new WeakMap<IncomingMessage, string>();

/** Takes the mount prefix off a request before the API's router sees it, and remembers it. */
export function mountAt(request: IncomingMessage & { originalUrl?: string }, prefix: string): void {
  prefixes.set(request, prefix);
  if (prefix === '') return;
  const url = request.url ?? '/';
  request.originalUrl = url;
  const rest = url.slice(prefix.length);
  request.url = rest.startsWith('/') ? rest : `/${rest}`;
}

/** The mount prefix of a request; empty when it has none. */
export const mountPrefixOf = (request: IncomingMessage): string => prefixes.get(request) ?? '';
