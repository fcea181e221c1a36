import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning } from './process-identity.js';

/** What PostgreSQL writes into postmaster.pid; its lines are told in miscadmin.h (LOCK_FILE_LINE_…). */
export interface PostmasterFile {
  readonly pid: number;
  readonly port: number;
  readonly socketDir: string;
  /** starting, stopping, ready or standby; empty until first written. */
  readonly status: string;
}

/** Reads the file of a cluster; undefined when there is none, or it is not written far enough to tell the socket. */
export function readPostmasterFile(cluster: string): PostmasterFile | undefined {
  let lines: string[];
  try {
    lines = readFileSync(join(cluster, 'postmaster.pid'), 'latin1').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3] ?? 0), socketDir: lines[4] ?? '', status: (lines[7] ?? '').trim() };
}

/**
 * Whether the process works on this very folder: a server changes into its data folder and stays there.
 * macOS tells only that it is a PostgreSQL, Windows only that it runs; there the connection decides later.
 */
export function worksIn(pid: number, cluster: string): boolean {
  if (!isRunning(pid)) return false;
  if (process.platform === 'win32') return true;
  try {
    if (process.platform !== 'linux') {
      return execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' })
        .trim()
        .endsWith('postgres');
    }
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    return false;
  }
}
