import { realpathSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { openForService } from './connection.js';
import { endpointOf, type Place, type Running } from './place.js';
import { stopPostmaster } from './postmaster.js';
import { readPostmasterFile, worksIn } from './postmaster-file.js';
import { removeTempFolder } from './temp-folder.js';

/**
 * Takes over a server that an owner left running when it was killed. One that cannot be reached (its socket was swept
 * away) or is of another release is ended instead, so that a fresh one can start.
 * Undefined when none runs; what a dead one left in the temporary folder is removed.
 */
export async function adopt(place: Place): Promise<Running | undefined> {
  const { cluster, log } = place;
  for (;;) {
    const left = readPostmasterFile(cluster);
    if (left === undefined || !worksIn(left.pid, cluster)) {
      if (left !== undefined && left.socketDir !== '') removeTempFolder(place.account, left.socketDir);
      return undefined;
    }
    if (left.status === 'starting' || left.status === 'stopping' || left.status === '') {
      await delay(20);
      continue;
    }
    const endpoint = endpointOf(cluster, left.socketDir, left.port);
    try {
      const { version, dataDirectory } = await openForService(endpoint);
      const here = process.platform === 'linux' || realpathSync(dataDirectory) === realpathSync(cluster);
      if (!here) return undefined;
      if (version === place.binaries.version) return { pid: left.pid, endpoint };
      log?.info({ pid: left.pid, version }, 'embedded PostgreSQL of another release is restarted');
    } catch (error) {
      log?.warn({ pid: left.pid, err: error }, 'embedded PostgreSQL left running cannot be reached and is restarted');
    }
    await stopPostmaster(place.binaries, place.account, cluster, left.pid);
    removeTempFolder(place.account, left.socketDir);
  }
}
