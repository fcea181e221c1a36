import { sql } from 'kysely';
import type { Queryable } from '../platform/context.js';
import { isId } from '../platform/crypto/ids.js';
import { type Browsable, type Browsed, browse, countUpTo } from '../platform/postgres/browse.js';
import { type CappedCount, dayBegins, type KeysetQuery, searchCondition } from '../platform/postgres/keyset.js';
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

const columns = sql`invoice_id as "invoiceId", coalesce(received_at, created_at) as at, status,
  event_state = 'HANDLED' as "isHandled", route_plan ->> 'held' is not null as "isHeld",
  document_type as "documentType", number, reference, sender, recipient, invoice_date as "invoiceDate",
  due_date as "dueDate", currency, sum, destination`;

/** Literals where an index holds only some rows: the planner must see which. */
function listOf(companyId: string, filter: InvoiceFilter): Browsable<BrowsedInvoice> {
  const { from, to, timeZone, search, status, handled, direction } = filter;
  // Received invoices go by their receipt, sent ones by their making.
  const time = direction === 'RECEIVED' ? 'received_at' : 'created_at';
  const tenant = sql`company_id = ${companyId}`;
  const all = [tenant, sql`direction = ${sql.lit(direction)}`];
  if (status !== undefined) all.push(sql`status = ${sql.lit(status)}`);
  if (handled !== undefined) all.push(sql`event_state = ${sql.lit(handled ? 'HANDLED' : 'CREATED')}`);
  if (from !== undefined) all.push(sql`${sql.ref(time)} >= ${dayBegins(from, timeZone)}`);
  if (to !== undefined) all.push(sql`${sql.ref(time)} < ${dayBegins(to, timeZone, 1)}`);
  if (search !== undefined && isId(search)) all.push(sql`invoice_id = ${search.toLowerCase()}`);
  return {
    table: 'invoice',
    time,
    id: 'invoice_id',
    tenant,
    conditions: sql.join(all, sql` and `),
    search: search === undefined || isId(search) ? undefined : searchCondition(words, search),
    columns,
    cursorOf: ({ at, invoiceId }) => ({ at, id: invoiceId }),
  };
}

/** One part of a company's inbox or outbox, newest first, with its total counted to `countTo` at most. */
export const browseInvoices = (
  db: Queryable,
  companyId: string,
  filter: InvoiceFilter,
  query: KeysetQuery & { readonly countTo: number },
): Promise<Browsed<BrowsedInvoice>> => browse(db, listOf(companyId, filter), query);

/** How many invoices fit a filter, counted to `most` at most. */
export const countInvoices = (
  db: Queryable,
  companyId: string,
  filter: InvoiceFilter,
  most: number,
): Promise<CappedCount> => countUpTo(db, listOf(companyId, filter), most);
