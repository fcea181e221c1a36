import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** Twice the longest request or job by far: nothing that old is still being written. */
const abandonedAfterMs = 24 * 3600 * 1000;
/** The host is part of a file name because a process id says nothing about processes of another machine. */
const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/** Hands out names for files in the making, all in one folder. */
export interface TempFolder {
  /** An absolute path that nobody else was or will be given; the file does not exist yet. */
  newPath(): string;
}

function processLives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function isLeftover(folder: string, name: string): Promise<boolean> {
  const [ownerHost, pid] = name.split('.');
  if (ownerHost === host && !processLives(Number(pid))) return true;
  const found = await stat(join(folder, name)).catch(() => undefined);
  if (found === undefined) return false;
  // In a container the process id is 1 at every start: what bears our id but is older than we are is our forerunner's.
  if (ownerHost === host && Number(pid) === process.pid && found.mtimeMs < performance.timeOrigin) return true;
  return Date.now() - found.mtimeMs > abandonedAfterMs;
}

/**
 * Opens a folder of temporary files, making it when absent, and removes what crashed processes left in it:
 * files of processes of this machine that are gone, and any file untouched for a day.
 */
export async function openTempFolder(folder: string): Promise<TempFolder> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const name of await readdir(folder)) {
    if (await isLeftover(folder, name)) await rm(join(folder, name), { force: true });
  }
  return { newPath: () => join(folder, `${host}.${process.pid}.${randomUUID()}`) };
}
