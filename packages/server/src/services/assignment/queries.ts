import { type Insertable, sql, type Updateable } from 'kysely';
import type { Queryable, Tx } from '../../platform/context.js';
import type { DB } from '../../platform/postgres/schema.generated.js';

const assignment = (db: Queryable, companyId: string, invoiceId: string) =>
  db
    .selectFrom('invoice_assignment')
    .select([
      'assignment_id as assignmentId',
      sql<'pending' | 'sent' | 'error'>`status`.as('status'),
      'collectable_amount as collectableAmount',
      'url',
      'error_reason as errorReason',
    ])
    .where('company_id', '=', companyId)
    .where('invoice_id', '=', invoiceId);

/** An invoice given to a collector. */
export type Assignment = NonNullable<Awaited<ReturnType<typeof selectAssignment>>>;

export function selectAssignment(db: Queryable, companyId: string, invoiceId: string) {
  return assignment(db, companyId, invoiceId).executeTakeFirst();
}

export function lockAssignment(tx: Tx, companyId: string, invoiceId: string): Promise<Assignment | undefined> {
  return assignment(tx, companyId, invoiceId).forUpdate().executeTakeFirst();
}

/** Puts an assignment in the place of the one that failed. */
export async function replaceAssignment(tx: Tx, row: Insertable<DB['invoice_assignment']>): Promise<void> {
  const { company_id: _company, invoice_id: _invoice, ...change } = row;
  await tx
    .insertInto('invoice_assignment')
    .values(row)
    .onConflict((oc) => oc.columns(['company_id', 'invoice_id']).doUpdateSet(change))
    .execute();
}

/** The pending assignment of this id gets its outcome; gives the invoice's id, undefined when none is pending. */
export async function settlePending(
  tx: Tx,
  companyId: string,
  assignmentId: string,
  change: Updateable<DB['invoice_assignment']>,
): Promise<string | undefined> {
  const row = await tx
    .updateTable('invoice_assignment')
    .set(change)
    .where('company_id', '=', companyId)
    .where('assignment_id', '=', assignmentId)
    .where('status', '=', 'pending')
    .returning('invoice_id')
    .executeTakeFirst();
  return row?.invoice_id;
}
