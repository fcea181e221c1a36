import { chownSync, lstatSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Account, canReach } from './account.js';
import { EmbeddedPostgresError } from './embedded-error.js';

const prefix = 'autoinvoice-pg-';

/**
 * A Unix socket's address holds 103 bytes (macOS) or 107 (Linux) with its end; "/.s.PGSQL.5432" and its lock file's
 * ".lock" must fit behind the folder.
 */
const longestFolder = 103 - '/.s.PGSQL.65535.lock'.length;

/**
 * A fresh folder in a temporary place that `account` alone (and root) may enter, with a path short enough for sockets
 * however deep the data lies. The random name keeps others from making it beforehand.
 */
export function makeTempFolder(account: Account): string {
  const places = process.platform === 'win32' ? [tmpdir()] : [tmpdir(), '/tmp', '/var/tmp', '/run'];
  for (const place of places) {
    if (Buffer.byteLength(join(place, `${prefix}XXXXXX`)) > longestFolder && process.platform !== 'win32') continue;
    try {
      if (!canReach(account, place)) continue;
      const folder = mkdtempSync(join(place, prefix));
      if (account.spawnAs.uid !== undefined) chownSync(folder, account.uid, account.gid);
      return folder;
    } catch {
      // Missing or not writable: the next one.
    }
  }
  throw new EmbeddedPostgresError(`No temporary folder can be made for the database's socket in ${places.join(', ')}.`);
}

/** Removes such a folder. Anything that is not one, by name and owner, is left alone. */
export function removeTempFolder(account: Account, folder: string): void {
  if (!basename(folder).startsWith(prefix)) return;
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  if (stat === undefined || !stat.isDirectory()) return;
  if (process.getuid !== undefined && stat.uid !== account.uid) return;
  rmSync(folder, { recursive: true, force: true });
}
