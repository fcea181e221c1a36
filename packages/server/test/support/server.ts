import { accessSync, constants, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/platform/postgres/embedded/start.js';

/** A PostgreSQL in a temporary folder, both gone after `stop`. */
export interface TemporaryServer {
  readonly url: string;
  stop(): Promise<void>;
}

const prefix = 'autoinvoice-test-';

/**
 * Memory rather than disk where there is plenty: the server keeps the settings it has in production, and its flushes
 * cost nothing.
 */
export function placeForData(): string {
  try {
    accessSync('/dev/shm', constants.W_OK);
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize > 4 * 1024 ** 3 ? '/dev/shm' : tmpdir();
  } catch {
    return tmpdir();
  }
}

/** Where nothing can be awaited any more (process exit): ends the server at once and removes its folder. */
function abandon(server: EmbeddedPostgres, folder: string): void {
  try {
    process.kill(server.pid, 'SIGQUIT');
  } catch {
    // Ended by itself.
  }
  // It is our child and cannot be reaped here, so its end shows by its lock file only.
  const wait = new Int32Array(new SharedArrayBuffer(4));
  const lock = join(folder, 'postgres/cluster/postmaster.pid');
  for (let i = 0; i < 200 && existsSync(lock); i++) Atomics.wait(wait, 0, 0, 10);
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  const socketFolder = new URL(server.url).searchParams.get('host');
  if (socketFolder !== null) rmSync(socketFolder, { recursive: true, force: true });
}

/** Starts one. It ends with this process at the latest, unless a signal ends that. */
export async function temporaryServer(): Promise<TemporaryServer> {
  const folder = mkdtempSync(join(placeForData(), prefix));
  const server = await startEmbeddedPostgres({ dataDir: folder });
  const atExit = () => abandon(server, folder);
  process.once('exit', atExit);
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      process.off('exit', atExit);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Ends the servers of earlier test runs that were killed, and removes their folders. Those in use are left alone. */
export async function removeAbandonedServers(): Promise<void> {
  const place = placeForData();
  for (const name of readdirSync(place).filter((n) => n.startsWith(prefix))) {
    const folder = join(place, name);
    // Without an owner's lock it is just being made or removed; without a cluster nothing ran yet.
    if (!['postgres/owner.lock', 'postgres/cluster'].every((path) => existsSync(join(folder, path)))) continue;
    try {
      await (await startEmbeddedPostgres({ dataDir: folder })).stop();
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Its owner lives, or it is another user's.
    }
  }
}

let own: Promise<TemporaryServer> | undefined;

/**
 * Address of the server that tests make their databases on: TEST_DATABASE_URL when the test runner started one, else a
 * server of this process, started at the first call and stopped when the process has nothing left to do.
 */
export async function testServerUrl(): Promise<string> {
  const given = process.env.TEST_DATABASE_URL;
  if (given !== undefined && given !== '') return given;
  if (own === undefined) {
    own = temporaryServer();
    process.once('beforeExit', () => void own?.then((server) => server.stop()));
    // Ending by process.exit runs the exit hook; by the signal itself it would not.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  }
  return (await own).url;
}
