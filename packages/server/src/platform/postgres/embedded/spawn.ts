import { spawn } from 'node:child_process';
import type { Account } from './account.js';
import { canReach } from './account.js';
import { EmbeddedPostgresError } from './embedded-error.js';

/** How a PostgreSQL program is told its data folder: the `-D` argument and the folder it is started in. */
export interface DataFolder {
  readonly argument: string;
  readonly cwd: string;
}

/**
 * A folder under one that only root may enter (/root/x) can still be the data folder of an unprivileged server on
 * Linux: the process is started inside it and names it by its own working directory, which needs no right on the
 * folders above. Elsewhere such a place is refused.
 */
export function dataFolderFor(account: Account, cluster: string): DataFolder {
  if (canReach(account, cluster)) return { argument: cluster, cwd: cluster };
  if (process.platform === 'linux') return { argument: '/proc/self/cwd', cwd: cluster };
  throw new EmbeddedPostgresError(
    `PostgreSQL runs as user ${account.uid}, who may not enter ${cluster}. ` +
      'Set AUTOINVOICE_DATA_DIR to a folder that every user may enter, or start as an ordinary user.',
  );
}

/** A small environment: no PG* variable or locale of the caller's reaches the server. */
export function serverEnvironment(extra: Record<string, string> = {}): Record<string, string> {
  const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'USERNAME', 'USERPROFILE'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC', ...extra };
}

/** Runs a program to its end. Throws EmbeddedPostgresError with what it printed when it fails. */
export function run(
  program: string,
  args: readonly string[],
  options: { cwd?: string; account: Account; what: string },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...options.account.spawnAs,
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      env: serverEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
    child.once('error', (error) => {
      reject(new EmbeddedPostgresError(`${options.what} failed: ${error.message}`, { cause: error }));
    });
    child.once('close', (code, signal) => {
      if (code === 0) resolve();
      else {
        const end = printed.trim().split('\n').slice(-8).join('\n');
        reject(new EmbeddedPostgresError(`${options.what} failed (${signal ?? `exit code ${code}`}):\n${end}`));
      }
    });
  });
}
