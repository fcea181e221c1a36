import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const mainScript = fileURLToPath(new URL('../../src/main.js', import.meta.url));

/** Lines of the log that tell of trouble, counted by what they say. */
export type Troubles = Map<string, number>;

/** A server as a user starts it: `serve` in a process of its own. */
export class ServerProcess {
  /** Resolves when it listens; rejects when it ends by itself before that. Never settles when it is killed first. */
  readonly ready: Promise<void>;
  readonly exited: Promise<void>;
  readonly #child: ChildProcess;
  #killed = false;

  constructor(env: Record<string, string>, troubles: Troubles) {
    const inherited = Object.entries(process.env).filter(
      ([name]) => !/^(AUTOINVOICE_|DATABASE_URL|NODE_TEST)/.test(name),
    );
    const child = spawn(process.execPath, [mainScript, 'serve'], {
      env: { ...Object.fromEntries(inherited), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    const lastWords: string[] = [];
    const heard = (line: string) => {
      lastWords.push(line);
      if (lastWords.length > 20) lastWords.shift();
    };
    createInterface({ input: child.stderr }).on('line', heard);
    const endWithUs = () => child.kill('SIGKILL');
    process.once('exit', endWithUs);
    this.exited = once(child, 'exit').then(() => void process.off('exit', endWithUs));
    this.ready = new Promise((resolve, reject) => {
      createInterface({ input: child.stdout }).on('line', (line) => {
        heard(line);
        const entry = logEntry(line);
        if (entry === undefined) return;
        if (entry.msg === 'listening') resolve();
        if (!/^(warn|error|fatal)$/.test(entry.level)) return;
        const what = `${entry.level}: ${entry.msg}${entry.err?.message === undefined ? '' : ` (${entry.err.message})`}`;
        troubles.set(what, (troubles.get(what) ?? 0) + 1);
      });
      void this.exited.then(() => {
        if (!this.#killed) reject(new Error(`The server ended by itself (${this.ending}):\n${lastWords.join('\n')}`));
      });
    });
    this.ready.catch(() => {});
  }

  /** How it ended, such as `exit code 0`; undefined while it runs. */
  get ending(): string | undefined {
    const { exitCode, signalCode } = this.#child;
    return signalCode ?? (exitCode === null ? undefined : `exit code ${exitCode}`);
  }

  async kill9(): Promise<void> {
    this.#killed = true;
    if (this.ending === undefined) this.#child.kill('SIGKILL');
    await this.exited;
  }

  /** Asks it to stop and gives how it ended. */
  async stop(): Promise<string | undefined> {
    this.#killed = true;
    this.#child.kill('SIGTERM');
    await this.exited;
    return this.ending;
  }
}

/** What a line of the log says; undefined for other lines, and for one that a kill tore in the middle. */
function logEntry(line: string): { level: string; msg: string; err?: { message?: string } } | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/**
 * A port that is free now, and stays free while its server is down: below those that systems give to whoever asks for
 * any (from 32768 on), since tests that run at the same time ask for many.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_768);
    const server = createServer();
    try {
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
    } catch {
      continue;
    }
    server.close();
    await once(server, 'close');
    return port;
  }
}
