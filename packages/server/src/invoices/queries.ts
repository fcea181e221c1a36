import { type Insertable, type Selectable, sql } from 'kysely';
import type { Queryable, Tx } from '../platform/context.js';
import type { DB } from '../platform/postgres/schema.generated.js';
import type { SubmitParameters } from './parameters.js';
import type { RoutePlan } from './routing/plan.js';
import { asFileRow, asInvoiceRow, type InvoiceFileRow, type InvoiceRow, type RecipientParty } from './rows.js';

/** One invoice of a company, undefined when it is not there or another's. */
export async function findInvoice(
  db: Queryable,
  companyId: string,
  invoiceId: string,
): Promise<InvoiceRow | undefined> {
  const row = await db
    .selectFrom('invoice')
    .selectAll()
    .where('company_id', '=', companyId)
    .where('invoice_id', '=', invoiceId)
    .executeTakeFirst();
  return row && asInvoiceRow(row);
}

/** One invoice of a company, locked until the transaction ends. */
export async function lockInvoice(tx: Tx, companyId: string, invoiceId: string): Promise<InvoiceRow | undefined> {
  const row = await tx
    .selectFrom('invoice')
    .selectAll()
    .where('company_id', '=', companyId)
    .where('invoice_id', '=', invoiceId)
    .forUpdate()
    .executeTakeFirst();
  return row && asInvoiceRow(row);
}

/** Makes an invoice one that waits for its route, as a message of its own. */
export async function resetForResending(
  tx: Tx,
  invoice: InvoiceRow,
  change: {
    readonly recipient: RecipientParty;
    readonly parameters: SubmitParameters;
    readonly revision: Record<string, unknown>;
    readonly messageId: string;
    readonly now: Date;
  },
): Promise<InvoiceRow> {
  const row = await tx
    .updateTable('invoice')
    .set({
      status: 'PENDING',
      route_plan: null,
      destination: null,
      recipient: JSON.stringify(change.recipient),
      parameters: JSON.stringify(change.parameters),
      revision: JSON.stringify(change.revision),
      message_id: change.messageId,
      updated_at: change.now,
    })
    .where('company_id', '=', invoice.company_id)
    .where('invoice_id', '=', invoice.invoice_id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return asInvoiceRow(row);
}

/** Files of the named invoices of a company, in the order they came. */
export async function filesOf(
  db: Queryable,
  companyId: string,
  invoiceIds: readonly string[],
): Promise<InvoiceFileRow[]> {
  if (invoiceIds.length === 0) return [];
  const rows = await db
    .selectFrom('invoice_file')
    .selectAll()
    .where('company_id', '=', companyId)
    .where('invoice_id', 'in', [...invoiceIds])
    .orderBy('invoice_id')
    .orderBy('position')
    .execute();
  return rows.map(asFileRow);
}

/** A file of an invoice about to be written; its invoice and place follow from the call. */
export type NewInvoiceFile = Pick<
  InvoiceFileRow,
  'file_id' | 'kind' | 'filename' | 'media_type' | 'size' | 'blob_hash'
>;

/**
 * Writes a new invoice with its files, in one statement. A message that the company has in this direction already is
 * not written again: then the answer is undefined.
 */
export async function insertInvoice(
  tx: Tx,
  invoice: Insertable<DB['invoice']>,
  files: readonly NewInvoiceFile[],
): Promise<InvoiceRow | undefined> {
  const insert = tx
    .insertInto('invoice')
    .values(invoice)
    .onConflict((c) => c.columns(['company_id', 'direction', 'message_id']).doNothing())
    .returningAll();
  const { rows } = await sql<Selectable<DB['invoice']>>`
    with made as (${insert}),
    filed as (
      insert into invoice_file
        (company_id, invoice_id, file_id, kind, position, filename, media_type, size, blob_hash)
      select made.company_id, made.invoice_id, f.file_id, f.kind, f.position, f.filename, f.media_type, f.size, f.blob_hash
      from made cross join jsonb_to_recordset(${JSON.stringify(files.map((f, position) => ({ ...f, position })))}::jsonb)
        as f(file_id uuid, kind text, position int, filename text, media_type text, size bigint, blob_hash text)
    )
    select * from made`.execute(tx);
  return rows[0] && asInvoiceRow(rows[0]);
}

/** Stores what routing decided of an invoice that waits for it. False when it waits no longer. */
export async function storeRoutePlan(
  tx: Tx,
  invoice: InvoiceRow,
  change: { plan: RoutePlan; destination: string | null; status: InvoiceRow['status']; now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('invoice')
    .set({
      route_plan: JSON.stringify(change.plan),
      destination: change.destination,
      status: change.status,
      updated_at: change.now,
    })
    .where('company_id', '=', invoice.company_id)
    .where('invoice_id', '=', invoice.invoice_id)
    .where('status', '=', 'PENDING')
    .where('route_plan', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Ends the waiting of an invoice. False when it waited no longer. */
export async function settle(
  tx: Tx,
  invoice: InvoiceRow,
  status: 'DELIVERED' | 'FAILED',
  now: Date,
  from: 'PENDING' | 'DELIVERED' = 'PENDING',
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('invoice')
    .set({ status, updated_at: now })
    .where('company_id', '=', invoice.company_id)
    .where('invoice_id', '=', invoice.invoice_id)
    .where('status', '=', from)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** What a list asks for; see the AX operation for the meaning of each. */
export interface InvoiceListQuery {
  readonly direction: 'SENT' | 'RECEIVED';
  readonly status?: readonly InvoiceRow['status'][];
  readonly ids?: readonly string[];
  readonly number?: string;
  readonly reference?: string;
  readonly receivedAtStart?: Date;
  readonly receivedAtEnd?: Date;
  readonly createdAtStart?: Date;
  readonly createdAtEnd?: Date;
  readonly sort: 'received_at' | '-received_at' | undefined;
  readonly page: number;
  readonly perPage: number;
}

/**
 * One page of a company's invoices and how many there are in all. Newest first unless asked otherwise; sent invoices
 * have no time of receipt and are put in the order of their creation.
 */
export async function listInvoices(
  db: Queryable,
  companyId: string,
  query: InvoiceListQuery,
): Promise<{ rows: InvoiceRow[]; total: number }> {
  const matching = db
    .selectFrom('invoice')
    .where('company_id', '=', companyId)
    .where('direction', '=', query.direction)
    .$if(query.status !== undefined, (q) => q.where('status', 'in', [...(query.status ?? [])]))
    .$if(query.ids !== undefined, (q) => q.where('invoice_id', 'in', [...(query.ids ?? [])]))
    .$if(query.number !== undefined, (q) => q.where('number', '=', query.number ?? ''))
    .$if(query.reference !== undefined, (q) => q.where('reference', '=', query.reference ?? ''))
    .$if(query.receivedAtStart !== undefined, (q) => q.where('received_at', '>=', query.receivedAtStart ?? null))
    .$if(query.receivedAtEnd !== undefined, (q) => q.where('received_at', '<=', query.receivedAtEnd ?? null))
    .$if(query.createdAtStart !== undefined, (q) => q.where('created_at', '>=', query.createdAtStart ?? new Date(0)))
    .$if(query.createdAtEnd !== undefined, (q) => q.where('created_at', '<=', query.createdAtEnd ?? new Date(0)));
  const by = query.direction === 'RECEIVED' ? 'received_at' : 'created_at';
  const order = query.sort === 'received_at' ? 'asc' : 'desc';
  const [rows, counted] = await Promise.all([
    matching
      .selectAll()
      .orderBy(by, order)
      .orderBy('invoice_id', order)
      .limit(query.perPage)
      .offset((query.page - 1) * query.perPage)
      .execute(),
    matching.select(sql<string>`count(*)`.as('count')).executeTakeFirstOrThrow(),
  ]);
  return { rows: rows.map(asInvoiceRow), total: Number(counted.count) };
}

/** The receiver's or sender's acknowledgement of an invoice's events. */
export async function setEventState(
  db: Queryable,
  invoice: InvoiceRow,
  state: InvoiceRow['event_state'],
  now: Date,
): Promise<void> {
  await db
    .updateTable('invoice')
    .set({ event_state: state, updated_at: now })
    .where('company_id', '=', invoice.company_id)
    .where('invoice_id', '=', invoice.invoice_id)
    .execute();
}

/** Business ids of verified companies among some; departments bear their parent's. */
export function selectVerifiedByIds(
  db: Queryable,
  ids: readonly { readonly country: string; readonly bid: string }[],
): Promise<{ readonly bid: string }[]> {
  return db
    .selectFrom('company')
    .select('bid')
    .where((eb) => eb.or(ids.map(({ country, bid }) => eb.and({ country, bid }))))
    .where('state', '=', 'VERIFIED')
    .limit(1)
    .execute();
}
