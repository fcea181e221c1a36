import { sql } from 'kysely';
import type { Queryable, Tx } from '../context.js';
import { asMachine, type ClockState } from './clock-state.js';

/** What NOTIFY is sent on when the clock was changed. */
export const clockChannel = 'autoinvoice_clock';

const stateOf = (row: { offset_ms: number; frozen_at: Date | null } | undefined): ClockState =>
  row ? { offsetMs: Number(row.offset_ms), frozenAt: row.frozen_at } : asMachine;

const clock = (db: Queryable) => db.selectFrom('sandbox_clock').select(['offset_ms', 'frozen_at']);

/** Makes the clock's row, which changes are serialised by. */
export async function ensureClock(db: Queryable): Promise<void> {
  await sql`insert into sandbox_clock (offset_ms) values (0) on conflict do nothing`.execute(db);
}

/** How the clock stands. */
export const selectClock = async (db: Queryable): Promise<ClockState> => stateOf(await clock(db).executeTakeFirst());

/** The same; it is not changed before the transaction ends. */
export const shareClock = async (tx: Queryable): Promise<ClockState> =>
  stateOf(await clock(tx).forShare().executeTakeFirst());

/** The same; whoever else changes it waits until the transaction ends. */
export async function lockClock(tx: Tx): Promise<ClockState> {
  await ensureClock(tx);
  return stateOf(await clock(tx).forUpdate().executeTakeFirst());
}

/** Sets the clock that `lockClock` locked; every process hears of it when the transaction commits. */
export async function updateClock(tx: Tx, { offsetMs, frozenAt }: ClockState): Promise<void> {
  await tx.updateTable('sandbox_clock').set({ offset_ms: offsetMs, frozen_at: frozenAt }).execute();
  await sql`select pg_notify(${clockChannel}, '')`.execute(tx);
}

/** Removes every row of every table but those named. */
export async function emptyTables(tx: Tx, kept: readonly string[]): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables
    where schemaname = current_schema() and not tablename = any(${[...kept]}::text[])`.execute(tx);
  const tables = sql.join(rows.map(({ name }) => sql.id(name)));
  await sql`truncate ${tables} cascade`.execute(tx);
}
