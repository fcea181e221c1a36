import type pg from 'pg';
import { type MigrationFile, programVersion, readMigrationFiles } from './migration-files.js';

/** The schema of the database and the migrations of this program do not fit together. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

interface AppliedMigration {
  readonly number: number;
  readonly name: string;
  readonly checksum: string;
  readonly appliedAt: Date;
  readonly programVersion: string;
}

export interface MigrationStatus {
  readonly applied: readonly AppliedMigration[];
  readonly pending: readonly MigrationFile[];
}

export interface MigrateOptions {
  /** Another folder than the package's own. */
  readonly folder?: string;
  /** Called before each migration. */
  readonly onApply?: (migration: MigrationFile) => void;
}

/** Any fixed number: all programs that migrate an AutoInvoice database wait for one another at this one. */
const lockKey = 7_302_881_145;

const ledger = `
  create table if not exists schema_migration (
    number integer primary key,
    name text not null,
    checksum text not null,
    applied_at timestamptz not null default now(),
    program_version text not null
  )`;

async function readLedger(client: pg.ClientBase): Promise<AppliedMigration[]> {
  const there = await client.query<{ found: boolean }>(`select to_regclass('schema_migration') is not null as found`);
  if (there.rows[0]?.found !== true) return [];
  const { rows } = await client.query<AppliedMigration>(
    `select number, name, checksum, applied_at as "appliedAt", program_version as "programVersion"
     from schema_migration order by number`,
  );
  return rows;
}

/** Throws MigrationError unless what was applied is exactly the beginning of what this program has. */
function compare(applied: readonly AppliedMigration[], files: readonly MigrationFile[]): MigrationStatus {
  const own = new Map(files.map((file) => [file.number, file]));
  for (const done of applied) {
    const file = own.get(done.number);
    if (file === undefined) {
      throw new MigrationError(
        `The database has migration ${done.number} (${done.name}), applied by AutoInvoice ${done.programVersion}, which ` +
          `this AutoInvoice ${programVersion()} does not know. Start that version or a newer one.`,
      );
    }
    if (file.checksum !== done.checksum) {
      throw new MigrationError(
        `Migration ${done.number} (${done.name}) is not the one that was applied to this database by AutoInvoice ` +
          `${done.programVersion}: its text has changed. Restore the file; changes belong into a new migration.`,
      );
    }
  }
  const last = applied.at(-1)?.number ?? 0;
  const done = new Set(applied.map((a) => a.number));
  const pending = files.filter((file) => !done.has(file.number));
  const late = pending.find((file) => file.number < last);
  if (late !== undefined) {
    throw new MigrationError(
      `Migration ${late.number} (${late.name}) was not applied to this database, but ${last} was: it needs a number ` +
        `above ${last}.`,
    );
  }
  return { applied, pending };
}

async function apply(client: pg.ClientBase, file: MigrationFile): Promise<void> {
  await client.query('begin');
  try {
    await client.query(file.sql);
    await client.query(
      'insert into schema_migration (number, name, checksum, program_version) values ($1, $2, $3, $4)',
      [file.number, file.name, file.checksum, programVersion()],
    );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new MigrationError(`Migration ${file.number} (${file.name}) failed: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

async function withClient<T>(pool: pg.Pool, work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    return await work(client);
  } finally {
    // The connection is closed, not reused: with it goes the lock, whatever happened.
    client.release(true);
  }
}

/** What was applied and what waits. Throws MigrationError when database and program do not fit together. */
export function migrationStatus(pool: pg.Pool, options: MigrateOptions = {}): Promise<MigrationStatus> {
  return withClient(pool, async (client) => compare(await readLedger(client), readMigrationFiles(options.folder)));
}

/**
 * Brings the database up to this program: every pending migration in order, each in its own transaction. Programs that
 * start at once wait for one another. Gives what was applied now.
 * Throws MigrationError: the database is newer than this program, an applied file has changed, or a statement failed
 * (that migration is undone; those before it stay).
 */
export function migrate(pool: pg.Pool, options: MigrateOptions = {}): Promise<readonly MigrationFile[]> {
  const files = readMigrationFiles(options.folder);
  return withClient(pool, async (client) => {
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    await client.query(ledger);
    const { pending } = compare(await readLedger(client), files);
    for (const file of pending) {
      options.onApply?.(file);
      await apply(client, file);
    }
    return pending;
  });
}
