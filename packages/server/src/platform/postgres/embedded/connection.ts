import pg from 'pg';
import { databaseName, databaseUser } from './cluster.js';

/** Where a running server listens: the folder of its socket, or 127.0.0.1 on Windows. */
export interface Endpoint {
  readonly host: string;
  readonly port: number;
  readonly password: string;
}

/** The address in the form that libpq, pg and their like take; the folder of a socket goes into `host`. */
export function urlOf(endpoint: Endpoint, database: string = databaseName): string {
  const { host, port, password } = endpoint;
  const credentials = `${databaseUser}:${encodeURIComponent(password)}`;
  if (!host.startsWith('/')) return `postgresql://${credentials}@${host}:${port}/${database}`;
  return `postgresql://${credentials}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A server that goes away ends the connection; the query that waits fails by itself.
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Signs in once, which proves that this server is ready and ours, and makes the database when it is not there yet
 * (a fresh cluster, or a crash right after it was made). Gives the server's version and data folder.
 */
export async function openForService(endpoint: Endpoint): Promise<{ version: string; dataDirectory: string }> {
  const look = (client: pg.Client) =>
    client.query<{ version: string; folder: string }>(
      `select current_setting('server_version') as version, current_setting('data_directory') as folder`,
    );
  const found = await withClient(urlOf(endpoint), look).catch(async (error: unknown) => {
    const missing = (error as { code?: string }).code === '3D000';
    if (!missing) throw error;
    return withClient(urlOf(endpoint, 'postgres'), async (client) => {
      await client.query(`create database ${databaseName}`);
      return look(client);
    });
  });
  const row = found.rows[0];
  return { version: row?.version ?? '', dataDirectory: row?.folder ?? '' };
}
