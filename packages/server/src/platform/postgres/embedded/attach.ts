import { join, resolve } from 'node:path';
import { openForService, urlOf } from './connection.js';
import { endpointOf } from './place.js';
import { readPostmasterFile, worksIn } from './postmaster-file.js';

/**
 * Address of the database of a data folder that a running process owns: how a command works beside a running server
 * without becoming its owner. Undefined when no server runs there, or it is not ready.
 */
export async function attachEmbeddedPostgres(dataDir: string): Promise<string | undefined> {
  const cluster = join(resolve(dataDir), 'postgres', 'cluster');
  const running = readPostmasterFile(cluster);
  if (running?.status !== 'ready' || !worksIn(running.pid, cluster)) return undefined;
  const endpoint = endpointOf(cluster, running.socketDir, running.port);
  await openForService(endpoint);
  return urlOf(endpoint);
}
