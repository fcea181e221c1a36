import type { Kysely, Transaction } from 'kysely';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import type { BlobStore } from './blobs/store.js';
import type { Clock } from './clock.js';
import type { Sealer } from './crypto/sealer.js';
import type { EventHook } from './events/append.js';
import type { OutboundHttp } from './http/outbound.js';
import type { Jobs } from './jobs/jobs.js';
import type { Mailer } from './mail/mailer.js';
import type { DB } from './postgres/schema.generated.js';
import type { Threads } from './threads/threads.js';

export type Db = Kysely<DB>;
export type Tx = Transaction<DB>;
/** What a query function takes: it runs alike inside and outside a transaction. */
export type Queryable = Db | Tx;

/** Everything that domain functions and handlers reach the world through; built once in compose/core.ts. */
export interface Context {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Logger;
  readonly db: Db;
  readonly blobs: BlobStore;
  readonly jobs: Jobs;
  readonly sealer: Sealer;
  readonly mailer: Mailer;
  readonly outbound: OutboundHttp;
  readonly threads: Threads;
  /** Readers that must know of an event in the transaction that writes it. */
  readonly eventHooks: readonly EventHook[];
}
