import type { Logger } from 'pino';
import type { Config } from '../config.js';
import { mailNotices } from '../invoices/notices/hook.js';
import { fanOut } from '../notifications/fan-out.js';
import { createBlobStore } from '../platform/blobs/create.js';
import { type Clock, systemClock } from '../platform/clock.js';
import type { Context } from '../platform/context.js';
import { createSealer } from '../platform/crypto/create.js';
import { outboundHttp } from '../platform/http/outbound-http.js';
import { createJobs } from '../platform/jobs/pgboss-jobs.js';
import { createMailer } from '../platform/mail/create.js';
import { type Database, openDatabase } from '../platform/postgres/database.js';
import { attachEmbeddedPostgres } from '../platform/postgres/embedded/attach.js';
import { startEmbeddedPostgres } from '../platform/postgres/embedded/start.js';
import { migrate } from '../platform/postgres/migrate.js';
import { SandboxClock } from '../platform/sandbox/clock.js';
import { createLogger } from '../platform/telemetry/log.js';
import { createThreads } from '../platform/threads/thread-pool.js';
import { joinParts, type NetworkParts } from './domain.js';
import { jobBindings, jobDefinitions } from './jobs.js';

/** What an application may be given in place of its own. */
export interface Parts extends NetworkParts {
  readonly log?: Logger;
  readonly clock?: Clock;
  /** Use the embedded database of a server that runs already, when there is one, instead of owning it. */
  readonly beside?: boolean;
}

/** The application without its ports: what commands such as `keys` need. */
export interface Core {
  readonly ctx: Context;
  /** Gives everything free, the embedded database last. */
  close(): Promise<void>;
}

/** What is to be closed, in the order in which it was opened. */
type Closers = (() => Promise<unknown>)[];

/** The machine's clock, or the one that people move in a sandbox. */
async function clockFor(config: Config, { db, pool }: Database, log: Logger, closers: Closers): Promise<Clock> {
  if (config.mode !== 'sandbox') return systemClock;
  const clock = await new SandboxClock(db, pool, log).open();
  closers.push(async () => clock.close());
  return clock;
}

/** The database that the settings name, else the embedded one; its schema is up to date. */
async function databaseFor(config: Config, parts: Parts, log: Logger, closers: Closers): Promise<Database> {
  let url = config.databaseUrl ?? (parts.beside ? await attachEmbeddedPostgres(config.dataDir) : undefined);
  if (url === undefined) {
    const embedded = await startEmbeddedPostgres({ dataDir: config.dataDir, log });
    closers.push(() => embedded.stop());
    url = embedded.url;
  }
  const database = await openDatabase({
    url,
    poolSize: config.databasePoolSize,
    onIdleError: (error) => log.warn({ err: error }, 'a database connection broke'),
  });
  closers.push(() => database.close());
  await migrate(database.pool, { onApply: (m) => log.info({ migration: m.name }, 'migrating') });
  return database;
}

/** All that the domain reaches the world through. */
async function openContext(config: Config, parts: Parts, log: Logger, closers: Closers): Promise<Context> {
  const database = await databaseFor(config, parts, log, closers);
  const clock = parts.clock ?? (await clockFor(config, database, log, closers));
  const blobs = await createBlobStore(config);
  const sealer = await createSealer(config);
  const mailer = createMailer(config, clock);
  closers.push(() => mailer.close());
  const outbound = outboundHttp(config);
  closers.push(() => outbound.close());
  const threads = createThreads({
    size: config.threads,
    taskMs: config.documentTimeoutSeconds * 1000,
    heapMegabytes: config.threadMemoryMegabytes,
  });
  closers.push(() => threads.close());
  const jobs = await createJobs({
    db: database.db,
    pool: database.pool,
    log,
    clock,
    definitions: jobDefinitions,
    worker: config.worker,
    pollIntervalMs: config.jobPollMs,
  });
  closers.push(() => jobs.stop({ graceMs: config.shutdownGraceSeconds * 1000 }));
  const eventHooks = [fanOut, mailNotices];
  return { config, clock, log, db: database.db, blobs, jobs, sealer, mailer, outbound, threads, eventHooks };
}

/**
 * Opens database, blobs and secrets, and brings the schema up to date. Nothing listens and no job is worked on yet.
 * Throws what the part that cannot be used throws; what was open by then is closed.
 */
export async function openCore(config: Config, parts: Parts = {}): Promise<Core> {
  const log = parts.log ?? createLogger(config);
  const closers: Closers = [];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) {
      await closer().catch((error: unknown) => log.error({ err: error }, 'a part did not close'));
    }
  };
  try {
    const ctx = await openContext(config, parts, log, closers);
    joinParts(ctx, parts);
    for (const binding of jobBindings(ctx)) binding.register(ctx.jobs);
    return { ctx, close };
  } catch (error) {
    await close();
    throw error;
  }
}
