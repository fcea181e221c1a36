import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { canReach, serverAccount } from '../../../src/platform/postgres/embedded/account.js';
import { readPostmasterFile } from '../../../src/platform/postgres/embedded/postmaster-file.js';
import { isRunning } from '../../../src/platform/postgres/embedded/process-identity.js';
import { placeForData } from '../../support/server.js';

export const here = dirname(fileURLToPath(import.meta.url));
export const isRoot = process.getuid?.() === 0;

const folders = new Set<string>();

/** A folder for data, removed by the caller; when a signal ends the test run, with all that runs in it. */
export function tempFolder(): string {
  if (folders.size === 0) {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        for (const folder of folders) endProcessesIn(folder);
        for (const folder of folders) remove(folder);
        process.exit(1);
      });
    }
  }
  const folder = mkdtempSync(join(placeForData(), 'autoinvoice-owner-'));
  folders.add(folder);
  return folder;
}

export interface Ready {
  readonly url: string;
  readonly pid: number;
  readonly adopted: boolean;
  readonly uid: number;
}

/** Another process that owns the database of a data folder. */
export interface Owner {
  readonly child: ChildProcess;
  /** Its first line: it is ready, or why it was refused. */
  readonly answer: Promise<Partial<Ready> & { error?: string }>;
  kill9(): Promise<void>;
  stop(): Promise<void>;
}

export function startOwner(
  dataDir: string,
  options: { uid?: number; gid?: number; env?: Record<string, string>; script?: string } = {},
): Owner {
  const { uid, gid, env, script = join(here, 'owner-process.js') } = options;
  const child = spawn(process.execPath, [script, dataDir], {
    ...(uid === undefined ? {} : { uid, gid }),
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  const exited = once(child, 'exit');
  // One that was refused has ended already when it is told to stop.
  child.stdin.on('error', () => {});
  const answer = (async () => {
    const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
    return JSON.parse(line) as Partial<Ready> & { error?: string };
  })();
  answer.catch(() => {});
  return {
    child,
    answer,
    kill9: async () => {
      child.kill('SIGKILL');
      await exited;
    },
    stop: async () => {
      child.stdin.write('stop\n');
      await exited;
    },
  };
}

export async function ready(owner: Owner): Promise<Ready> {
  const answer = await owner.answer;
  if (answer.error !== undefined) throw new Error(answer.error);
  return answer as Ready;
}

/** Runs one statement on a connection of its own and gives its rows. */
export async function query<R extends pg.QueryResultRow>(url: string, statement: string): Promise<R[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<R>(statement)).rows;
  } finally {
    await client.end();
  }
}

/** Numbers of the processes at work in a folder (Linux; elsewhere none are seen). */
export function processesIn(folder: string): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`).startsWith(folder) && isRunning(Number(pid));
      } catch {
        return false;
      }
    })
    .map(Number);
}

/** Ends the servers in a folder at once, without awaiting anything: for the end of this process. */
function endProcessesIn(folder: string): void {
  const all = processesIn(folder);
  const parent = (pid: number) => Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1]);
  // A server ends its own children; they must not be told before it.
  const servers = all.filter((pid) => !all.includes(parent(pid)));
  const sockets = servers.flatMap((pid) => readPostmasterFile(readlinkSync(`/proc/${pid}/cwd`))?.socketDir ?? []);
  for (const pid of servers) process.kill(pid, 'SIGQUIT');
  const wait = new Int32Array(new SharedArrayBuffer(4));
  for (let i = 0; i < 300 && processesIn(folder).length > 0; i++) Atomics.wait(wait, 0, 0, 10);
  for (const socket of sockets) remove(socket);
}

/** User that a process runs as (Linux). */
export function uidOf(pid: number): number {
  return Number(/^Uid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1]);
}

export async function until(what: string, condition: () => boolean): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(`Waited in vain for: ${what}`);
    await new Promise((done) => setTimeout(done, 5));
  }
}

/**
 * The user that root's child processes may run as, or why there is none: the compiled tests must be readable to it,
 * which they are not in a checkout below a folder that only root may enter.
 */
export function ordinaryUser(): { uid: number; gid: number } | { skip: string } {
  if (!isRoot) return { skip: 'not root' };
  const { uid, gid, spawnAs } = serverAccount([]);
  if (!canReach({ uid, gid, spawnAs }, here)) return { skip: 'only root can read this checkout' };
  return { uid, gid };
}

export const remove = (folder: string) => rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
