import { type Insertable, type Selectable, sql } from 'kysely';
import type { Queryable, Tx } from '../platform/context.js';
import type { DB } from '../platform/postgres/schema.generated.js';

export type ReportRow = Selectable<DB['fraud_report']>;
export type WarningRow = Selectable<DB['warning']>;

/** Writes a report. False when the invoice has one. */
export async function insertReport(db: Queryable, row: Insertable<DB['fraud_report']>): Promise<boolean> {
  const made = await db
    .insertInto('fraud_report')
    .values(row)
    .onConflict((c) => c.columns(['company_id', 'invoice_id']).doNothing())
    .returning('report_id')
    .executeTakeFirst();
  return made !== undefined;
}

export function selectReports(db: Queryable, companyId: string, invoiceId: string): Promise<ReportRow[]> {
  return db
    .selectFrom('fraud_report')
    .selectAll()
    .where('company_id', '=', companyId)
    .where('invoice_id', '=', invoiceId)
    .execute();
}

/** Removes a report. False when there is none. */
export async function deleteReport(
  db: Queryable,
  companyId: string,
  invoiceId: string,
  reportId: string,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('fraud_report')
    .where('company_id', '=', companyId)
    .where('invoice_id', '=', invoiceId)
    .where('report_id', '=', reportId)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

/** A sender that companies have reported, and how many did. */
export interface ReportedSender {
  readonly country: string;
  readonly bid: string;
  readonly name: string;
  readonly companies: number;
  readonly reasons: readonly string[];
  readonly lastReportedAt: Date;
}

/**
 * Senders that at least so many companies have reported and that are not on the list yet. This counts over all
 * companies: it is for the person who runs the service, whose confirmation the warning needs.
 */
export async function selectReportedSenders(db: Queryable, least: number): Promise<ReportedSender[]> {
  const { rows } = await sql<ReportedSender>`
    select r.sender_country as country, r.sender_bid as bid, max(r.sender_name) as name,
      count(distinct r.company_id)::int as companies, array_agg(distinct reason order by reason) as reasons,
      max(r.reported_at) as "lastReportedAt"
    from fraud_report r cross join unnest(r.reasons) as reason
    where r.sender_bid is not null and not exists (
      select from warning w where w.list is null and w.country = r.sender_country and w.bid = r.sender_bid)
    group by r.sender_country, r.sender_bid
    having count(distinct r.company_id) >= ${least}
    order by companies desc, country, bid`.execute(db);
  return rows;
}

/** Puts a sender on the list for what was reported of it. False when it is on it. */
export async function insertWarning(db: Queryable, row: Insertable<DB['warning']>): Promise<boolean> {
  const made = await db
    .insertInto('warning')
    .values(row)
    .onConflict((c) => c.doNothing())
    .returning('warning_id')
    .executeTakeFirst();
  return made !== undefined;
}

export async function deleteWarning(db: Queryable, warningId: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('warning').where('warning_id', '=', warningId).executeTakeFirst();
  return numDeletedRows === 1n;
}

export function selectWarnings(db: Queryable): Promise<WarningRow[]> {
  return db.selectFrom('warning').selectAll().orderBy('list').orderBy('name').orderBy('warning_id').execute();
}

/** Whom a warning may be of. */
export interface WarnedSender {
  /** Spellings of its business id. */
  readonly bids: readonly string[];
  readonly country: string | null;
  readonly name: string | null;
  /** In normal form. */
  readonly accounts: readonly string[];
}

/** Warnings of a sender: by business id and country, by bank account, or by name where the list has no business id. */
export async function matchingWarnings(db: Queryable, sender: WarnedSender): Promise<WarningRow[]> {
  const { rows } = await sql<WarningRow>`
    select * from warning w
    where (w.bid = any(${[...sender.bids]}::text[]) and w.country = ${sender.country})
      or w.bank_account = any(${[...sender.accounts]}::text[])
      or (w.bid is null and w.bank_account is null and lower(w.name) = lower(${sender.name})
        and (w.country is null or w.country = ${sender.country}))
    order by w.list nulls last, w.created_at`.execute(db);
  return rows;
}

/** Puts a list in place of what was imported under its name before. */
export async function replaceList(tx: Tx, list: string, rows: readonly Insertable<DB['warning']>[]): Promise<void> {
  await tx.deleteFrom('warning').where('list', '=', list).execute();
  for (let at = 0; at < rows.length; at += 1000) {
    await tx
      .insertInto('warning')
      .values(rows.slice(at, at + 1000))
      .execute();
  }
}
