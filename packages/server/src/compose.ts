/** Puts the application together out of its parts: the only file that knows them all. */
import type { Logger } from 'pino';
import { authenticateWith } from './accounts/access/authenticate.js';
import { tidyIdleAccounts } from './accounts/idle/chores.js';
import { accountJobBindings } from './accounts/job-handlers.js';
import { accountJobDefinitions } from './accounts/jobs.js';
import { provideNetworks } from './accounts/profiles/networks.js';
import { onProfileAnswer, profileSubject } from './accounts/profiles/settle.js';
import { deleteEnded as deleteEndedSessions } from './accounts/sign-in/queries.js';
import { ax } from './apis/ax/index.js';
import { validatorApi } from './apis/validator/index.js';
import { bankMessageJobBindings, bankMessageSubject } from './bank-messages/hand-over.js';
import { handOverMessageJob } from './bank-messages/jobs.js';
import { onBankMessageAnswer } from './bank-messages/settle.js';
import type { Config } from './config.js';
import { detectJobBindings } from './detect/handlers.js';
import { holdForChecks } from './detect/hold.js';
import { releaseOverdueJob, runChecksJob } from './detect/jobs.js';
import { deleteRegisterAnswers } from './detect/queries.js';
import { deliverDocument } from './documents/deliver.js';
import { deliverDocumentJob, routeDocumentJob } from './documents/jobs.js';
import type { DocumentNetwork } from './documents/network.js';
import { provideDocumentNetworks } from './documents/networks.js';
import { routeDocument } from './documents/route.js';
import { provideArrivalGate } from './invoices/arrival-gate.js';
import { deliverInvoice } from './invoices/deliver.js';
import { deleteIdempotencyKeys } from './invoices/idempotency.js';
import { deliverInvoiceJob, routeInvoiceJob } from './invoices/jobs.js';
import type { DeliveryNetwork } from './invoices/network.js';
import { provideDeliveryNetworks } from './invoices/networks.js';
import { noticeJobBindings } from './invoices/notices/handlers.js';
import { mailNotices } from './invoices/notices/hook.js';
import { mailNoticeJob } from './invoices/notices/jobs.js';
import { providePayees } from './invoices/redirection/payee.js';
import { routeInvoice } from './invoices/route.js';
import { supplierJobBindings } from './invoices/suppliers/handlers.js';
import { askSupplierJob } from './invoices/suppliers/jobs.js';
import { registrationsByAgreement } from './networks/by-agreement/register.js';
import { peppolParticipants } from './networks/peppol/participants.js';
import { peppolRegistration } from './networks/peppol/register.js';
import { sandboxBinding, sandboxStepJob } from './networks/sandbox/follow-up.js';
import { sandboxNetwork } from './networks/sandbox/network.js';
import { visma } from './networks/visma/network.js';
import { deliverWebhook } from './notifications/deliver.js';
import { deleteEndedDeliveries } from './notifications/delivery-queries.js';
import { fanOut } from './notifications/fan-out.js';
import { deliverWebhookJob } from './notifications/jobs.js';
import { repeatWebhookBinding, repeatWebhookJob } from './notifications/unruly.js';
import { outsideJobBindings } from './outside/handlers.js';
import { handOverJob } from './outside/jobs.js';
import { type OnAnswer, provideSubjects } from './outside/subjects.js';
import { lyantheSubject, onLyantheAnswer } from './partners/lyanthe/lyanthe.js';
import { provideParticipantNetworks } from './partners/participants/network.js';
import { onParticipantAnswer, participantSubject } from './partners/participants/settle.js';
import { takeoverJobBindings } from './partners/takeovers/handlers.js';
import { askConsentJob } from './partners/takeovers/jobs.js';
import { createBlobStore } from './platform/blobs/create.js';
import { type Clock, systemClock } from './platform/clock.js';
import type { Context } from './platform/context.js';
import { createSealer } from './platform/crypto/create.js';
import { type Chore, startHousekeeping } from './platform/housekeeping.js';
import { outboundHttp } from './platform/http/outbound-http.js';
import { createHttpServer, type HttpServer, type ListeningAddress } from './platform/http/server.js';
import { bindJob, type JobBinding } from './platform/jobs/binding.js';
import { createJobs } from './platform/jobs/pgboss-jobs.js';
import { createMailer } from './platform/mail/create.js';
import { type Database, openDatabase } from './platform/postgres/database.js';
import { attachEmbeddedPostgres } from './platform/postgres/embedded/attach.js';
import { startEmbeddedPostgres } from './platform/postgres/embedded/start.js';
import { migrate } from './platform/postgres/migrate.js';
import { SandboxClock } from './platform/sandbox/clock.js';
import { createLogger, createMetrics } from './platform/telemetry/index.js';
import { createThreads } from './platform/threads/thread-pool.js';
import { serviceJobBindings, serviceJobDefinitions, serviceSubjects } from './services/background.js';
import { amiliAsPayee } from './services/receivables/payee.js';
import { sweepDaily } from './storage/sweep.js';
import { createWebApp } from './web/framework/web-app.js';
import { pages } from './web/pages/index.js';

/** Networks that invoices can be delivered through, by the name that route plans use. */
const openNetworks = ({ mode }: Config): ReadonlyMap<string, DeliveryNetwork> =>
  new Map([
    [visma.name, visma.delivery],
    ...(mode === 'sandbox' ? [[sandboxNetwork.name, sandboxNetwork.delivery] as const] : []),
  ]);

/** Networks that other documents can be delivered through. */
const openDocumentNetworks = ({ mode }: Config): ReadonlyMap<string, DocumentNetwork> =>
  new Map([
    [visma.name, visma.documents],
    ...(mode === 'sandbox' ? [[sandboxNetwork.name, sandboxNetwork.documents] as const] : []),
  ]);

/** Every kind of background work. */
const jobDefinitions = [
  routeInvoiceJob,
  deliverInvoiceJob,
  routeDocumentJob,
  deliverDocumentJob,
  deliverWebhookJob,
  repeatWebhookJob,
  handOverJob,
  sandboxStepJob,
  askConsentJob,
  runChecksJob,
  releaseOverdueJob,
  handOverMessageJob,
  askSupplierJob,
  mailNoticeJob,
  ...accountJobDefinitions,
  ...serviceJobDefinitions,
];

/** Who takes the answers of parties outside, by what they were asked about. */
const outsideSubjects: Readonly<Record<string, OnAnswer>> = {
  [profileSubject]: onProfileAnswer,
  [participantSubject]: onParticipantAnswer,
  [lyantheSubject]: onLyantheAnswer,
  [bankMessageSubject]: onBankMessageAnswer,
  ...serviceSubjects,
};

/** Who does the background work. */
const jobBindings = (ctx: Context): JobBinding[] => [
  bindJob(routeInvoiceJob, routeInvoice(ctx)),
  bindJob(deliverInvoiceJob, deliverInvoice(ctx)),
  bindJob(routeDocumentJob, routeDocument(ctx)),
  bindJob(deliverDocumentJob, deliverDocument(ctx)),
  bindJob(deliverWebhookJob, deliverWebhook(ctx)),
  repeatWebhookBinding(ctx),
  sandboxBinding(ctx),
  ...accountJobBindings(ctx),
  ...outsideJobBindings(ctx),
  ...takeoverJobBindings(ctx),
  ...detectJobBindings(ctx),
  ...bankMessageJobBindings(ctx),
  ...serviceJobBindings(ctx),
  ...supplierJobBindings(ctx),
  ...noticeJobBindings(ctx),
];

/** Rows that one housekeeping statement removes at most. */
const batch = 10_000;

/** What is removed when it has served its time. */
function chores(ctx: Context): Chore[] {
  const { db, clock, config } = ctx;
  const daysAgo = (days: number) => new Date(clock.now().getTime() - days * 86_400_000);
  return [
    { name: 'webhook log', run: () => deleteEndedDeliveries(db, daysAgo(config.webhookLogDays), batch) },
    { name: 'browser sessions', run: () => deleteEndedSessions(db, clock.now(), batch) },
    { name: 'idle accounts', run: () => tidyIdleAccounts(ctx, batch) },
    {
      name: 'answers of registers',
      run: () => deleteRegisterAnswers(db, daysAgo(config.registerCacheHours / 24), batch),
    },
    { name: 'idempotency keys', run: () => deleteIdempotencyKeys(db, daysAgo(config.idempotencyDays), batch) },
    // The last one: with very many files it takes minutes.
    { name: 'files without a reference', run: (signal) => sweepDaily(ctx, signal) },
  ];
}

export interface Parts {
  readonly log?: Logger;
  readonly clock?: Clock;
  /** In place of the networks that invoices are delivered through. */
  readonly networks?: ReadonlyMap<string, DeliveryNetwork>;
  /** In place of the networks that other documents are delivered through. */
  readonly documentNetworks?: ReadonlyMap<string, DocumentNetwork>;
  /** Use the embedded database of a server that runs already, when there is one, instead of owning it. */
  readonly beside?: boolean;
}

/** The application without its ports: what commands such as `keys` need. */
export interface Core {
  readonly ctx: Context;
  /** Gives everything free, the embedded database last. */
  close(): Promise<void>;
}

/** The machine's clock, or the one that people move in a sandbox. */
async function clockFor(
  config: Config,
  { db, pool }: Database,
  log: Logger,
  closers: (() => Promise<unknown>)[],
): Promise<Clock> {
  if (config.mode !== 'sandbox') return systemClock;
  const clock = await new SandboxClock(db, pool, log).open();
  closers.push(async () => clock.close());
  return clock;
}

/**
 * Opens database, blobs and secrets, and brings the schema up to date. Nothing listens and no job is worked on yet.
 * Throws what the part that cannot be used throws; what was open by then is closed.
 */
export async function openCore(config: Config, parts: Parts = {}): Promise<Core> {
  const log = parts.log ?? createLogger(config);
  const closers: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) {
      await closer().catch((error: unknown) => log.error({ err: error }, 'a part did not close'));
    }
  };
  try {
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
    const ctx: Context = {
      config,
      clock,
      log,
      db: database.db,
      blobs,
      jobs,
      sealer,
      mailer,
      outbound,
      threads,
      eventHooks: [fanOut, mailNotices],
    };
    provideNetworks(ctx, [visma.registration, peppolRegistration, ...registrationsByAgreement]);
    provideParticipantNetworks(ctx, [peppolParticipants]);
    provideSubjects(ctx, outsideSubjects);
    provideArrivalGate(ctx, holdForChecks);
    providePayees(ctx, amiliAsPayee);
    provideDeliveryNetworks(ctx, parts.networks ?? openNetworks(config));
    provideDocumentNetworks(ctx, parts.documentNetworks ?? openDocumentNetworks(config));
    for (const binding of jobBindings(ctx)) binding.register(jobs);
    return { ctx, close };
  } catch (error) {
    await close();
    throw error;
  }
}

export interface Application extends Core {
  /** What is served where. */
  readonly addresses: readonly ListeningAddress[];
  readonly http: HttpServer;
}

/** Starts the whole application: ports and, when the settings say so, background work. */
export async function startApplication(config: Config, parts: Parts = {}): Promise<Application> {
  const core = await openCore(config, parts);
  const { ctx } = core;
  let http: HttpServer | undefined;
  try {
    http = await createApplicationServer(ctx);
    const addresses = await http.listen();
    await ctx.jobs.start();
    const housekeeping = startHousekeeping(config.worker ? chores(ctx) : [], ctx.log);
    const server = http;
    return {
      ctx,
      http,
      addresses,
      close: async () => {
        await server.close();
        await housekeeping.stop();
        await core.close();
      },
    };
  } catch (error) {
    await http?.close({ graceMs: 0 });
    await core.close();
    throw error;
  }
}

/** The HTTP server of all APIs and the web UI; listens when told. */
async function createApplicationServer(ctx: Context): Promise<HttpServer> {
  const { config } = ctx;
  const metrics = createMetrics({ jobs: ctx.jobs });
  return createHttpServer({
    ctx,
    apis: [
      { api: ax, prefix: '', host: config.axHost, port: config.axPort },
      {
        api: validatorApi({ open: config.validatorOpen }),
        prefix: '/validator',
        host: config.validatorHost,
        port: config.validatorPort,
      },
    ],
    authenticate: authenticateWith(ctx),
    metrics,
    web: await createWebApp(ctx, metrics, pages),
    checks: {
      database: async () => void (await ctx.db.selectFrom('schema_migration').select('number').limit(1).execute()),
      jobs: async () => void (await ctx.jobs.counts()),
      blobs: async () => void (await ctx.blobs.stat('0'.repeat(64))),
    },
  });
}
