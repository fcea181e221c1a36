import { sql } from 'kysely';
import type { Queryable } from '../platform/context.js';
import { isId } from '../platform/crypto/ids.js';
import type { Owner } from './owner.js';
import { asDocumentRow, type DocumentRow } from './rows.js';

/** What documents can be put in the order of; ascending, with `-` in front descending. */
export const sortFields = ['id', 'type', 'status', 'number', 'reference', 'created_at', 'received_at'] as const;
export type SortField = (typeof sortFields)[number];

/** What a list asks for; absent conditions do not filter. */
export interface DocumentListQuery {
  readonly ids?: readonly string[] | undefined;
  readonly direction?: 'SENT' | 'RECEIVED' | undefined;
  readonly types?: readonly string[] | undefined;
  readonly statuses?: readonly string[] | undefined;
  readonly createdAtStart?: Date | undefined;
  readonly createdAtEnd?: Date | undefined;
  readonly receivedAtStart?: Date | undefined;
  readonly receivedAtEnd?: Date | undefined;
  readonly number?: string | undefined;
  readonly reference?: string | undefined;
  /** Exactly the id, the reference or the number. */
  readonly query?: string | undefined;
  readonly sort: readonly { readonly field: SortField; readonly descending: boolean }[];
  readonly limit: number;
  readonly offset: number;
}

const columns = {
  id: 'document_id',
  type: 'document_type',
  status: 'status',
  number: 'number',
  reference: 'reference',
  created_at: 'created_at',
  received_at: 'received_at',
} as const satisfies Record<SortField, string>;

/** One page of an owner's documents, newest first unless asked otherwise, and how many there are in all. */
export async function listDocuments(
  db: Queryable,
  owner: Owner,
  query: DocumentListQuery,
): Promise<{ rows: DocumentRow[]; total: number }> {
  const matching = matchingDocuments(db, owner, query);
  const sort = query.sort.length > 0 ? query.sort : [{ field: 'created_at' as const, descending: true }];
  let ordered = matching.selectAll();
  for (const { field, descending } of sort) {
    ordered = ordered.orderBy(columns[field], (o) => (descending ? o.desc() : o.asc()).nullsLast());
  }
  // Rows that are alike in all that was asked for still need one order, or pages would repeat and skip them.
  ordered = ordered.orderBy('document_id', sort.at(-1)?.descending ? 'desc' : 'asc');
  const [rows, counted] = await Promise.all([
    ordered.limit(query.limit).offset(query.offset).execute(),
    matching.select(sql<string>`count(*)`.as('count')).executeTakeFirstOrThrow(),
  ]);
  return { rows: rows.map(asDocumentRow), total: Number(counted.count) };
}

function matchingDocuments(db: Queryable, owner: Owner, q: DocumentListQuery) {
  const text = q.query ?? '';
  return db
    .selectFrom('document')
    .where('owner_id', '=', owner.id)
    .$if(q.ids !== undefined, (w) =>
      // An empty list must find nothing; `in ()` would be no SQL.
      w.where(sql<boolean>`document_id = any(${(q.ids ?? []).filter(isId)}::uuid[])`),
    )
    .$if(q.direction !== undefined, (w) => w.where('direction', '=', q.direction ?? ''))
    .$if(q.types !== undefined, (w) => w.where('document_type', 'in', [...(q.types ?? [])]))
    .$if(q.statuses !== undefined, (w) => w.where('status', 'in', [...(q.statuses ?? [])]))
    .$if(q.createdAtStart !== undefined, (w) => w.where('created_at', '>=', q.createdAtStart ?? new Date(0)))
    .$if(q.createdAtEnd !== undefined, (w) => w.where('created_at', '<=', q.createdAtEnd ?? new Date(0)))
    .$if(q.receivedAtStart !== undefined, (w) => w.where('received_at', '>=', q.receivedAtStart ?? null))
    .$if(q.receivedAtEnd !== undefined, (w) => w.where('received_at', '<=', q.receivedAtEnd ?? null))
    .$if(q.number !== undefined, (w) => w.where('number', '=', q.number ?? ''))
    .$if(q.reference !== undefined, (w) => w.where('reference', '=', q.reference ?? ''))
    .$if(q.query !== undefined, (w) =>
      w.where((e) =>
        e.or([
          e('reference', '=', text),
          e('number', '=', text),
          ...(isId(text) ? [e('document_id', '=', text.toLowerCase())] : []),
        ]),
      ),
    );
}
