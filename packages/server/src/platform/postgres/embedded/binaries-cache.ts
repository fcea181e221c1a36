import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Account, canReach } from './account.js';
import { EmbeddedPostgresError } from './embedded-error.js';

/** Parts of the package that only serve to build extensions. */
const unneeded = /\.a$|[\\/](pkgconfig|pgxs)$/;

function candidates(uid: number | undefined): string[] {
  const chosen = process.env.XDG_CACHE_HOME;
  return [
    ...(chosen ? [join(chosen, 'autoinvoice')] : []),
    ...(uid === 0 ? ['/var/cache/autoinvoice'] : []),
    join(homedir(), '.cache/autoinvoice'),
    join(tmpdir(), `autoinvoice-programs-${uid ?? 'user'}`),
  ];
}

/** Programs are run from there, so nobody else may have put anything in: ours alone to write, and no link. */
function isTrusted(folder: string, uid: number | undefined): boolean {
  const stat = lstatSync(folder);
  return stat.isDirectory() && (uid === undefined || (stat.uid === uid && (stat.mode & 0o022) === 0));
}

function cacheFolder(account: Account): string {
  const uid = process.getuid?.();
  const tried = candidates(uid);
  for (const folder of tried) {
    try {
      if (!existsSync(folder)) {
        mkdirSync(folder, { recursive: true });
        chmodSync(folder, 0o755);
      }
      if (isTrusted(folder, uid) && canReach(account, folder)) return folder;
    } catch {
      // Not to be made or read: the next one.
    }
  }
  throw new EmbeddedPostgresError(
    `The PostgreSQL programs cannot be run where they are installed, and no folder for a copy of them could be made ` +
      `(tried ${tried.join(', ')}). Set XDG_CACHE_HOME to a folder that every user may enter, or DATABASE_URL.`,
  );
}

/** A power cut can leave a renamed folder with empty files in it: sizes tell. */
function isWhole(native: string, copy: string): boolean {
  return ['bin', 'lib'].every((part) =>
    readdirSync(join(native, part), { withFileTypes: true })
      .filter((entry) => entry.isFile() && !unneeded.test(entry.name))
      .every(({ name }) => {
        const to = statSync(join(copy, part, name), { throwIfNoEntry: false });
        return to?.size === statSync(join(native, part, name)).size;
      }),
  );
}

/** The copy may come from a checkout made under a strict umask; the server's user must read it all the same. */
function openToAll(path: string): void {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return;
  chmodSync(path, (stat.mode & 0o111) !== 0 ? 0o755 : 0o644);
  if (stat.isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name));
}

/**
 * Gives the folder of a copy of the programs that `account` can run, made now unless it was made before.
 * `makeLinks` adds the library links to a copied folder and tells whether all are there.
 */
export function copyBinaries(
  native: string,
  version: string,
  account: Account,
  makeLinks: (native: string) => boolean,
): string {
  const cache = cacheFolder(account);
  const copy = join(cache, `postgres-${version}-${process.platform}-${process.arch}`);
  if (existsSync(copy)) {
    if (isWhole(native, copy)) return copy;
    rmSync(copy, { recursive: true, force: true });
  }
  const making = `${copy}.${process.pid}-${randomBytes(4).toString('hex')}`;
  try {
    cpSync(native, making, { recursive: true, verbatimSymlinks: true, filter: (from) => !unneeded.test(from) });
    openToAll(making);
    if (!makeLinks(making)) throw new EmbeddedPostgresError(`Links could not be made in ${making}.`);
    renameSync(making, copy);
  } catch (error) {
    // Another process was faster: its copy is as good.
    if (!existsSync(copy) || !isWhole(native, copy)) throw error;
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
  return copy;
}
