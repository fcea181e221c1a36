import { sql } from 'kysely';
import type { Queryable, Tx } from '../../platform/context.js';
import { storedCents } from './terms.js';

/**
 * What a company's invoices are worth as collateral on a day, in cents: sent, delivered, in euros, not yet due, less
 * what is paid of each. Invoices to consumers, who have no business id, count when the terms say so.
 */
export async function selectCollateral(
  db: Queryable,
  companyId: string,
  { day, b2cEnabled }: { readonly day: string; readonly b2cEnabled: boolean },
): Promise<bigint> {
  const row = await db
    .selectFrom('invoice as i')
    .leftJoin(
      (db) =>
        db
          .selectFrom('op_credit_paid')
          .select([
            'invoice_id',
            sql<string>`coalesce(sum(amount_cents), 0)`.as('cents'),
            sql<boolean>`bool_or(amount_cents is null)`.as('direct'),
          ])
          .where('company_id', '=', companyId)
          .groupBy('invoice_id')
          .as('p'),
      (join) => join.onRef('p.invoice_id', '=', 'i.invoice_id'),
    )
    .select(
      sql<string>`coalesce(sum(greatest(trunc(i.sum * 100) - coalesce(p.cents, 0), 0)), 0)::numeric(18)`.as('cents'),
    )
    .where('i.company_id', '=', companyId)
    .where('i.direction', '=', 'SENT')
    .where('i.status', '=', 'DELIVERED')
    .where('i.currency', '=', 'EUR')
    .where('i.document_type', '=', 'INVOICE')
    .where('i.due_date', '>=', day)
    .where(sql<boolean>`p.direct is not true`)
    .$if(!b2cEnabled, (q) => q.where(sql<boolean>`i.recipient->>'bid' is not null`))
    .executeTakeFirstOrThrow();
  return storedCents(row.cents);
}

/** Notes that something of an invoice is paid; `cents` null: the whole, to the company itself. Twice is once. */
export async function insertPaid(
  tx: Tx,
  row: {
    readonly companyId: string;
    readonly invoiceId: string;
    readonly reference: string;
    readonly cents: bigint | null;
    readonly day: string;
  },
): Promise<void> {
  await tx
    .insertInto('op_credit_paid')
    .values({
      company_id: row.companyId,
      invoice_id: row.invoiceId,
      reference: row.reference,
      amount_cents: row.cents === null ? null : String(row.cents),
      paid_on: row.day,
    })
    .onConflict((c) => c.doNothing())
    .execute();
}
