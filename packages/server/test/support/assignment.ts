import type { Queryable } from '../../src/platform/context.js';

/** An invoice of a company as it stands once it was given to a collector. */
export async function anAssignment(db: Queryable, companyId: string, invoiceId: string): Promise<void> {
  const now = new Date();
  await db
    .insertInto('invoice_assignment')
    .values({
      company_id: companyId,
      invoice_id: invoiceId,
      assignment_id: invoiceId,
      provider: 'AMILI',
      status: 'sent',
      collection_type: 'collection',
      collectable_amount: '100.00',
      created_at: now,
      changed_at: now,
    })
    .execute();
}
