/**
 * Nothing is lost or written twice under kill -9 at any point: real server processes are killed at random moments,
 * while they start too, as clients go on sending invoices in both directions between two companies.
 *
 * CHAOS_ROUNDS: kills in all (default 20). CHAOS_SEED: repeats the random choices of a run; the seed is printed.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { openFileStore } from '../../src/platform/blobs/file-store.js';
import { attachEmbeddedPostgres } from '../../src/platform/postgres/embedded/attach.js';
import { startEmbeddedPostgres } from '../../src/platform/postgres/embedded/start.js';
import { processesIn, remove, tempFolder } from '../platform/postgres/owner.js';
import { aCompany, type TestCompany } from '../support/api.js';
import type { TestApp } from '../support/app.js';
import { emptyDatabaseUrl } from '../support/database.js';
import { until } from '../support/until.js';
import { Random } from './random.js';
import { type MoodyReceiver, startMoodyReceiver } from './receiver.js';
import { freePort, mainScript, ServerProcess, type Troubles } from './server-process.js';
import { emptyTally, sendInvoices, type Tally } from './traffic.js';
import { findings, unfinished } from './verdict.js';

const rounds = Number(process.env.CHAOS_ROUNDS ?? 20);
const seed = Number(process.env.CHAOS_SEED ?? Math.floor(Math.random() * 2 ** 32));

/** Servers over one database and one data folder, and the right to kill them. */
interface Service {
  readonly urls: readonly string[];
  readonly dataDir: string;
  /** Where it may leave temporary files. */
  readonly tempDir: string;
  readonly troubles: Troubles;
  /** Starts the server of that place, which does not run. */
  start(place: number): void;
  server(place: number): ServerProcess;
  databaseUrl(): Promise<string>;
  /** Kills at this moment. */
  kill(place: number): Promise<void>;
  env(place: number): Record<string, string>;
  /** Ends and removes all there is, however far things went. */
  end(): Promise<void>;
}

async function service(places: number, databaseUrl: string | undefined, random: Random): Promise<Service> {
  const folder = tempFolder();
  // The database may run as another user, who puts its socket into the temporary folder.
  chmodSync(folder, 0o755);
  const dataDir = join(folder, 'data');
  const tempDir = join(folder, 'tmp');
  mkdirSync(tempDir);
  chmodSync(tempDir, 0o1777);
  const ports: number[] = [];
  while (ports.length < places) {
    const port = await freePort();
    if (!ports.includes(port)) ports.push(port);
  }
  const troubles: Troubles = new Map();
  const servers: ServerProcess[] = [];
  const env = (place: number) => ({
    AUTOINVOICE_DATA_DIR: dataDir,
    AUTOINVOICE_PORT: String(ports[place]),
    AUTOINVOICE_KYC_DELAY_MS: '0',
    AUTOINVOICE_WEBHOOK_RETRY: '1',
    AUTOINVOICE_WEBHOOK_RETRIES: '1000',
    TMPDIR: tempDir,
    ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
  });
  return {
    urls: ports.map((port) => `http://127.0.0.1:${port}`),
    dataDir,
    tempDir,
    troubles,
    env,
    start: (place) => {
      servers[place] = new ServerProcess(env(place), troubles);
    },
    server: (place) => {
      const server = servers[place];
      if (server === undefined) throw new Error(`Nothing was started at place ${place}.`);
      return server;
    },
    databaseUrl: async () => {
      const url = databaseUrl ?? (await attachEmbeddedPostgres(dataDir));
      if (url === undefined) throw new Error('The embedded database does not run.');
      return url;
    },
    kill: async (place) => {
      const server = servers[place];
      // Half of the time the database dies with its owner, as when the machine goes down.
      if (databaseUrl !== undefined || random.chance(0.5)) return server?.kill9();
      const database = processesIn(dataDir);
      const ends = server?.kill9();
      for (const pid of database) {
        try {
          process.kill(pid, 'SIGKILL');
        } catch {
          // Ended meanwhile.
        }
      }
      await ends;
      await until(() => processesIn(dataDir).length === 0);
    },
    end: async () => {
      for (const server of servers) await server.kill9();
      if (databaseUrl === undefined) await (await startEmbeddedPostgres({ dataDir })).stop();
      remove(folder);
    },
  };
}

/** Two verified companies that receive, each with a webhook for everything. */
async function populate(made: Service, receiver: MoodyReceiver): Promise<[TestCompany, TestCompany]> {
  const [url = ''] = made.urls;
  const arguments_ = [mainScript, 'keys', 'vendor', '--name', 'chaos'];
  const { stdout } = await promisify(execFile)(process.execPath, arguments_, {
    env: { ...process.env, ...made.env(0) },
  });
  const vendorKey = /vendor_api_key\s+(\S+)/.exec(stdout)?.[1] ?? '';
  const companies: TestCompany[] = [];
  for (const name of ['Ensimmäinen Oy', 'Toinen Oyj']) {
    const company = await aCompany({ url } as TestApp, { name, vendorKey });
    const body = { destination_type: 'WEBHOOK', destination: receiver.url, events: ['*'] };
    const subscribed = await company.send('POST', '/v1/company/notifications', body);
    assert.equal(subscribed.status, 201, subscribed.bytes.toString());
    companies.push(company);
  }
  return companies as [TestCompany, TestCompany];
}

/** Kills servers at random moments, one round after another, and starts them again. */
async function havoc(made: Service, count: number, random: Random, t: TestContext): Promise<void> {
  const started = made.urls.map(() => performance.now());
  for (let round = 1; round <= count; round++) {
    const place = Math.floor(random.next() * made.urls.length);
    // A third of the kills come while the server starts, whatever it is doing.
    if (random.chance(0.33)) {
      await made.kill(place);
      made.start(place);
      started[place] = performance.now();
      await delay(random.between(0, 1500));
    } else {
      await made.server(place).ready;
      await delay(random.between(0, 2500));
    }
    const age = Math.round(performance.now() - (started[place] ?? 0));
    // With several servers, now and then all at once.
    const victims = random.chance(0.15) ? made.urls.map((_, index) => index) : [place];
    await Promise.all(victims.map((victim) => made.kill(victim)));
    t.diagnostic(`round ${round}: killed ${victims.join(' and ')}, ${age} ms old`);
    for (const victim of victims) {
      made.start(victim);
      started[victim] = performance.now();
    }
  }
  await Promise.all(made.urls.map((_, place) => made.server(place).ready));
}

async function play(t: TestContext, made: Service, count: number, random: Random): Promise<void> {
  const tally: Tally = emptyTally();
  const receiver = await startMoodyReceiver(random.fork());
  let over = false;
  try {
    // Killed before it ever ran to its end: data, schema and keys are being made.
    for (let i = 0; i < Math.max(2, Math.round(count / 5)); i++) {
      for (const place of made.urls.keys()) made.start(place);
      await delay(random.between(0, 1500));
      for (const place of made.urls.keys()) await made.kill(place);
    }
    for (const place of made.urls.keys()) made.start(place);
    await Promise.all(made.urls.map((_, place) => made.server(place).ready));
    const [one, two] = await populate(made, receiver);
    const begin = performance.now();
    const clients = [one, two, one, two, one, two].map((sender, index) =>
      sendInvoices({
        name: `C${index}`,
        random: random.fork(),
        sender,
        receiver: sender === one ? two : one,
        urls: made.urls,
        tally,
        isOver: () => over,
      }),
    );
    await havoc(made, count, random, t);
    over = true;
    await Promise.all(clients);
    const seconds = Math.round((performance.now() - begin) / 1000);

    const url = await made.databaseUrl();
    let left = 'unknown';
    const atRest = async () => {
      left = await unfinished(url);
      return left === '';
    };
    await until(atRest, 120_000).catch(() => assert.fail(`not at rest after two minutes: ${left}`));
    const restAfter = Math.round((performance.now() - begin) / 1000) - seconds;
    const answered = tally.invoices.filter((invoice) => invoice.id !== undefined);
    const posts = [...receiver.arrivals.values()].reduce((sum, arrived) => sum + arrived.posts, 0);
    t.diagnostic(
      `${count} kills in ${seconds} s: ${answered.length} invoices answered, ${tally.invoices.length - answered.length} given up, ` +
        `${tally.unanswered} calls unanswered, ${tally.repeated} repeated; ${receiver.arrivals.size} webhooks in ${posts} posts; at rest after ${restAfter} s`,
    );
    for (const [what, times] of made.troubles) t.diagnostic(`log, ${times} times: ${what}`);
    const wrong = await findings(
      url,
      await openFileStore(join(made.dataDir, 'blobs')),
      tally.invoices,
      receiver.arrivals,
    );
    assert.deepEqual([...tally.faults, ...wrong], []);
    assert.ok(answered.length >= count, 'hardly anything was sent');
    assert.ok(tally.unanswered > 0, 'no call was hit');
    for (const place of made.urls.keys()) assert.equal(await made.server(place).stop(), 'exit code 0');
    assert.deepEqual(readdirSync(join(made.dataDir, 'blobs', 'tmp')), [], 'files in the making');
    assert.deepEqual(processesIn(made.dataDir), [], 'processes left behind');
    assert.deepEqual(readdirSync(made.tempDir), [], 'temporary files left behind');
  } finally {
    over = true;
    receiver.close();
  }
}

describe('kill -9 at random moments', { timeout: 180_000 + rounds * 15_000 }, () => {
  const random = new Random(seed);

  test('of a server with its embedded database: nothing is lost, nothing happens twice', async (t) => {
    t.diagnostic(`CHAOS_SEED=${seed} CHAOS_ROUNDS=${rounds}`);
    const own = random.fork();
    const made = await service(1, undefined, own);
    try {
      await play(t, made, Math.ceil(rounds / 2), own);
    } finally {
      await made.end();
    }
  });

  test('of two servers over one database: nothing is lost, nothing happens twice', async (t) => {
    const own = random.fork();
    const { url, drop } = await emptyDatabaseUrl();
    const made = await service(2, url, own);
    try {
      await play(t, made, Math.floor(rounds / 2), own);
    } finally {
      await made.end();
      await drop();
    }
  });
});
