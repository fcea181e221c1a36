import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Account } from './account.js';
import type { Binaries } from './binaries.js';
import { EmbeddedPostgresError } from './embedded-error.js';
import { dataFolderFor, run } from './spawn.js';

/** User and database of the embedded server. */
export const databaseUser = 'autoinvoice';
export const databaseName = 'autoinvoice';

/** For how long a program that a killed owner left behind may go on writing into what is removed. */
const leftoverMs = 30_000;

/** Lies in the cluster, so that it appears and moves together with the data it opens. */
const passwordFile = 'client.password';

function syncFolder(folder: string): void {
  // Windows has no handle of a folder to flush.
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function writeFor(account: Account, file: string, text: string): void {
  writeFileSync(file, text, { mode: 0o600, flag: 'wx', flush: true });
  if (account.spawnAs.uid !== undefined) chownSync(file, account.uid, account.gid);
}

function makeFolder(account: Account, folder: string): void {
  mkdirSync(folder, { mode: 0o700 });
  if (account.spawnAs.uid !== undefined) chownSync(folder, account.uid, account.gid);
}

/** Runs initdb into `workshop`/data and puts the password there too. */
async function initialise(binaries: Binaries, account: Account, workshop: string): Promise<string> {
  const folder = join(workshop, 'data');
  makeFolder(account, workshop);
  makeFolder(account, folder);
  const password = randomBytes(24).toString('base64url');
  // initdb reads the password from a file, and wants its folder empty.
  writeFor(account, join(workshop, 'password'), `${password}\n`);
  const data = dataFolderFor(account, folder);
  await run(
    binaries.initdb,
    [
      ['-D', data.argument],
      ['-U', databaseUser],
      ['--pwfile=../password', '--auth=scram-sha-256'],
      // PostgreSQL's own C.UTF-8: the same order and case rules on every system, now and after its next update.
      ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
      ['--no-instructions'],
    ].flat(),
    { cwd: data.cwd, account, what: 'Creating the database (initdb)' },
  );
  writeFor(account, join(folder, passwordFile), password);
  syncFolder(folder);
  return folder;
}

/**
 * Removes what a crash left behind. An initdb whose owner was killed may still be at work in it, until it notices: what
 * it adds meanwhile is removed with the next try.
 */
async function removeLeftover(folder: string): Promise<void> {
  const deadline = Date.now() + leftoverMs;
  for (;;) {
    try {
      rmSync(folder, { recursive: true, force: true });
      return;
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (!['ENOTEMPTY', 'EBUSY'].includes(code) || Date.now() > deadline) throw error;
    }
    await delay(50);
  }
}

/**
 * Makes the cluster unless it exists. It is made under another name and renamed when whole and on disk, so that a crash
 * at any point leaves either no cluster or a complete one; what a crash left behind is removed.
 * Called by the owner only. Throws EmbeddedPostgresError when the data is of another PostgreSQL release or another user.
 */
export async function ensureCluster(binaries: Binaries, account: Account, parent: string): Promise<{ made: boolean }> {
  const cluster = join(parent, 'cluster');
  for (const name of readdirSync(parent)) {
    if (name.startsWith('cluster.making-')) await removeLeftover(join(parent, name));
  }
  if (existsSync(cluster)) {
    checkCluster(binaries, account, cluster);
    return { made: false };
  }
  const workshop = join(parent, `cluster.making-${randomBytes(4).toString('hex')}`);
  try {
    renameSync(await initialise(binaries, account, workshop), cluster);
    syncFolder(parent);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
  return { made: true };
}

function checkCluster(binaries: Binaries, account: Account, cluster: string): void {
  const owner = statSync(cluster).uid;
  if (process.getuid !== undefined && owner !== account.uid) {
    throw new EmbeddedPostgresError(
      `The database in ${cluster} belongs to user ${owner}; start as that user or as root, not as user ${account.uid}.`,
    );
  }
  const made = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (made !== binaries.majorVersion) {
    throw new EmbeddedPostgresError(
      `The database in ${cluster} was made by PostgreSQL ${made}, and this AutoInvoice brings ${binaries.majorVersion}. ` +
        'Move it over with pg_upgrade or with pg_dump and a new data folder.',
    );
  }
}

/** The password that clients sign in with; made with the cluster. */
export function readPassword(cluster: string): string {
  return readFileSync(join(cluster, passwordFile), 'utf8').trim();
}
