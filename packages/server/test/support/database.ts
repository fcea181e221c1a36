import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { type Database, openDatabase } from '../../src/platform/postgres/database.js';
import { migrate } from '../../src/platform/postgres/migrate.js';
import { readMigrationFiles } from '../../src/platform/postgres/migration-files.js';
import { testServerUrl } from './server.js';

/** A database of its own for one test file or test. */
export interface TestDatabase extends Database {
  readonly url: string;
  /** Closes and deletes it. */
  drop(): Promise<void>;
}

export function withDatabase(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Makes the migrated database that the others are cloned from, once per server and set of migrations: test processes
 * that come at the same time wait for the one that makes it, under another name until it is whole.
 */
async function ensureTemplate(serverUrl: string): Promise<string> {
  const checksums = readMigrationFiles().map((file) => file.checksum);
  const template = `template_${createHash('sha256').update(checksums.join()).digest('hex').slice(0, 12)}`;
  await withClient(serverUrl, async (client) => {
    await client.query('select pg_advisory_lock(20250711)');
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template]);
    if (rowCount !== 0) return;
    await client.query(`drop database if exists making_${template} with (force)`);
    await client.query(`create database making_${template}`);
    const pool = new pg.Pool({ connectionString: withDatabase(serverUrl, `making_${template}`), max: 1 });
    await migrate(pool);
    await pool.end();
    await client.query(`alter database making_${template} rename to ${template}`);
  });
  return template;
}

let template: Promise<string> | undefined;

/** An empty database without our schema, on the same server. */
export async function emptyDatabaseUrl(): Promise<{ url: string; drop(): Promise<void> }> {
  const serverUrl = await testServerUrl();
  return createDatabase(serverUrl, 'template0');
}

/**
 * A pool that ended has only asked the server to close its connections. Without force the server waits for that, up to
 * 5 seconds; forced at once, it would tell a connection still closing that it was terminated, and nobody listens to
 * that error any more. Force is for connections that a test left open on purpose.
 */
async function dropDatabase(client: pg.Client, name: string): Promise<void> {
  const inUse = '55006';
  try {
    await client.query(`drop database if exists ${name}`);
  } catch (error) {
    if ((error as pg.DatabaseError).code !== inUse) throw error;
    await client.query(`drop database if exists ${name} with (force)`);
  }
}

async function createDatabase(serverUrl: string, from: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await withClient(serverUrl, (client) => client.query(`create database ${name} template ${from} strategy file_copy`));
  return {
    url: withDatabase(serverUrl, name),
    drop: () => withClient(serverUrl, (client) => dropDatabase(client, name)),
  };
}

/**
 * A fresh database with the whole schema, cloned from a migrated template. On the server that the test runner started,
 * else on one of this process's own, which ends with it. Call `drop` in an `after` hook.
 */
export async function testDatabase(options: { poolSize?: number } = {}): Promise<TestDatabase> {
  const serverUrl = await testServerUrl();
  template ??= ensureTemplate(serverUrl);
  const { url, drop } = await createDatabase(serverUrl, await template);
  const database = await openDatabase({ url, poolSize: options.poolSize ?? 4, applicationName: 'test' });
  return {
    ...database,
    url,
    drop: async () => {
      await database.close();
      await drop();
    },
  };
}
