import type { Insertable } from 'kysely';
import type { Queryable, Tx } from '../../platform/context.js';
import type { DB } from '../../platform/postgres/schema.generated.js';
import type { InvoiceRow } from '../rows.js';

/** What was answered to an invoice, oldest first. */
export function selectResponses(db: Queryable, companyId: string, invoiceId: string) {
  return db
    .selectFrom('invoice_response')
    .select(['response', 'reason', 'vendor_key_id', 'created_at'])
    .where('company_id', '=', companyId)
    .where('invoice_id', '=', invoiceId)
    .orderBy('position')
    .execute();
}

export async function insertResponse(tx: Tx, row: Insertable<DB['invoice_response']>): Promise<void> {
  await tx.insertInto('invoice_response').values(row).execute();
}

/** The sender's side of an invoice that came from a company of this service. */
export async function selectSentCounterpart(
  db: Queryable,
  invoice: InvoiceRow,
): Promise<Pick<InvoiceRow, 'company_id' | 'invoice_id'> | undefined> {
  if (invoice.sender_company_id === null) return undefined;
  return db
    .selectFrom('invoice')
    .select(['company_id', 'invoice_id'])
    .where('company_id', '=', invoice.sender_company_id)
    .where('direction', '=', 'SENT')
    .where('message_id', '=', invoice.message_id)
    .executeTakeFirst();
}
