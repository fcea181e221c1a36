import type { FastifyRequest } from 'fastify';
import { type ApiMount, findMount, hostName, type Listener } from './mounts.js';

/** Ports that are really open: a set port of 0 takes any free one. */
export interface OpenPorts {
  shared: number;
  readonly own: Map<ApiMount, number>;
}

/** Where the shared port is reached by the client of a request: nothing when it came in there, else a whole URL. */
export function sharedAddress(
  request: FastifyRequest,
  here: Listener,
  { ports, publicUrl }: { readonly ports: OpenPorts; readonly publicUrl: string | undefined },
): string {
  if (here.kind === 'shared') return '';
  return publicUrl?.replace(/\/+$/, '') ?? `${request.protocol}://${request.hostname}:${ports.shared}`;
}

/**
 * Where an API is reached by the client of a request: a path prefix (or nothing) when at the same address, else a
 * whole URL without a slash at the end.
 */
export function addressFrom(
  mount: ApiMount,
  request: FastifyRequest,
  here: Listener,
  server: { readonly mounts: readonly ApiMount[]; readonly ports: OpenPorts; readonly publicUrl: string | undefined },
): string {
  const { mounts, ports, publicUrl } = server;
  if (findMount(mounts, here, request.host, `${mount.prefix}/`)?.mount === mount) {
    return here.kind === 'own' || mount.host !== undefined ? '' : mount.prefix;
  }
  const onPort = (port: number) => `${request.protocol}://${request.hostname}:${port}`;
  if (mount.port !== undefined) return onPort(ports.own.get(mount) ?? mount.port);
  if (mount.host !== undefined) {
    // Behind a proxy the port that the client used is the one that counts, and it is in the Host header.
    const port = here.kind === 'shared' ? (/:\d+$/.exec(request.host)?.[0] ?? '') : `:${ports.shared}`;
    return `${request.protocol}://${hostName(mount.host)}${port}`;
  }
  return (publicUrl?.replace(/\/+$/, '') ?? onPort(ports.shared)) + mount.prefix;
}
