import { sql } from 'kysely';
import type { Queryable } from '../../platform/context.js';
import { linkedCompanies } from '../queries.js';

interface Page {
  readonly limit: number;
  readonly offset: number;
}

/** A received invoice of a linked company. */
export interface ReceivedInvoiceEvent {
  readonly companyId: string;
  readonly invoiceId: string;
  readonly state: 'CREATED' | 'HANDLED';
  readonly receivedAt: Date;
}

/** Received invoices of linked companies in a state, in the order they came, and how many there are. */
export async function selectReceived(
  db: Queryable,
  partnerId: string,
  state: 'CREATED' | 'HANDLED',
  page: Page,
): Promise<{ rows: ReceivedInvoiceEvent[]; total: number }> {
  const matching = sql`
    from invoice i
    where i.company_id in (${linkedCompanies(partnerId)}) and i.direction = 'RECEIVED' and i.event_state = ${state}`;
  const [{ rows }, counted] = await Promise.all([
    sql<ReceivedInvoiceEvent>`
      select i.company_id as "companyId", i.invoice_id as "invoiceId", i.event_state as state,
        i.received_at as "receivedAt"
      ${matching} order by i.received_at, i.invoice_id limit ${page.limit} offset ${page.offset}`.execute(db),
    sql<{ count: string }>`select count(*) as count ${matching}`.execute(db),
  ]);
  return { rows, total: Number(counted.rows[0]?.count ?? 0) };
}

/** An invoice of a linked company that could not be sent. */
export interface SentInvoiceError {
  readonly companyId: string;
  readonly invoiceId: string;
}

/** Invoices of linked companies that failed in a window, each once, in the order of their last failure. */
export async function selectSentErrors(
  db: Queryable,
  partnerId: string,
  window: { readonly after: Date; readonly before: Date },
  page: Page,
): Promise<{ rows: SentInvoiceError[]; total: number }> {
  const failed = sql`
    select company_id as "companyId", subject_id as "invoiceId", max(happened_at) as last
    from event_log
    where company_id in (${linkedCompanies(partnerId)}) and subject_type = 'INVOICE'
      and name like 'DOCUMENTS.%.FAILED' and happened_at > ${window.after} and happened_at <= ${window.before}
    group by company_id, subject_id`;
  const [{ rows }, counted] = await Promise.all([
    sql<SentInvoiceError>`
      select "companyId", "invoiceId" from (${failed}) f
      order by last, "invoiceId" limit ${page.limit} offset ${page.offset}`.execute(db),
    sql<{ count: string }>`select count(*) as count from (${failed}) f`.execute(db),
  ]);
  return { rows, total: Number(counted.rows[0]?.count ?? 0) };
}
