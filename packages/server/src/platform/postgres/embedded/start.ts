import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { serverAccount } from './account.js';
import { adopt } from './adopt.js';
import { findBinaries } from './binaries.js';
import { ensureCluster } from './cluster.js';
import { openForService, urlOf } from './connection.js';
import { ClusterTaken } from './embedded-error.js';
import { takeOwnerLock } from './owner-lock.js';
import { type EmbeddedLog, endpointOf, type Place, type Running } from './place.js';
import { startPostmaster, stopPostmaster } from './postmaster.js';
import { keepOneTempFolder, makeTempFolder, removeTempFolder } from './temp-folder.js';

export interface EmbeddedPostgresOptions {
  /** The data folder of the service; the database lies in `postgres` below it. Made when missing. */
  readonly dataDir: string;
  readonly log?: EmbeddedLog;
}

export interface EmbeddedPostgres {
  /** postgresql:// address of the service's database, password included: not for the log. */
  readonly url: string;
  /** Process number of the server. */
  readonly pid: number;
  /** Whether the server ran already, left by an owner that was killed. */
  readonly adopted: boolean;
  /** Ends the server and gives the data free; resolves when its process is gone. */
  stop(): Promise<void>;
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** Names the temporary folders of this data's servers. */
const socketNote = (place: Place): string => join(place.parent, 'socket-folder');

async function startFresh(place: Place): Promise<Running> {
  const { binaries, account, cluster } = place;
  const onWindows = process.platform === 'win32';
  const socketDir = onWindows ? '' : makeTempFolder(account, socketNote(place));
  const tcpPort = onWindows ? await freePort() : undefined;
  let pid: number | undefined;
  try {
    const logFile = join(place.parent, 'server.log');
    pid = await startPostmaster({ binaries, account, cluster, socketDir, tcpPort, logFile });
    const endpoint = endpointOf(cluster, socketDir, tcpPort ?? 5432);
    await openForService(endpoint);
    return { pid, endpoint };
  } catch (error) {
    if (pid !== undefined) await stopPostmaster(binaries, account, cluster, pid);
    if (!onWindows) removeTempFolder(account, socketDir);
    throw error;
  }
}

/**
 * A server launched by an owner that was killed in that moment shows only once it has written postmaster.pid. When it
 * does so after we looked, ours gives way to it and it is adopted.
 */
async function adoptOrStart(place: Place): Promise<Running & { readonly adopted: boolean }> {
  for (let attempt = 1; ; attempt++) {
    const left = await adopt(place);
    if (left !== undefined) return { ...left, adopted: true };
    try {
      return { ...(await startFresh(place)), adopted: false };
    } catch (error) {
      if (!(error instanceof ClusterTaken) || attempt === 5) throw error;
    }
  }
}

/**
 * Starts the database of a data folder, or adopts the one that still runs there, and owns it until `stop`.
 * The server outlives a kill of this process; the next start adopts it, with every committed row.
 * Throws EmbeddedPostgresError: another live process owns the data (it is named), no PostgreSQL for this computer, data
 * of another release or user, or the server's own reason not to start.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const parent = join(resolve(options.dataDir), 'postgres');
  mkdirSync(parent, { recursive: true });
  const cluster = join(parent, 'cluster');
  const lock = takeOwnerLock(join(parent, 'owner.lock'), parent);
  try {
    const account = serverAccount([cluster, parent, dirname(parent)]);
    const binaries = findBinaries(account);
    const place: Place = { binaries, account, parent, cluster, log: options.log };
    const begin = performance.now();
    const { made } = await ensureCluster(binaries, account, parent);
    const { pid, endpoint, adopted } = await adoptOrStart(place);
    const socketDir = endpoint.host.startsWith('/') ? endpoint.host : undefined;
    keepOneTempFolder(account, socketNote(place), socketDir);
    const milliseconds = Math.round(performance.now() - begin);
    options.log?.info({ pid, adopted, made, milliseconds, version: binaries.version }, 'embedded PostgreSQL is ready');
    let stopping: Promise<void> | undefined;
    const stop = async () => {
      const { immediate } = await stopPostmaster(binaries, account, cluster, pid);
      if (immediate) options.log?.warn({ pid }, 'embedded PostgreSQL had to be ended at once');
      keepOneTempFolder(account, socketNote(place), undefined);
      lock.release();
    };
    return {
      url: urlOf(endpoint),
      pid,
      adopted,
      stop: () => {
        stopping ??= stop();
        return stopping;
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}
