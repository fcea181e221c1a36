import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { DataInUse, EmbeddedPostgresError } from './embedded-error.js';
import { identityOf, isAlive, type ProcessIdentity } from './process-identity.js';

/** The right to start and stop the server of one data folder. */
export interface OwnerLock {
  release(): void;
}

/** Milliseconds to wait for another process that removes a lock. */
const turnMs = 20;

/** Of a boot that never was: who it is cannot be told, and lives no more. */
const nobody: ProcessIdentity = { pid: 0, startTime: '', bootId: 'nobody' };

/** Undefined when there is no such file. */
function readHolder(file: string): ProcessIdentity | undefined {
  try {
    const holder = JSON.parse(readFileSync(file, 'utf8')) as Partial<ProcessIdentity>;
    return { pid: Number(holder.pid), startTime: String(holder.startTime), bootId: String(holder.bootId) };
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : nobody;
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
 * Removes the lock of a dead owner, one process at a time: of two that find it dead at once, the slower one would else
 * remove the faster one's fresh lock. Whoever has to wait for its turn looks at everything anew afterwards.
 */
function removeStale(file: string, mine: string): void {
  const turn = `${file}.removing`;
  if (!linkNew(mine, turn)) {
    const other = readHolder(turn);
    if (other !== undefined && isAlive(other)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, turnMs);
    else removeDead(turn, `${mine}.turn`);
    return;
  }
  try {
    const holder = readHolder(file);
    if (holder !== undefined && !isAlive(holder)) removeDead(file, `${mine}.stale`);
  } finally {
    rmSync(turn, { force: true });
  }
}

/** Moves the lock of a dead process away, and puts it back when it proves to be a living one's. */
function removeDead(file: string, scratch: string): void {
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
      removeStale(file, mine);
    }
    throw new EmbeddedPostgresError(`The lock ${file} could not be taken.`);
  } finally {
    rmSync(mine, { force: true });
  }
}
