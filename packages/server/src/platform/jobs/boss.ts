import type { Pool } from 'pg';
import { type Db as BossDb, type CommandResponse, PgBoss, type QueueOptions, type QueueResult } from 'pg-boss';
import type { Logger } from 'pino';
import type { JobDefinition } from './jobs.js';

/** A process that has not refreshed its jobs for this long is taken for dead. pg-boss allows no less. */
export const HEARTBEAT_SECONDS = 10;
/** Waiting jobs are never dropped for their age: pg-boss would delete them after 14 days. */
const KEEP_WAITING_SECONDS = 10 * 365 * 86_400;
/** Failed jobs stay visible this long. Done jobs are deleted with their completion, so this does not concern them. */
const KEEP_FAILED_SECONDS = 14 * 86_400;

/**
 * Starts pg-boss over our connection pool: makes or migrates its tables, and makes the queues of the definitions.
 * Throws when the database cannot be reached. The caller owns the pool and stops the boss.
 */
export async function startBoss(
  pool: Pool,
  log: Logger,
  definitions: readonly JobDefinition[],
  worker: boolean,
): Promise<PgBoss> {
  const db: BossDb = { executeSql: (text, values) => pool.query(text, values) };
  const boss = new PgBoss({
    db,
    // Workers keep the tables: expiry as a second net behind our own sweep, deletion of old failures, index bloat.
    supervise: worker,
    superviseIntervalSeconds: 60,
    monitorIntervalSeconds: 60,
    // Features we do not use, each of which would cost queries at rest.
    schedule: false,
    registerInstance: false,
    flowIntervalSeconds: 3600,
    openTelemetry: { enabled: false },
  });
  boss.on('error', (error) => log.error({ err: error }, 'job tables: upkeep failed'));
  boss.on('warning', (warning) => log.warn({ warning }, 'job tables: warning'));
  // Two processes that start at once on an empty database both try to make the tables; the second finds them made.
  await boss.start({ attempts: 3 });
  try {
    await syncQueues(boss, definitions);
  } catch (error) {
    await boss.stop({ graceful: false });
    throw error;
  }
  return boss;
}

async function syncQueues(boss: PgBoss, definitions: readonly JobDefinition[]): Promise<void> {
  const existing = new Map((await boss.getQueues(undefined, { limit: 100_000 })).map((q) => [q.name, q]));
  for (const definition of definitions) {
    const wanted = queueOptions(definition);
    const queue = existing.get(definition.name);
    if (queue === undefined) await boss.createQueue(definition.name, wanted);
    else if (differs(queue, wanted)) await boss.updateQueue(definition.name, wanted);
  }
}

function queueOptions(definition: JobDefinition): QueueOptions {
  return {
    retryLimit: definition.retryLimit,
    // The schedule of delays is applied when we record a failure; a job whose process died is retried at once.
    retryDelay: 0,
    retryBackoff: false,
    expireInSeconds: definition.expireSeconds,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    retentionSeconds: KEEP_WAITING_SECONDS,
    deleteAfterSeconds: KEEP_FAILED_SECONDS,
  };
}

function differs(queue: QueueResult, wanted: QueueOptions): boolean {
  return (Object.keys(wanted) as (keyof QueueOptions)[]).some((key) => queue[key] !== wanted[key]);
}

/** Ids of the jobs that a settling call of pg-boss changed. Its declared type leaves them out. */
export function settledIds(response: CommandResponse): ReadonlySet<string> {
  const { settled } = response as { settled?: unknown };
  if (!Array.isArray(settled)) throw new Error('pg-boss did not say which jobs it settled');
  return new Set(settled as string[]);
}
