import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { Account } from './account.js';
import type { Binaries } from './binaries.js';
import { ClusterTaken, EmbeddedPostgresError } from './embedded-error.js';
import { readPostmasterFile, worksIn } from './postmaster-file.js';
import { isRunning } from './process-identity.js';
import { dataFolderFor, run, serverEnvironment } from './spawn.js';
import { tuning } from './tuning.js';

const pollMs = 10;
const startTimeoutMs = 120_000;
const fastStopMs = 30_000;
const largestLogBytes = 10 * 1024 * 1024;

/** What one start needs to know. */
export interface StartOptions {
  readonly binaries: Binaries;
  readonly account: Account;
  readonly cluster: string;
  /** Where the socket goes; on Windows `tcpPort` counts instead. */
  readonly socketDir: string;
  readonly tcpPort: number | undefined;
  readonly logFile: string;
}

function openLog(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > largestLogBytes) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o640);
}

function lastLines(file: string, from: number): string {
  return readFileSync(file).subarray(from).toString().trim().split('\n').slice(-8).join('\n');
}

function serverArguments(options: StartOptions): string[] {
  const listen =
    options.tcpPort === undefined
      ? { listen_addresses: '', unix_socket_directories: options.socketDir, unix_socket_permissions: '0700' }
      : { listen_addresses: '127.0.0.1', port: String(options.tcpPort) };
  return Object.entries({ ...listen, ...tuning() }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/**
 * The number in a left-over postmaster.pid may belong to an unrelated program by now, or to a dead server that nobody
 * has reaped, and PostgreSQL would refuse to start for its sake. Named as its grandparent (what pg_ctl does for its own
 * shell) the number is passed over, while PostgreSQL's other safeguard, shared memory still in use by surviving
 * backends, stays in force.
 */
function passOver(cluster: string): Record<string, string> {
  const left = readPostmasterFile(cluster);
  return left !== undefined && !worksIn(left.pid, cluster) ? { PG_GRANDPARENT_PID: String(left.pid) } : {};
}

function launch(options: StartOptions, log: number): ChildProcess {
  const data = dataFolderFor(options.account, options.cluster);
  const child = spawn(options.binaries.postgres, ['-D', data.argument, ...serverArguments(options)], {
    ...options.account.spawnAs,
    cwd: data.cwd,
    env: serverEnvironment(passOver(options.cluster)),
    // Its own session: Ctrl-C at our terminal must not take the database away before we have finished with it.
    detached: true,
    stdio: ['ignore', log, log],
  });
  child.unref();
  return child;
}

/** Windows starts through pg_ctl, which gives up administrator rights as PostgreSQL demands there. */
async function startOnWindows(options: StartOptions): Promise<number> {
  const flags = serverArguments(options).join(' ');
  await run(options.binaries.pgCtl, ['start', '-w', '-s', '-D', options.cluster, '-l', options.logFile, '-o', flags], {
    account: options.account,
    what: 'Starting PostgreSQL',
  });
  const pid = readPostmasterFile(options.cluster)?.pid;
  if (pid === undefined) throw new EmbeddedPostgresError(`PostgreSQL wrote no postmaster.pid in ${options.cluster}.`);
  return pid;
}

/**
 * Starts the server and waits until it takes connections. Gives its process number.
 * After a crash of the server itself its backends may need a moment to end; as long as they hold the shared memory the
 * start is tried again. Throws ClusterTaken when another server was faster, else EmbeddedPostgresError with the end of
 * the server's log when it does not come up.
 */
export async function startPostmaster(options: StartOptions): Promise<number> {
  if (process.platform === 'win32') return startOnWindows(options);
  const deadline = Date.now() + startTimeoutMs;
  for (;;) {
    const log = openLog(options.logFile);
    const logFrom = statSync(options.logFile).size;
    let ended: string | undefined;
    const child = launch(options, log);
    closeSync(log);
    child.once('error', (error) => {
      ended = error.message;
    });
    child.once('exit', (code, signal) => {
      ended = signal ?? `exit code ${code}`;
    });
    while (ended === undefined && Date.now() < deadline) {
      const file = readPostmasterFile(options.cluster);
      if (file !== undefined && file.pid === child.pid && file.status === 'ready') return file.pid;
      await delay(pollMs);
    }
    const said = lastLines(options.logFile, logFrom);
    if (ended === undefined) {
      child.kill('SIGINT');
      throw new EmbeddedPostgresError(`PostgreSQL was not ready after ${startTimeoutMs / 1000} s:\n${said}`);
    }
    if (said.includes('lock file "postmaster.pid" already exists')) {
      throw new ClusterTaken(`Another PostgreSQL works in ${options.cluster}:\n${said}`);
    }
    if (!said.includes('pre-existing shared memory block') || Date.now() > deadline) {
      throw new EmbeddedPostgresError(
        `PostgreSQL did not start (${ended}). Its log, ${options.logFile}, says:\n${said}`,
      );
    }
    await delay(200);
  }
}

/** Whether the process still is the server of this cluster. */
function serves(pid: number, cluster: string): boolean {
  return isRunning(pid) && (worksIn(pid, cluster) || readPostmasterFile(cluster)?.pid === pid);
}

async function waitForEnd(pid: number, cluster: string, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  while (serves(pid, cluster)) {
    if (Date.now() > deadline) return false;
    await delay(pollMs);
  }
  return true;
}

async function signalStop(
  binaries: Binaries,
  account: Account,
  cluster: string,
  pid: number,
  mode: 'fast' | 'immediate',
) {
  if (process.platform === 'win32') {
    await run(binaries.pgCtl, ['stop', '-W', '-s', '-D', cluster, '-m', mode], {
      account,
      what: 'Stopping PostgreSQL',
    });
    return;
  }
  try {
    process.kill(pid, mode === 'fast' ? 'SIGINT' : 'SIGQUIT');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/**
 * Ends the server: open transactions roll back, everything committed is written out, and its process is gone when this
 * returns. One that has not ended after half a minute is ended at once, which costs the next start a recovery but no
 * committed row; then `immediate` is true.
 */
export async function stopPostmaster(
  binaries: Binaries,
  account: Account,
  cluster: string,
  pid: number,
): Promise<{ immediate: boolean }> {
  if (!serves(pid, cluster)) return { immediate: false };
  await signalStop(binaries, account, cluster, pid, 'fast');
  if (await waitForEnd(pid, cluster, fastStopMs)) return { immediate: false };
  await signalStop(binaries, account, cluster, pid, 'immediate');
  if (await waitForEnd(pid, cluster, fastStopMs)) return { immediate: true };
  throw new EmbeddedPostgresError(`PostgreSQL, process ${pid}, does not end.`);
}
