import { type Selectable, sql } from 'kysely';
import type { Queryable } from '../platform/context.js';
import { isId } from '../platform/crypto/ids.js';
import { type Browsable, type Browsed, browse } from '../platform/postgres/browse.js';
import { dayBegins, type KeysetQuery, searchCondition } from '../platform/postgres/keyset.js';
import type { DB } from '../platform/postgres/schema.generated.js';
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

type Stored = Selectable<DB['document']>;

/** Literals where an index holds only some rows: the planner must see which. */
function listOf(owner: Owner, filter: DocumentFilter): Browsable<Stored> {
  const { direction, status, type, from, to, timeZone, search } = filter;
  const tenant = sql`owner_id = ${owner.id}`;
  const all = [tenant];
  if (direction !== undefined) all.push(sql`direction = ${sql.lit(direction)}`);
  if (status !== undefined) all.push(sql`status = ${sql.lit(status)}`);
  if (type !== undefined) all.push(sql`document_type = ${type}`);
  if (from !== undefined) all.push(sql`created_at >= ${dayBegins(from, timeZone)}`);
  if (to !== undefined) all.push(sql`created_at < ${dayBegins(to, timeZone, 1)}`);
  if (search !== undefined && isId(search)) all.push(sql`document_id = ${search.toLowerCase()}`);
  return {
    table: 'document',
    time: 'created_at',
    id: 'document_id',
    tenant,
    conditions: sql.join(all, sql` and `),
    search: search === undefined || isId(search) ? undefined : searchCondition(words, search),
    columns: sql`*`,
    cursorOf: (row) => ({ at: row.created_at, id: row.document_id }),
  };
}

/** One part of an owner's documents, newest first, with its total counted to `countTo` at most. */
export async function browseDocuments(
  db: Queryable,
  owner: Owner,
  filter: DocumentFilter,
  query: KeysetQuery & { readonly countTo: number },
): Promise<Browsed<DocumentRow>> {
  const found = await browse(db, listOf(owner, filter), query);
  return { ...found, rows: found.rows.map(asDocumentRow) };
}
