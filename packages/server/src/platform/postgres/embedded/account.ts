import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { EmbeddedPostgresError } from './embedded-error.js';

/** The user that the database runs as. `spawnAs` is empty when that is who we are. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
  readonly spawnAs: { readonly uid?: number; readonly gid?: number };
}

interface PasswdEntry {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

function passwd(): PasswdEntry[] {
  let text: string;
  try {
    text = readFileSync('/etc/passwd', 'latin1');
  } catch {
    return [];
  }
  return text.split('\n').flatMap((line) => {
    const [name = '', , uid = '', gid = ''] = line.split(':');
    // macOS writes nobody's ids as -2; the system calls want them unsigned.
    return /^-?\d+$/.test(uid) && /^-?\d+$/.test(gid) ? [{ name, uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 }] : [];
  });
}

function ownerOf(path: string): { uid: number; gid: number } | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/**
 * Chooses who the database runs as. PostgreSQL refuses to run as root, so root hands it to whom the data belongs
 * already, else to the owner of the folder it lies in, else to a system account without rights.
 * `folders`: the data folder and those around it, innermost first; they need not exist.
 */
export function serverAccount(folders: readonly string[]): Account {
  if (process.getuid === undefined || process.getgid === undefined) return { uid: 0, gid: 0, spawnAs: {} };
  const uid = process.getuid();
  if (uid !== 0) return { uid, gid: process.getgid(), spawnAs: {} };

  const entries = passwd();
  // initdb asks for the name of the user it runs as, so an owner without an entry is of no use.
  for (const folder of folders) {
    const owner = ownerOf(folder);
    if (owner !== undefined && owner.uid !== 0 && entries.some((e) => e.uid === owner.uid)) {
      return { uid: owner.uid, gid: owner.gid, spawnAs: { uid: owner.uid, gid: owner.gid } };
    }
  }
  for (const name of ['postgres', 'nobody', 'daemon']) {
    const entry = entries.find((e) => e.name === name && e.uid !== 0);
    if (entry !== undefined) return { uid: entry.uid, gid: entry.gid, spawnAs: { uid: entry.uid, gid: entry.gid } };
  }
  throw new EmbeddedPostgresError(
    'PostgreSQL does not run as root, and /etc/passwd has no unprivileged user (postgres, nobody) to run it as. ' +
      'Start as an ordinary user, or set DATABASE_URL to a PostgreSQL 15 or newer.',
  );
}

/** Whether `account` may enter the folder and all around it. Goes by mode bits; an ACL that grants more is not seen. */
export function canReach(account: Account, folder: string): boolean {
  if (account.spawnAs.uid === undefined) return true;
  for (let path = realpathSync(folder); ; path = dirname(path)) {
    const { mode, uid, gid } = statSync(path);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (path === dirname(path)) return true;
  }
}
