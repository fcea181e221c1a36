import { HandleEmptyInListsPlugin, Kysely, PostgresDialect, replaceWithNoncontingentExpression } from 'kysely';
import pg from 'pg';
import type { DB } from './schema.generated.js';
import { typeParsers } from './types.js';

/** The oldest PostgreSQL that the statements run on, as `server_version_num` counts. */
const oldestVersion = 150_000;

export interface DatabaseOptions {
  /** postgresql:// address. */
  readonly url: string;
  /** Most connections at a time. */
  readonly poolSize?: number;
  /** Shown in pg_stat_activity. */
  readonly applicationName?: string;
  /** Told of idle connections that break; the pool replaces them by itself. */
  readonly onIdleError?: (error: Error) => void;
}

export interface Database {
  readonly db: Kysely<DB>;
  /** For libraries that speak pg themselves; application code uses `db`. */
  readonly pool: pg.Pool;
  /** Waits for running queries, then closes every connection. May be called more than once. */
  close(): Promise<void>;
}

/** The database cannot be used at all; the message is meant for the person who set it up. */
export class DatabaseUnusableError extends Error {
  override readonly name = 'DatabaseUnusableError';
}

interface ServerFacts {
  /** As `server_version_num` counts: 150004 is 15.4. */
  readonly number: number;
  readonly version: string;
  readonly encoding: string;
}

/** Throws DatabaseUnusableError when the statements cannot run there: older than 15, or not UTF-8. */
export function assertSupported({ number, version, encoding }: ServerFacts): void {
  if (number < oldestVersion) {
    throw new DatabaseUnusableError(`The database server is PostgreSQL ${version}; AutoInvoice needs 15 or newer.`);
  }
  if (encoding !== 'UTF8') {
    throw new DatabaseUnusableError(`The database is encoded in ${encoding}; AutoInvoice needs one made with UTF8.`);
  }
}

async function readFacts(pool: pg.Pool): Promise<ServerFacts> {
  try {
    const { rows } = await pool.query<ServerFacts>(
      `select current_setting('server_version_num')::int4 as number, current_setting('server_version') as version,
              current_setting('server_encoding') as encoding`,
    );
    return rows[0] ?? { number: 0, version: 'unknown', encoding: 'unknown' };
  } catch (error) {
    throw new DatabaseUnusableError(`The database cannot be reached: ${(error as Error).message}`, { cause: error });
  }
}

/**
 * Opens a pool on a PostgreSQL database and kysely over it. Column values arrive as types.ts tells; errors of
 * statements are pg's own, told apart by errors.ts.
 * Throws DatabaseUnusableError when it cannot be reached, is older than 15 or not UTF-8.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.poolSize ?? 10,
    application_name: options.applicationName ?? 'autoinvoice',
    types: typeParsers,
    connectionTimeoutMillis: 15_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    // A transaction whose process froze must not hold its locks for ever.
    idle_in_transaction_session_timeout: 60_000,
  });
  pool.on('error', (error) => options.onIdleError?.(error));
  // The pool only watches connections that nobody holds. One that breaks between two statements of a transaction would
  // end the process as an unhandled error; its holder is told by the next statement.
  pool.on('connect', (client) => client.on('error', () => {}));
  try {
    assertSupported(await readFacts(pool));
  } catch (error) {
    await pool.end();
    throw error;
  }
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    // `in ()` is no SQL: nothing is in an empty list.
    plugins: [new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression })],
  });
  let closing: Promise<void> | undefined;
  return {
    db,
    pool,
    close: () => {
      closing ??= pool.end();
      return closing;
    },
  };
}
