import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Queryable } from '../platform/context.js';
import { isId } from '../platform/crypto/ids.js';
import {
  afterCursor,
  type Browsed,
  browse,
  countUpTo,
  dayBegins,
  type KeysetQuery,
  keysetPage,
  searchQuery,
} from '../platform/postgres/keyset.js';
import type { InvoiceRow, RecipientParty, SenderParty } from './rows.js';

/** What people look for in an inbox or outbox; absent conditions do not filter. */
export interface InvoiceFilter {
  readonly direction: 'SENT' | 'RECEIVED';
  /** Of sent invoices. */
  readonly status?: InvoiceRow['status'] | undefined;
  /** Of received invoices. */
  readonly handled?: boolean | undefined;
  /** First day (ISO 8601) of receipt or of sending, in `timeZone`. */
  readonly from?: string | undefined;
  /** Last day. */
  readonly to?: string | undefined;
  readonly timeZone: string;
  /** Words of number, reference and the other party's name, or an invoice's id. */
  readonly search?: string | undefined;
}

/** An invoice as a list shows it. */
export interface BrowsedInvoice {
  readonly invoiceId: string;
  readonly at: Date;
  readonly status: InvoiceRow['status'];
  readonly isHandled: boolean;
  readonly isHeld: boolean;
  readonly documentType: string;
  readonly number: string;
  readonly reference: string | null;
  readonly sender: SenderParty;
  readonly recipient: RecipientParty;
  readonly invoiceDate: string;
  readonly dueDate: string;
  readonly currency: string;
  readonly sum: string;
  readonly destination: string | null;
}

/** The words as the index of migration 0063 has them: the expressions must be the same. */
const words = sql`search_words(number || ' ' || coalesce((case direction when 'SENT' then recipient else sender end) ->> 'name', '') || ' ' || coalesce(reference, ''))`;

/** Received invoices go by their receipt, sent ones by their making. */
const timeOf = (filter: InvoiceFilter) => sql.ref(filter.direction === 'RECEIVED' ? 'received_at' : 'created_at');

/** Literals where an index holds only some rows: the planner must see which. */
function conditionsOf(companyId: string, filter: InvoiceFilter): RawBuilder<unknown> {
  const time = timeOf(filter);
  const { from, to, timeZone, search, status, handled } = filter;
  const all = [sql`company_id = ${companyId}`, sql`direction = ${sql.lit(filter.direction)}`];
  if (status !== undefined) all.push(sql`status = ${sql.lit(status)}`);
  if (handled !== undefined) all.push(sql`event_state = ${sql.lit(handled ? 'HANDLED' : 'CREATED')}`);
  if (from !== undefined) all.push(sql`${time} >= ${dayBegins(from, timeZone)}`);
  if (to !== undefined) all.push(sql`${time} < ${dayBegins(to, timeZone, 1)}`);
  if (search !== undefined) all.push(sought(search));
  return sql.join(all, sql` and `);
}

function sought(search: string): RawBuilder<unknown> {
  if (isId(search)) return sql`invoice_id = ${search.toLowerCase()}`;
  const query = searchQuery(search);
  return query === undefined ? sql`false` : sql<SqlBool>`${words} @@ ${query}`;
}

const listOf = (db: Queryable, companyId: string, filter: InvoiceFilter) => ({
  isSearch: filter.search !== undefined,
  conditions: conditionsOf(companyId, filter),
  ids: async (conditions: RawBuilder<unknown>, most: number) => {
    const { rows } = await sql<{ id: string }>`
      select invoice_id as id from invoice where ${conditions} limit ${most}`.execute(db);
    return rows.map(({ id }) => id);
  },
  only: (ids: readonly string[]) => sql`company_id = ${companyId} and invoice_id = any(${[...ids]}::uuid[])`,
});

/** One part of a company's inbox or outbox, newest first, with its total counted to `countTo` at most. */
export async function browseInvoices(
  db: Queryable,
  companyId: string,
  filter: InvoiceFilter,
  query: KeysetQuery & { readonly countTo: number },
): Promise<Browsed<BrowsedInvoice>> {
  const time = timeOf(filter);
  const page = async (conditions: RawBuilder<unknown>) => {
    const { rows } = await sql<BrowsedInvoice>`
      select invoice_id as "invoiceId", ${time} as at, status, event_state = 'HANDLED' as "isHandled",
        route_plan ->> 'held' is not null as "isHeld", document_type as "documentType", number, reference, sender,
        recipient, invoice_date as "invoiceDate", due_date as "dueDate", currency, sum, destination
      from invoice where ${conditions} ${afterCursor(query, time, sql.ref('invoice_id'))}
      limit ${query.limit + 1}`.execute(db);
    return keysetPage(query, rows, ({ at, invoiceId }) => ({ at, id: invoiceId }));
  };
  return browse({ ...listOf(db, companyId, filter), page }, query.countTo);
}

/** How many invoices fit a filter, counted to `most` at most. */
export const countInvoices = (db: Queryable, companyId: string, filter: InvoiceFilter, most: number) =>
  countUpTo(listOf(db, companyId, filter), most);
