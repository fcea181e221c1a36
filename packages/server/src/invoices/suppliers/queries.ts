import { sql } from 'kysely';
import type { Queryable, Tx } from '../../platform/context.js';

/** Scanned invoices of one sender as it was written on them. */
export interface ScannedSender {
  /** Empty when the invoices name none. */
  readonly bid: string;
  readonly country: string;
  readonly name: string;
  /** Of the latest invoice that tells it. */
  readonly email: string | null;
  readonly count: number;
}

/** Senders of the invoices that a company has received from scanning since a time; the most frequent first. */
export async function selectScannedSenders(db: Queryable, companyId: string, since: Date): Promise<ScannedSender[]> {
  const { rows } = await sql<ScannedSender>`
    select coalesce(sender ->> 'bid', '') as bid, coalesce(sender ->> 'country', '') as country,
      (array_agg(sender ->> 'name' order by received_at desc, invoice_id desc))[1] as name,
      (array_agg(sender ->> 'email' order by received_at desc, invoice_id desc) filter (where sender ->> 'email' <> ''))[1] as email,
      count(*)::int as count
    from invoice
    where company_id = ${companyId} and direction = 'RECEIVED' and origin = 'SCAN' and received_at >= ${since}
    group by 1, 2, case when coalesce(sender ->> 'bid', '') = '' then lower(sender ->> 'name') end
    order by count desc, name
    limit 10000`.execute(db);
  return rows;
}

/** Whether a company has, or ever had, its invoices scanned. */
export async function selectUsesScanning(db: Queryable, companyId: string): Promise<boolean> {
  const { rows } = await sql`
    select from (
      select company_id from invoice where company_id = ${companyId} and direction = 'RECEIVED' and origin = 'SCAN'
      union all
      select company_id from company_profile where company_id = ${companyId} and network = 'SCAN'
      union all
      select company_id from lyanthe_scan where company_id = ${companyId}
    ) s limit 1`.execute(db);
  return rows.length > 0;
}

/** Whom the company has asked already. */
export function selectAsked(db: Queryable, companyId: string): Promise<{ email_address: string; name: string }[]> {
  return db
    .selectFrom('supplier_notice')
    .select(['email_address', 'name'])
    .where('company_id', '=', companyId)
    .execute();
}

export interface Asking {
  /** In lower case. */
  readonly address: string;
  readonly name: string;
  readonly language: string;
}

/**
 * Notes that suppliers are asked and gives the addresses that were not asked before. An address whose mail has not
 * been taken since `retryBefore` counts as not asked.
 */
export async function insertAsked(
  tx: Tx,
  companyId: string,
  asked: readonly Asking[],
  now: Date,
  retryBefore: Date,
): Promise<string[]> {
  const { rows } = await sql<{ email_address: string }>`
    insert into supplier_notice as n (company_id, email_address, name, language, asked_at)
    select ${companyId}, a.address, a.name, a.language, ${now}
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as a(address text, name text, language text)
    on conflict (company_id, email_address) do update
      set name = excluded.name, language = excluded.language, asked_at = excluded.asked_at
      where n.sent_at is null and n.asked_at < ${retryBefore}
    returning email_address`.execute(tx);
  return rows.map((row) => row.email_address);
}

export function selectNotice(db: Queryable, companyId: string, address: string) {
  return db
    .selectFrom('supplier_notice')
    .select(['name', 'language', 'sent_at as sentAt'])
    .where('company_id', '=', companyId)
    .where('email_address', '=', address)
    .executeTakeFirst();
}

export async function updateSent(tx: Tx, companyId: string, address: string, now: Date): Promise<void> {
  await tx
    .updateTable('supplier_notice')
    .set({ sent_at: now })
    .where('company_id', '=', companyId)
    .where('email_address', '=', address)
    .execute();
}
