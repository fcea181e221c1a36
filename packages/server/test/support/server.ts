import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/platform/postgres/embedded/start.js';

/** A PostgreSQL in a temporary folder, both gone after `stop`. */
export interface TemporaryServer {
  readonly url: string;
  stop(): Promise<void>;
}

const wait = new Int32Array(new SharedArrayBuffer(4));

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Where nothing can be awaited any more (process exit): ends the server at once and removes its folder. */
function abandon(server: EmbeddedPostgres, folder: string): void {
  if (runs(server.pid)) process.kill(server.pid, 'SIGQUIT');
  // The server is our child and we no longer reap it, so wait for its lock file to go rather than for its number.
  Atomics.wait(wait, 0, 0, 300);
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}

/** Starts one. Ends with the process at the latest, however that ends, a kill -9 excepted. */
export async function temporaryServer(): Promise<TemporaryServer> {
  const folder = mkdtempSync(join(tmpdir(), 'autoinvoice-test-'));
  const server = await startEmbeddedPostgres({ dataDir: folder });
  const atExit = () => abandon(server, folder);
  const atSignal = (signal: NodeJS.Signals) => {
    process.off('exit', atExit);
    abandon(server, folder);
    process.kill(process.pid, signal);
  };
  process.once('exit', atExit);
  process.once('SIGINT', atSignal);
  process.once('SIGTERM', atSignal);
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      process.off('exit', atExit);
      process.off('SIGINT', atSignal);
      process.off('SIGTERM', atSignal);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

let own: Promise<TemporaryServer> | undefined;

/**
 * Address of the server that tests make their databases on: TEST_DATABASE_URL when the test runner started one, else a
 * server of this process, started at the first call and stopped when the process has nothing left to do.
 */
export async function testServerUrl(): Promise<string> {
  const given = process.env.TEST_DATABASE_URL;
  if (given !== undefined && given !== '') return given;
  if (own === undefined) {
    own = temporaryServer();
    process.once('beforeExit', () => void own?.then((server) => server.stop()));
  }
  return (await own).url;
}
