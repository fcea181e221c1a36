import { type Selectable, sql } from 'kysely';
import type { Queryable } from '../platform/context.js';
import type { DB } from '../platform/postgres/schema.generated.js';
import { blobReferences } from './references.js';

/** Those of some hashes that something in the database names. */
export async function selectReferred(db: Queryable, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  const parts = blobReferences.map(({ among }) => among(hashes));
  const { rows } = await sql<{ hash: string }>`${sql.join(parts, sql` union `)}`.execute(db);
  return new Set(rows.map(({ hash }) => hash));
}

/**
 * Notes that a sweep begins, unless another process began one since a time. True when it was noted: only that process
 * sweeps, however many ask at once.
 */
export async function claimSweep(db: Queryable, now: Date, since: Date): Promise<boolean> {
  const { rows } = await sql`
    insert into blob_sweep as s (started_at) values (${now})
    on conflict (only_row) do update set started_at = excluded.started_at, finished_at = null
      where s.started_at <= ${since}
    returning started_at`.execute(db);
  return rows.length > 0;
}

/** What a sweep did; files, and bytes of those removed. */
export interface SweepCounts {
  readonly seen: number;
  readonly setAside: number;
  readonly broughtBack: number;
  readonly removed: number;
  readonly removedBytes: number;
}

export async function updateSweep(db: Queryable, finishedAt: Date, counts: SweepCounts): Promise<void> {
  const { seen, setAside, broughtBack, removed, removedBytes } = counts;
  await db
    .updateTable('blob_sweep')
    .set({
      finished_at: finishedAt,
      seen,
      set_aside: setAside,
      brought_back: broughtBack,
      removed,
      removed_bytes: removedBytes,
    })
    .execute();
}

/** The last sweep; undefined before the first. */
export const selectSweep = (db: Queryable): Promise<Selectable<DB['blob_sweep']> | undefined> =>
  db.selectFrom('blob_sweep').selectAll().executeTakeFirst();
