// Measures the job queue against a real PostgreSQL: latency at rest, drain rate, cost at rest.
// node bench/jobs.mjs [--database postgresql://...]   Without an address it starts the embedded server in a temp folder.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { pino } from 'pino';
import { Type } from 'typebox';
import { defineJob } from '../packages/server/dist/src/platform/jobs/jobs.js';
import { createJobs } from '../packages/server/dist/src/platform/jobs/pgboss-jobs.js';
import { openDatabase } from '../packages/server/dist/src/platform/postgres/database.js';
import { startEmbeddedPostgres } from '../packages/server/dist/src/platform/postgres/embedded/start.js';

const { values } = parseArgs({
  options: {
    database: { type: 'string' },
    jobs: { type: 'string', default: '10000' },
    poll: { type: 'string', default: '1000' },
  },
});
const total = Number(values.jobs);
const payload = Type.Object({ n: Type.Integer() });
const job = (name, concurrency) =>
  defineJob({ name, payload, retryLimit: 3, retryDelaysSeconds: [1], expireSeconds: 60, concurrency });

const ping = job('bench.ping', 5);
const auto = job('bench.auto', 5);
const own = job('bench.own', 8);
const chain = job('bench.chain', 5);
// As many kinds as the product has, so that rest costs what it costs there.
const others = Array.from({ length: 16 }, (_, i) => job(`bench.other-${i}`, 5));

const folder = values.database ? undefined : mkdtempSync(join(tmpdir(), 'autoinvoice-bench-'));
const server = folder ? await startEmbeddedPostgres({ dataDir: folder }) : undefined;
const database = await openDatabase({ url: values.database ?? server.url, poolSize: 10 });
const { db } = database;
await sql`create table if not exists bench_effect (n int)`.execute(db);
const jobs = await createJobs({
  ...database,
  log: pino({ level: 'warn' }),
  definitions: [ping, auto, own, chain, ...others],
  worker: true,
  pollIntervalMs: Number(values.poll),
});

let onPing;
let done = 0;
let allDone;
const count = () => {
  done += 1;
  if (done === total) allDone();
};
jobs.handle(ping, async (run) => onPing(run.payload.n, performance.now()));
jobs.handle(auto, async () => count());
jobs.handle(own, async (run) => {
  await db.transaction().execute(async (tx) => {
    await sql`insert into bench_effect values (${run.payload.n})`.execute(tx);
    await run.complete(tx);
  });
  count();
});
let onChain;
jobs.handle(chain, async (run) => {
  await db.transaction().execute(async (tx) => {
    if (run.payload.n > 0) await jobs.enqueue(tx, chain, { n: run.payload.n - 1 });
    await run.complete(tx);
  });
  if (run.payload.n === 0) onChain(performance.now());
});
for (const other of others) jobs.handle(other, async () => undefined);

const quantile = (sorted, q) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))];
const ms = (n) => `${n.toFixed(1)} ms`;

async function latency(rounds, restMs) {
  const times = [];
  for (let n = 0; n < rounds; n++) {
    await delay(restMs);
    const started = new Promise((resolve) => {
      onPing = (_n, at) => resolve(at);
    });
    await db.transaction().execute((tx) => jobs.enqueue(tx, ping, { n }));
    const committed = performance.now();
    times.push(Math.max(0, (await started) - committed));
  }
  times.sort((a, b) => a - b);
  return `p50 ${ms(quantile(times, 0.5))}, p99 ${ms(quantile(times, 0.99))}, max ${ms(times.at(-1))} (${rounds} jobs)`;
}

async function drain(kind) {
  done = 0;
  const finished = new Promise((resolve) => {
    allDone = resolve;
  });
  const payloads = Array.from({ length: total }, (_, n) => ({ n }));
  const cpu = process.cpuUsage();
  await db.transaction().execute((tx) => jobs.enqueueMany(tx, kind, payloads));
  const started = performance.now();
  await finished;
  for (;;) {
    const counts = (await jobs.counts()).find((c) => c.name === kind.name);
    if (counts.waiting + counts.active === 0) break;
    await delay(5);
  }
  const seconds = (performance.now() - started) / 1000;
  const used = process.cpuUsage(cpu);
  return `${Math.round(total / seconds)} jobs/s (${total} in ${seconds.toFixed(2)} s, Node CPU ${((used.user + used.system) / 1e6).toFixed(2)} s)`;
}

async function chained(length) {
  const ended = new Promise((resolve) => {
    onChain = resolve;
  });
  const started = performance.now();
  await db.transaction().execute((tx) => jobs.enqueue(tx, chain, { n: length - 1 }));
  return `${ms(((await ended) - started) / length)} a step (${length} jobs, each enqueued by the one before)`;
}

async function trickle(perSecond, seconds) {
  let received = 0;
  const times = [];
  const sent = new Map();
  let finish;
  const finished = new Promise((resolve) => {
    finish = resolve;
  });
  const expected = perSecond * seconds;
  onPing = (n, at) => {
    times.push(at - sent.get(n));
    received += 1;
    if (received === expected) finish();
  };
  const begun = performance.now();
  for (let n = 0; n < expected; n++) {
    const wait = begun + (n * 1000) / perSecond - performance.now();
    if (wait > 1) await delay(wait);
    void db.transaction().execute(async (tx) => {
      await jobs.enqueue(tx, ping, { n });
      sent.set(n, performance.now());
    });
  }
  await finished;
  times.sort((a, b) => a - b);
  return `p50 ${ms(quantile(times, 0.5))}, p99 ${ms(quantile(times, 0.99))}, max ${ms(times.at(-1))} (from before commit, ${perSecond}/s for ${seconds} s)`;
}

async function rest(seconds) {
  const queries = async () =>
    Number(
      (
        await sql`select xact_commit + xact_rollback as n from pg_stat_database where datname = current_database()`.execute(
          db,
        )
      ).rows[0].n,
    );
  // Connections count what they did only when they are used again, and at most once a second.
  await delay(1500);
  await Promise.all(Array.from({ length: 20 }, () => sql`select pg_sleep(0.02)`.execute(db)));
  await delay(1500);
  const before = await queries();
  const cpu = process.cpuUsage();
  await delay(seconds * 1000);
  const used = process.cpuUsage(cpu);
  await delay(1100);
  const after = await queries();
  return `${((after - before) / (seconds + 1.1)).toFixed(1)} transactions/s, Node CPU ${((used.user + used.system) / 1e4 / seconds).toFixed(2)} %`;
}

try {
  const { rows } = await sql`select version()`.execute(db);
  console.log(
    `${rows[0].version.split(',')[0]}, Node ${process.version}, ${cpus().length} × ${cpus()[0].model.trim()}`,
  );
  await jobs.start();
  await latency(10, 20);
  console.log(`latency at rest, commit to handler: ${await latency(100, 120)}`);
  console.log(`chain of jobs:                      ${await chained(200)}`);
  console.log(`latency under 200 jobs/s:           ${await trickle(200, 5)}`);
  console.log(`drain, completed in batches:        ${await drain(auto)}`);
  console.log(`drain, each in its own transaction: ${await drain(own)}`);
  console.log(`at rest, ${4 + others.length} kinds of job:          ${await rest(10)}`);
} finally {
  await jobs.stop({ graceMs: 1000 });
  await database.close();
  await server?.stop();
  if (folder) rmSync(folder, { recursive: true, force: true });
}
