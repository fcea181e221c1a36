import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Which process, in a way that survives the reuse of its number. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When it started, in whatever form this system tells it; empty where it does not tell. */
  readonly startTime: string;
  /** Which boot `startTime` belongs to; empty where start times are absolute. */
  readonly bootId: string;
}

/**
 * Field of /proc/<pid>/stat, counted from 3 (state) as proc(5) does. The name in parentheses may itself hold
 * spaces and parentheses, so counting starts after the last one.
 */
function statField(pid: number, field: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[field - 3];
  } catch {
    return undefined;
  }
}

function startTimeOf(pid: number): string {
  if (process.platform === 'linux') return statField(pid, 22) ?? '';
  if (process.platform === 'win32') return '';
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

function bootId(): string {
  if (process.platform !== 'linux') return '';
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
  } catch {
    return '';
  }
}

export function identityOf(pid: number): ProcessIdentity {
  return { pid, startTime: startTimeOf(pid), bootId: bootId() };
}

/** Whether a process of this number runs. A zombie, which only waits for its parent to notice, does not. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it is there, but another user's.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return process.platform !== 'linux' || statField(pid, 3) !== 'Z';
}

/** Whether the very process that `identity` was taken of still runs. */
export function isAlive(identity: ProcessIdentity): boolean {
  if (identity.bootId !== bootId() || !isRunning(identity.pid)) return false;
  return identity.startTime === startTimeOf(identity.pid);
}
