import { type RawBuilder, sql } from 'kysely';
import type { Queryable } from '../context.js';
import { type CappedCount, type Cursor, type KeysetPage, type KeysetQuery, keysetPage } from './keyset.js';

/** A list in the order of time: where its rows stand and which of them fit. */
export interface Browsable<R> {
  readonly table: 'invoice' | 'document';
  /** Columns that order the rows and that an index holds behind the tenant. */
  readonly time: 'created_at' | 'received_at';
  readonly id: 'invoice_id' | 'document_id';
  /** The tenant's rows. */
  readonly tenant: RawBuilder<unknown>;
  /** Those that fit, the tenant's condition included, the words of a search not. */
  readonly conditions: RawBuilder<unknown>;
  /** Words that are searched for, by an index of words. */
  readonly search: RawBuilder<unknown> | undefined;
  /** What is read of each row. */
  readonly columns: RawBuilder<unknown>;
  readonly cursorOf: (row: R) => Cursor;
}

/** A part of a list, and how many there are in all, counted so far and no further. */
export interface Browsed<R> extends KeysetPage<R> {
  readonly total: CappedCount;
}

/** Rows that a search looks at one by one before it asks the index of words. */
const nearRows = 1000;

/**
 * One part of a list with its total, which is counted to `countTo` at most, so that the work has an end however long
 * the list is. Of words that many rows have, the first page is found among the newest rows; of rare ones the index of
 * words gives the few rows there are. The planner cannot tell which it will be.
 */
export async function browse<R>(
  db: Queryable,
  list: Browsable<R>,
  query: KeysetQuery & { readonly countTo: number },
): Promise<Browsed<R>> {
  const { conditions, search } = list;
  const { limit, countTo } = query;
  if (search === undefined) {
    const [page, total] = await Promise.all([readPage(db, list, query, conditions), countUpTo(db, list, countTo)]);
    return { ...page, total };
  }
  const near = await readPage(db, list, query, search, newestOf(list, query));
  // More than a page was found there, so that there is a way on.
  if (query.newer ? near.newer : near.older) return { ...near, total: { count: limit, more: true } };
  const fitting = sql`${conditions} and ${search}`;
  const ids = await readIds(db, list, fitting, countTo + 1);
  const total = capped(ids.length, countTo);
  const only = sql`${list.tenant} and ${sql.ref(list.id)} = any(${ids}::uuid[])`;
  return { ...(await readPage(db, list, query, total.more ? fitting : only)), total };
}

/** How many rows there are, counted to `most` at most. */
export async function countUpTo(
  db: Queryable,
  list: Pick<Browsable<never>, 'table' | 'id' | 'conditions' | 'search'>,
  most: number,
): Promise<CappedCount> {
  const fitting = list.search === undefined ? list.conditions : sql`${list.conditions} and ${list.search}`;
  return capped((await readIds(db, list, fitting, most + 1)).length, most);
}

const capped = (found: number, most: number): CappedCount => ({ count: Math.min(found, most), more: found > most });

async function readIds(
  db: Queryable,
  { table, id }: Pick<Browsable<never>, 'table' | 'id'>,
  where: RawBuilder<unknown>,
  most: number,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select ${sql.ref(id)} as id from ${sql.table(table)} where ${where} limit ${most}`.execute(db);
  return rows.map((row) => row.id);
}

async function readPage<R>(
  db: Queryable,
  list: Browsable<R>,
  query: KeysetQuery,
  where: RawBuilder<unknown>,
  from: RawBuilder<unknown> = sql.table(list.table),
): Promise<KeysetPage<R>> {
  const { rows } = await sql<R>`
    select ${list.columns} from ${from} where ${where} ${after(list, query)} limit ${query.limit + 1}`.execute(db);
  return keysetPage(query, rows, list.cursorOf);
}

/** The rows next to the place asked for, under the table's own name. */
const newestOf = <R>(list: Browsable<R>, query: KeysetQuery) => {
  const table = sql.table(list.table);
  return sql`(select * from ${table} where ${list.conditions} ${after(list, query)} limit ${nearRows}) as ${table}`;
};

/** What lies behind the place asked for, in order. */
function after<R>(list: Browsable<R>, query: KeysetQuery) {
  const [time, id] = [sql.ref(list.time), sql.ref(list.id)];
  const place = (cursor: Cursor) => sql`(${cursor.at}::timestamptz, ${cursor.id}::uuid)`;
  if (query.newer) return sql`and (${time}, ${id}) > ${place(query.newer)} order by ${time} asc, ${id} asc`;
  const older = query.older ? sql`and (${time}, ${id}) < ${place(query.older)}` : sql``;
  return sql`${older} order by ${time} desc, ${id} desc`;
}
