import { type Insertable, sql } from 'kysely';
import type { Queryable, Tx } from '../../platform/context.js';
import type { DB } from '../../platform/postgres/schema.generated.js';

/** What an invoice was redirected with, undefined when it was not. */
export const selectRedirected = (db: Queryable, companyId: string, invoiceId: string) =>
  db
    .selectFrom('redirected_invoice')
    .select('reference')
    .where('company_id', '=', companyId)
    .where('invoice_id', '=', invoiceId)
    .executeTakeFirst();

/** The running number after the highest of a company; the caller holds a lock that lets one at a time ask. */
export async function nextNumber(tx: Tx, companyId: string): Promise<number> {
  const row = await tx
    .selectFrom('redirected_invoice')
    .select(sql<string>`coalesce(max(number), 0) + 1`.as('next'))
    .where('company_id', '=', companyId)
    .executeTakeFirstOrThrow();
  return Number(row.next);
}

export async function insertRedirected(tx: Tx, row: Insertable<DB['redirected_invoice']>): Promise<void> {
  await tx.insertInto('redirected_invoice').values(row).execute();
}

/** Notes that the collector is told of an invoice; false when it was before. */
export async function markTold(tx: Tx, companyId: string, invoiceId: string, at: Date): Promise<boolean> {
  const result = await tx
    .updateTable('redirected_invoice')
    .set({ told_at: at })
    .where('company_id', '=', companyId)
    .where('invoice_id', '=', invoiceId)
    .where('told_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
