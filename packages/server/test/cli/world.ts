import { execFile, spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { TestCompany } from '../support/api.js';

export const main = fileURLToPath(new URL('../../src/main.js', import.meta.url));

/** What a command printed and ended with. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers freely
  readonly json: any;
}

/** Nothing of the machine's own settings gets into a test. */
const bare = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(AUTOINVOICE_|DATABASE_URL)/.test(name)));

/** Runs the program to its end, whatever that is. */
export function run(args: readonly string[], env: NodeJS.ProcessEnv = {}, input?: string): Promise<Ran> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [main, ...args],
      { env: { ...bare(), ...env }, maxBuffer: 32 * 1024 * 1024 },
      (error, stdout, stderr) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
        resolve({
          code,
          stdout,
          stderr,
          get json() {
            return JSON.parse(stdout);
          },
        });
      },
    );
    child.stdin?.end(input ?? '');
  });
}

/** A command that goes on until it is stopped; its lines of JSON come one by one. */
export function start(args: readonly string[], env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, [main, ...args], { env: { ...bare(), ...env } });
  // biome-ignore lint/suspicious/noExplicitAny: as above
  const lines: any[] = [];
  let rest = '';
  let errors = '';
  const wakers = new Set<() => void>();
  const wake = () => {
    for (const waker of [...wakers]) waker();
  };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts.map((line) => JSON.parse(line)));
    wake();
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    errors += chunk;
    wake();
  });
  // Its last lines are read by then.
  const ended = new Promise<number>((resolve) => child.once('close', (code) => resolve(code ?? -1)));
  void ended.then(wake);
  return {
    lines,
    pid: child.pid ?? 0,
    /** The first line for which the test holds. */
    // biome-ignore lint/suspicious/noExplicitAny: as above
    next: (test: (line: any) => boolean) =>
      // biome-ignore lint/suspicious/noExplicitAny: as above
      new Promise<any>((resolve, reject) => {
        const look = () => {
          const found = lines.find(test);
          if (found === undefined && child.exitCode === null) return;
          wakers.delete(look);
          if (found === undefined) reject(new Error(`ended without it: ${errors}`));
          else resolve(found);
        };
        wakers.add(look);
        look();
      }),
    /** When it has said so on standard error. */
    said: (what: RegExp) =>
      new Promise<void>((resolve, reject) => {
        const look = () => {
          if (!what.test(errors) && child.exitCode === null) return;
          wakers.delete(look);
          if (what.test(errors)) resolve();
          else reject(new Error(`ended without saying so: ${errors}`));
        };
        wakers.add(look);
        look();
      }),
    /** Ends it as Ctrl-C does, and gives its status. */
    stop: () => {
      child.kill('SIGINT');
      return ended;
    },
    kill: () => {
      child.kill('SIGKILL');
      return ended;
    },
  };
}

/** The environment that signs a command in as a company. */
export const signedIn = (url: string, company: TestCompany): NodeJS.ProcessEnv => ({
  AUTOINVOICE_URL: url,
  AUTOINVOICE_CLIENT_ID: company.id,
  AUTOINVOICE_CLIENT_SECRET: company.apiKey,
  AUTOINVOICE_VENDOR_API_KEY: company.vendorKey,
});

/** A program on this computer that webhooks are handed to. */
export async function localProgram(answer = 204) {
  const requests: { headers: NodeJS.Dict<string | string[]>; body: string }[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    requests.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
    response.writeHead(answer).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hooks`,
    requests,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
