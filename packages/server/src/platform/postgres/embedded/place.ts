import type { Account } from './account.js';
import type { Binaries } from './binaries.js';
import { readPassword } from './cluster.js';
import type { Endpoint } from './connection.js';

/** The part of a pino logger that the launcher uses. */
export interface EmbeddedLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
}

/** One data folder, and with what it is served. */
export interface Place {
  readonly binaries: Binaries;
  readonly account: Account;
  /** Holds the cluster, the server's log and the owner's lock. */
  readonly parent: string;
  readonly cluster: string;
  readonly log: EmbeddedLog | undefined;
}

/** A server that answers. */
export interface Running {
  readonly pid: number;
  readonly endpoint: Endpoint;
}

/** Where the server of a cluster listens; without a socket's folder it is on 127.0.0.1. */
export function endpointOf(cluster: string, socketDir: string, port: number): Endpoint {
  return { host: socketDir === '' ? '127.0.0.1' : socketDir, port, password: readPassword(cluster) };
}
