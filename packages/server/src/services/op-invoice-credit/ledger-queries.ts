import { sql } from 'kysely';
import type { Queryable, Tx } from '../../platform/context.js';
import type { Movement } from './interest.js';
import { storedCents } from './terms.js';

export type LedgerAccount = 'LOAN' | 'INTEREST' | 'PAYOUT' | 'COLLECTION' | 'INCOME';
export type EntryKind = 'WITHDRAWAL' | 'INTEREST' | 'PAYMENT' | 'REVERSAL';

/** An entry to be booked; its lines must add up to nothing, which the database checks at the commit. */
export interface NewEntry {
  readonly entryId: string;
  readonly kind: EntryKind;
  readonly bookedOn: string;
  readonly onceKey: string;
  readonly invoiceId?: string | undefined;
  readonly lines: Readonly<Partial<Record<LedgerAccount, bigint>>>;
}

/** Books an entry. False when one of this kind and key is booked already. The company's service must be locked. */
export async function insertEntry(tx: Tx, companyId: string, entry: NewEntry, now: Date): Promise<boolean> {
  const made = await tx
    .insertInto('op_credit_entry')
    .values({
      company_id: companyId,
      entry_no: sql<number>`(select coalesce(max(entry_no), 0) + 1 from op_credit_entry where company_id = ${companyId})`,
      entry_id: entry.entryId,
      kind: entry.kind,
      booked_on: entry.bookedOn,
      once_key: entry.onceKey,
      invoice_id: entry.invoiceId ?? null,
      created_at: now,
    })
    .onConflict((c) => c.columns(['company_id', 'kind', 'once_key']).doNothing())
    .returning('entry_no')
    .executeTakeFirst();
  if (!made) return false;
  const lines = Object.entries(entry.lines).filter(([, cents]) => cents !== 0n);
  await tx
    .insertInto('op_credit_line')
    .values(
      lines.map(([account, cents]) => ({
        company_id: companyId,
        entry_no: made.entry_no,
        account,
        amount_cents: String(cents),
      })),
    )
    .execute();
  return true;
}

/** What the accounts of a company stand at, up to the end of a day or now. */
export async function selectBalances(
  db: Queryable,
  companyId: string,
  untilDay?: string,
): Promise<Readonly<Record<LedgerAccount, bigint>>> {
  let query = lines(db, companyId)
    .select(['l.account', sql<string>`sum(l.amount_cents)`.as('cents')])
    .groupBy('l.account');
  if (untilDay !== undefined) query = query.where('e.booked_on', '<=', untilDay);
  const found = new Map((await query.execute()).map(({ account, cents }) => [account, storedCents(cents)]));
  const of = (account: LedgerAccount) => found.get(account) ?? 0n;
  return {
    LOAN: of('LOAN'),
    INTEREST: of('INTEREST'),
    PAYOUT: of('PAYOUT'),
    COLLECTION: of('COLLECTION'),
    INCOME: of('INCOME'),
  };
}

const lines = (db: Queryable, companyId: string) =>
  db
    .selectFrom('op_credit_line as l')
    .innerJoin('op_credit_entry as e', (join) =>
      join.onRef('e.company_id', '=', 'l.company_id').onRef('e.entry_no', '=', 'l.entry_no'),
    )
    .where('l.company_id', '=', companyId);

/** Changes of the loan by day, in the order of days. */
export async function selectLoanMovements(db: Queryable, companyId: string): Promise<Movement[]> {
  const rows = await lines(db, companyId)
    .select(['e.booked_on as day', sql<string>`sum(l.amount_cents)`.as('cents')])
    .where('l.account', '=', 'LOAN')
    .groupBy('e.booked_on')
    .orderBy('e.booked_on')
    .execute();
  return rows.map(({ day, cents }) => ({ day, cents: storedCents(cents) }));
}

/** The last month (`2026-10`) whose interest is booked. */
export async function selectLastInterestMonth(db: Queryable, companyId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('op_credit_entry')
    .select('once_key')
    .where('company_id', '=', companyId)
    .where('kind', '=', 'INTEREST')
    .orderBy('once_key', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.once_key;
}

/** An entry as it is booked. */
export interface Entry {
  readonly entryNo: number;
  readonly kind: EntryKind;
  readonly bookedOn: string;
  readonly onceKey: string;
  readonly invoiceNumber: string | null;
  readonly createdAt: Date;
  readonly lines: Readonly<Partial<Record<LedgerAccount, bigint>>>;
}

/** Entries of a company that were booked on a day, in the order of their numbers. */
export async function selectEntriesOf(db: Queryable, companyId: string, day: string): Promise<Entry[]> {
  const rows = await lines(db, companyId)
    .leftJoin('invoice as i', (join) =>
      join.onRef('i.company_id', '=', 'e.company_id').onRef('i.invoice_id', '=', 'e.invoice_id'),
    )
    .select([
      'e.entry_no as entryNo',
      sql<EntryKind>`e.kind`.as('kind'),
      'e.booked_on as bookedOn',
      'e.once_key as onceKey',
      'i.number as invoiceNumber',
      'e.created_at as createdAt',
      sql<Record<string, string>>`jsonb_object_agg(l.account, l.amount_cents::text)`.as('lines'),
    ])
    .where('e.booked_on', '=', day)
    .groupBy(['e.company_id', 'e.entry_no', 'i.number'])
    .orderBy('e.entry_no')
    .execute();
  return rows.map((row) => ({
    ...row,
    lines: Object.fromEntries(Object.entries(row.lines).map(([account, cents]) => [account, storedCents(cents)])),
  }));
}

/** The newest withdrawal of a company. */
export async function selectLastWithdrawal(
  db: Queryable,
  companyId: string,
): Promise<{ readonly cents: bigint; readonly createdAt: Date } | undefined> {
  const row = await withdrawals(db, companyId).orderBy('e.entry_no', 'desc').limit(1).executeTakeFirst();
  return row && { cents: storedCents(row.cents), createdAt: row.createdAt };
}

/** The amount of a withdrawal by its id. */
export async function selectWithdrawal(db: Queryable, companyId: string, entryId: string): Promise<bigint | undefined> {
  const row = await withdrawals(db, companyId).where('e.entry_id', '=', entryId).executeTakeFirst();
  return row && storedCents(row.cents);
}

/** The withdrawal that was asked for under a key. */
export async function selectWithdrawalOnce(
  db: Queryable,
  companyId: string,
  onceKey: string,
): Promise<bigint | undefined> {
  const row = await withdrawals(db, companyId).where('e.once_key', '=', onceKey).executeTakeFirst();
  return row && storedCents(row.cents);
}

const withdrawals = (db: Queryable, companyId: string) =>
  lines(db, companyId)
    .select(['l.amount_cents as cents', 'e.created_at as createdAt'])
    .where('l.account', '=', 'LOAN')
    .where('e.kind', '=', 'WITHDRAWAL');
