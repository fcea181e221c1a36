import { sql } from 'kysely';
import type { Queryable } from '../platform/context.js';

/** An earlier invoice of a sender; its accounts are null until they have been read. */
export interface EarlierInvoice {
  readonly invoiceId: string;
  readonly format: string;
  readonly accounts: readonly string[] | null;
}

/** How invoices of one sender are known: by its business id, else by its name. */
export interface SenderKey {
  readonly bid: string | null;
  readonly name: string | null;
  readonly country: string | null;
}

const fromSender = ({ bid, name, country }: SenderKey) =>
  bid === null
    ? sql`i.sender ->> 'bid' is null and lower(i.sender ->> 'name') = lower(${name ?? ''})`
    : sql`i.sender ->> 'bid' = ${bid} and i.sender ->> 'country' = ${country ?? ''}`;

/**
 * The latest invoices that a company received of a sender, but for one and for those that it has reported as fraud:
 * an account that was reported is none that the sender is known by.
 */
export async function earlierInvoices(
  db: Queryable,
  companyId: string,
  sender: SenderKey,
  options: { readonly but: string; readonly limit: number },
): Promise<EarlierInvoice[]> {
  const { rows } = await sql<EarlierInvoice>`
    select i.invoice_id as "invoiceId", i.source_format as format, a.accounts
    from invoice i
    left join invoice_account a on a.company_id = i.company_id and a.invoice_id = i.invoice_id
    where i.company_id = ${companyId} and i.direction = 'RECEIVED' and i.invoice_id <> ${options.but}
      and ${fromSender(sender)}
      and not exists (
        select from fraud_report f where f.company_id = i.company_id and f.invoice_id = i.invoice_id)
    order by i.received_at desc, i.invoice_id desc
    limit ${options.limit}`.execute(db);
  return rows;
}

/** Keeps the accounts that were read off an invoice. */
export async function insertAccounts(
  db: Queryable,
  companyId: string,
  invoiceId: string,
  accounts: readonly string[],
): Promise<void> {
  await db
    .insertInto('invoice_account')
    .values({ company_id: companyId, invoice_id: invoiceId, accounts: [...accounts] })
    .onConflict((c) => c.doNothing())
    .execute();
}

/** Whether a sender is known to send electronically: a verified company here, or it has sent one that was not scanned. */
export async function sendsElectronically(db: Queryable, companyId: string, sender: SenderKey): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`
    select exists (
      select from company c
      where c.bid = ${sender.bid} and c.country = ${sender.country} and c.state = 'VERIFIED' and not c.disabled
    ) or exists (
      select from invoice i
      where i.company_id = ${companyId} and i.direction = 'RECEIVED' and i.origin <> 'SCAN' and ${fromSender(sender)}
    ) as known`.execute(db);
  return rows[0]?.known ?? false;
}
