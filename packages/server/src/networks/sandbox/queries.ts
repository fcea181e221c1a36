import type { Queryable } from '../../platform/context.js';

/** Whether the delivery of an invoice or document of a company has been confirmed since a moment. */
export async function wasConfirmed(db: Queryable, ownerId: string, id: string, since: Date): Promise<boolean> {
  const row = await db
    .selectFrom('event_log')
    .select('seq')
    .where('company_id', '=', ownerId)
    .where('subject_id', '=', id)
    .where('name', 'like', 'DOCUMENTS.%.DELIVERY_CONFIRMED')
    .where('happened_at', '>=', since)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
