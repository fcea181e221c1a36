import { type RawBuilder, sql } from 'kysely';
import type { Queryable } from '../platform/context.js';
import { isId } from '../platform/crypto/ids.js';
import {
  afterCursor,
  type Browsed,
  browse,
  dayBegins,
  type KeysetQuery,
  keysetPage,
  searchQuery,
} from '../platform/postgres/keyset.js';
import type { Owner } from './owner.js';
import { asDocumentRow, type DocumentRow, type DocumentStatus } from './rows.js';

/** What people look for among documents; absent conditions do not filter. */
export interface DocumentFilter {
  readonly direction?: 'SENT' | 'RECEIVED' | undefined;
  readonly status?: DocumentStatus | undefined;
  readonly type?: string | undefined;
  /** First day (ISO 8601) of receipt or of sending, in `timeZone`. */
  readonly from?: string | undefined;
  /** Last day. */
  readonly to?: string | undefined;
  readonly timeZone: string;
  /** Words of number, reference and the other party's name, or a document's id. */
  readonly search?: string | undefined;
}

/** The words as the index of migration 0063 has them: the expressions must be the same. */
const words = sql`search_words(coalesce(number, '') || ' ' || coalesce((case direction when 'SENT' then recipient else sender end) ->> 'name', '') || ' ' || coalesce(reference, ''))`;

/** Literals where an index holds only some rows: the planner must see which. */
function conditionsOf(owner: Owner, filter: DocumentFilter): RawBuilder<unknown> {
  const { direction, status, type, from, to, timeZone, search } = filter;
  const all = [sql`owner_id = ${owner.id}`];
  if (direction !== undefined) all.push(sql`direction = ${sql.lit(direction)}`);
  if (status !== undefined) all.push(sql`status = ${sql.lit(status)}`);
  if (type !== undefined) all.push(sql`document_type = ${type}`);
  if (from !== undefined) all.push(sql`created_at >= ${dayBegins(from, timeZone)}`);
  if (to !== undefined) all.push(sql`created_at < ${dayBegins(to, timeZone, 1)}`);
  if (search !== undefined) {
    const query = searchQuery(search);
    if (isId(search)) all.push(sql`document_id = ${search.toLowerCase()}`);
    else all.push(query === undefined ? sql`false` : sql`${words} @@ ${query}`);
  }
  return sql.join(all, sql` and `);
}

/** One part of an owner's documents, newest first, with its total counted to `countTo` at most. */
export async function browseDocuments(
  db: Queryable,
  owner: Owner,
  filter: DocumentFilter,
  query: KeysetQuery & { readonly countTo: number },
): Promise<Browsed<DocumentRow>> {
  const list = {
    isSearch: filter.search !== undefined,
    conditions: conditionsOf(owner, filter),
    ids: async (conditions: RawBuilder<unknown>, most: number) => {
      const { rows } = await sql<{ id: string }>`
        select document_id as id from document where ${conditions} limit ${most}`.execute(db);
      return rows.map(({ id }) => id);
    },
    only: (ids: readonly string[]) => sql`owner_id = ${owner.id} and document_id = any(${[...ids]}::uuid[])`,
    page: async (conditions: RawBuilder<unknown>) => {
      const { rows } = await sql<Parameters<typeof asDocumentRow>[0]>`
        select * from document
        where ${conditions} ${afterCursor(query, sql.ref('created_at'), sql.ref('document_id'))}
        limit ${query.limit + 1}`.execute(db);
      return keysetPage(query, rows.map(asDocumentRow), (row) => ({ at: row.created_at, id: row.document_id }));
    },
  };
  return browse(list, query.countTo);
}
