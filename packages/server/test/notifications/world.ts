import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { createVendorKey } from '../../src/accounts/keys/vendor-keys.js';
import { readConfig } from '../../src/config.js';
import { deliverWebhook } from '../../src/notifications/deliver.js';
import { fanOut } from '../../src/notifications/fan-out.js';
import { deliverWebhookJob } from '../../src/notifications/jobs.js';
import { createBlobStore } from '../../src/platform/blobs/create.js';
import { systemClock } from '../../src/platform/clock.js';
import type { Context } from '../../src/platform/context.js';
import { createSealer } from '../../src/platform/crypto/create.js';
import { newId } from '../../src/platform/crypto/ids.js';
import { appendEvents, type NewEvent } from '../../src/platform/events/append.js';
import { outboundHttp } from '../../src/platform/http/outbound-http.js';
import { createJobs } from '../../src/platform/jobs/pgboss-jobs.js';
import { createMailer } from '../../src/platform/mail/create.js';
import { withTransaction } from '../../src/platform/postgres/transaction.js';
import { createThreads } from '../../src/platform/threads/thread-pool.js';
import { testDatabase } from '../support/database.js';
import { until } from '../support/until.js';

/** What a receiver got. */
export interface Received {
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** Monotonic milliseconds. */
  readonly at: number;
}

/** A real HTTP receiver on a free port. */
export interface Receiver {
  readonly url: string;
  readonly received: Received[];
  /** What it answers from now on; 0 answers nothing at all. */
  status: number;
  reply: string;
  /** Waits until it has got so many requests in all. */
  got(count: number): Promise<Received[]>;
  close(): void;
}

export async function startReceiver(status = 200): Promise<Receiver> {
  const received: Received[] = [];
  const receiver = { received, status, reply: '', url: '' };
  const server = createServer(async (req, res) => {
    const parts: Buffer[] = [];
    try {
      for await (const part of req) parts.push(part as Buffer);
    } catch {
      // The sender gave up or stopped in the middle of its post: nothing has arrived.
      return;
    }
    const body = Buffer.concat(parts).toString();
    received.push({ url: req.url ?? '', headers: req.headers, body, at: performance.now() });
    if (receiver.status !== 0) res.writeHead(receiver.status).end(receiver.reply);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return Object.assign(receiver, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    got: async (count: number) => {
      await until(() => received.length >= count);
      return received;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  });
}

/** The notifications domain at work on a database of its own, with real jobs and real HTTP. */
export interface World {
  readonly ctx: Context;
  /** A company; with `vendors` it is linked to those keys. */
  company(options?: { vendors?: readonly string[] }): Promise<string>;
  vendorKey(owner: string): Promise<{ id: string; key: string }>;
  /** Appends events in a transaction, as the domains do. */
  append(...events: NewEvent[]): Promise<void>;
  close(): Promise<void>;
}

export async function openWorld(env: Record<string, string> = {}): Promise<World> {
  const dataDir = await mkdtemp(join(tmpdir(), 'notifications-'));
  const database = await testDatabase({ poolSize: 8 });
  const config = readConfig({ AUTOINVOICE_DATA_DIR: dataDir, DATABASE_URL: database.url, ...env });
  const log = pino({ level: process.env.AUTOINVOICE_LOG_LEVEL ?? 'silent' });
  const jobs = await createJobs({
    db: database.db,
    pool: database.pool,
    log,
    definitions: [deliverWebhookJob],
    worker: true,
    pollIntervalMs: 100,
  });
  const threads = createThreads({ size: 1, taskMs: 10_000, heapMegabytes: 256 });
  const ctx: Context = {
    config,
    clock: systemClock,
    log,
    db: database.db,
    blobs: await createBlobStore(config),
    jobs,
    sealer: await createSealer(config),
    mailer: createMailer(config, systemClock),
    outbound: outboundHttp(config),
    threads,
    eventHooks: [fanOut],
  };
  jobs.handle(deliverWebhookJob, deliverWebhook(ctx));
  await jobs.start();
  let companies = 0;
  return {
    ctx,
    async company({ vendors = [] } = {}) {
      const companyId = newId(ctx.clock);
      const now = ctx.clock.now();
      await ctx.db
        .insertInto('company')
        .values({
          company_id: companyId,
          name: 'Receiver Oy',
          country: 'FI',
          bid: `bid-${companies++}`,
          bid_kind: 'ORGNR',
          state: 'VERIFIED',
          created_at: now,
          kept_active_at: now,
        })
        .execute();
      for (const vendor_key_id of vendors) {
        await ctx.db
          .insertInto('company_vendor')
          .values({ company_id: companyId, vendor_key_id, linked_at: now })
          .execute();
      }
      return companyId;
    },
    async vendorKey(owner) {
      const made = await createVendorKey(ctx, { name: 'software', ownerCompanyId: owner });
      return { id: made.vendorKeyId, key: made.vendorApiKey };
    },
    append: async (...events) => {
      await withTransaction(ctx.db, (tx) => appendEvents(ctx, tx, events));
    },
    async close() {
      await jobs.stop({ graceMs: 2000 });
      await ctx.outbound.close();
      await threads.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The event of the page's example: an invoice that was received. */
export function receivedInvoice(companyId: string, name = 'DOCUMENTS.INVOICE.RECEIVED'): NewEvent {
  const invoiceId = newId(systemClock);
  return {
    companyId,
    name,
    subjectType: 'INVOICE',
    subjectId: invoiceId,
    data: {
      payload: {
        invoice_id: invoiceId,
        invoice_number: '1002',
        destination: 'PEPPOL',
        recipient_name: 'Recipient',
        recipient_bid: '933646920',
      },
    },
  };
}
