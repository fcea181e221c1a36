import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { DataInUse, EmbeddedPostgresError } from './embedded-error.js';
import { identityOf, isAlive, type ProcessIdentity } from './process-identity.js';

/** The right to start and stop the server of one data folder. */
export interface OwnerLock {
  release(): void;
}

function readHolder(file: string): ProcessIdentity | undefined {
  try {
    const holder = JSON.parse(readFileSync(file, 'utf8')) as Partial<ProcessIdentity>;
    return { pid: Number(holder.pid), startTime: String(holder.startTime), bootId: String(holder.bootId) };
  } catch {
    return undefined;
  }
}

/** True when `from` became `to`; false when `to` is there already. */
function linkNew(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Moves the lock of a dead owner away. Two processes may find it dead at once, and the slower one would then move the
 * faster one's fresh lock: so what was moved is looked at once more, and put back when its owner lives.
 */
function removeStale(file: string, scratch: string): void {
  try {
    renameSync(file, scratch);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const moved = readHolder(scratch);
  if (moved !== undefined && isAlive(moved)) linkNew(scratch, file);
  rmSync(scratch, { force: true });
}

/**
 * Takes the lock file, which names its owner by process number, start time and boot: a lock whose owner died counts
 * for nothing, even when its number runs again as another program.
 * Throws EmbeddedPostgresError naming the owner when that one lives, this process included.
 */
export function takeOwnerLock(file: string, dataDir: string): OwnerLock {
  const mine = `${file}.${process.pid}-${randomBytes(4).toString('hex')}`;
  writeFileSync(mine, `${JSON.stringify(identityOf(process.pid))}\n`, { mode: 0o644, flag: 'wx' });
  try {
    for (let attempt = 0; attempt < 100; attempt++) {
      if (linkNew(mine, file)) {
        return { release: () => rmSync(file, { force: true }) };
      }
      const holder = readHolder(file);
      if (holder !== undefined && isAlive(holder)) {
        throw new DataInUse(
          `The data in ${dataDir} is in use by process ${holder.pid}${holder.pid === process.pid ? ' (this one)' : ''}. ` +
            'Stop that process first, or choose another folder with AUTOINVOICE_DATA_DIR.',
        );
      }
      removeStale(file, `${mine}.stale`);
    }
    throw new EmbeddedPostgresError(`The lock ${file} could not be taken.`);
  } finally {
    rmSync(mine, { force: true });
  }
}
