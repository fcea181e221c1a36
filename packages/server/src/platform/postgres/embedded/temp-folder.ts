import { randomBytes } from 'node:crypto';
import { appendFileSync, chownSync, lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
 * The folder is added to the file `note` before it is made, so that a start which is killed at any moment leaves
 * nothing that the next one does not find.
 */
export function makeTempFolder(account: Account, note: string): string {
  const name = prefix + randomBytes(6).toString('hex');
  const places = process.platform === 'win32' ? [tmpdir()] : [tmpdir(), '/tmp', '/var/tmp', '/run'];
  for (const place of places) {
    const folder = join(place, name);
    if (Buffer.byteLength(folder) > longestFolder && process.platform !== 'win32') continue;
    try {
      if (!canReach(account, place)) continue;
      appendFileSync(note, `${folder}\n`);
      mkdirSync(folder, { mode: 0o700 });
      if (account.spawnAs.uid !== undefined) chownSync(folder, account.uid, account.gid);
      return folder;
    } catch {
      // Missing or not writable: the next one.
    }
  }
  throw new EmbeddedPostgresError(`No temporary folder can be made for the database's socket in ${places.join(', ')}.`);
}

/** Removes the folders that the note names, but for the one in use, if any. */
export function keepOneTempFolder(account: Account, note: string, inUse: string | undefined): void {
  let text = '';
  try {
    text = readFileSync(note, 'utf8');
  } catch {
    // Nothing was noted.
  }
  for (const folder of text.split('\n')) if (folder !== '' && folder !== inUse) removeTempFolder(account, folder);
  if (inUse === undefined) rmSync(note, { force: true });
  else writeFileSync(note, `${inUse}\n`);
}

/** Removes such a folder. Anything that is not one, by name and owner, is left alone. */
export function removeTempFolder(account: Account, folder: string): void {
  if (!basename(folder).startsWith(prefix)) return;
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  if (stat === undefined || !stat.isDirectory()) return;
  // Ours when we were killed before handing it over.
  if (process.getuid !== undefined && stat.uid !== account.uid && stat.uid !== process.getuid()) return;
  rmSync(folder, { recursive: true, force: true });
}
