import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../config.js';
import { countAllNotifications } from '../../notifications/queries.js';
import { type Database, openDatabase } from '../../platform/postgres/database.js';
import { attachEmbeddedPostgres } from '../../platform/postgres/embedded/attach.js';
import { migrationStatus } from '../../platform/postgres/migrate.js';
import { clockFindings } from './clock.js';
import { type Finding, findings, guarded } from './finding.js';
import { sweepFindings } from './sweep.js';

const { ok, warning, fault } = findings('database');

/** What was found in the database, and how many webhook subscriptions there are; those are undefined without it. */
export interface DatabaseReport {
  readonly found: Finding[];
  readonly subscriptions?: number;
}

/** The database as it stands; nothing is started, migrated or written. */
export async function checkDatabase(config: Config): Promise<DatabaseReport> {
  const url = config.databaseUrl ?? (await attachEmbeddedPostgres(config.dataDir).catch(() => undefined));
  if (url === undefined) {
    const made = existsSync(join(config.dataDir, 'postgres', 'cluster'));
    return {
      found: [
        warning(made ? 'the embedded database is not running; serve starts it' : 'serve makes an embedded database'),
      ],
    };
  }
  let database: Database;
  try {
    database = await openDatabase({ url, poolSize: 2, applicationName: 'autoinvoice doctor' });
  } catch (error) {
    return { found: [fault((error as Error).message)] };
  }
  try {
    const found = await guarded('database', () => databaseFindings(database, config));
    const clock = await guarded('clock', () => clockFindings(database.pool, config));
    const sweep = await sweepFindings(database.db, config).catch(() => []);
    const subscriptions = await countAllNotifications(database.db).catch(() => undefined);
    return { found: [...found, ...clock, ...sweep], ...(subscriptions === undefined ? {} : { subscriptions }) };
  } finally {
    await database.close();
  }
}

async function databaseFindings({ pool }: Database, config: Config): Promise<Finding[]> {
  const started = performance.now();
  const { rows } = await pool.query<{ version: string; bytes: number; connections: number; name: string }>(
    `select current_setting('server_version') as version, pg_database_size(current_database()) as bytes,
            current_setting('max_connections')::int4 as connections, current_database() as name`,
  );
  const took = Math.round(performance.now() - started);
  const { version = '', bytes = 0, connections = 0, name = '' } = rows[0] ?? {};
  const kind = config.databaseUrl === undefined ? 'embedded' : 'DATABASE_URL';
  const megabytes = (Number(bytes) / 1024 ** 2).toFixed(0);
  const { applied, pending } = await migrationStatus(pool);
  const waiting = pending.map((m) => m.name).join(', ');
  return [
    ok(`PostgreSQL ${version} (${kind}), database ${name} of ${megabytes} MB, answers in ${took} ms`),
    pending.length === 0
      ? ok(`${applied.length} migrations are applied`)
      : warning(`${pending.length} migrations wait for autoinvoice migrate or the next start: ${waiting}`),
    ...(connections < config.databasePoolSize + 10
      ? [
          warning(
            `the server takes ${connections} connections; one process of ours takes up to ${config.databasePoolSize}`,
          ),
        ]
      : []),
  ];
}
