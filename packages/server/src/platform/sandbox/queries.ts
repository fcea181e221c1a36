import { sql } from 'kysely';
import type { Queryable, Tx } from '../context.js';
import { asMachine, type ClockState } from './clock-state.js';

/** What NOTIFY is sent on when the clock was changed. */
export const clockChannel = 'autoinvoice_clock';

/** How the clock stands. */
export async function selectClock(db: Queryable): Promise<ClockState> {
  const row = await db.selectFrom('sandbox_clock').select(['offset_ms', 'frozen_at']).executeTakeFirst();
  return row ? { offsetMs: Number(row.offset_ms), frozenAt: row.frozen_at } : asMachine;
}

/** The same; whoever else changes it waits until the transaction ends. */
export async function lockClock(tx: Tx): Promise<ClockState> {
  await sql`insert into sandbox_clock (offset_ms) values (0) on conflict do nothing`.execute(tx);
  await sql`select from sandbox_clock for update`.execute(tx);
  return selectClock(tx);
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
  await sql`select pg_notify(${clockChannel}, '')`.execute(tx);
}
