import { sql } from 'kysely';
import type { Queryable } from '../../platform/context.js';
import type { TermLoss } from './losses.js';

/**
 * The losses that the company's setting send_invoice_general.stop_on_lost_terms forbids: those of the terms it lists (`*`: any),
 * whatever became of them, since a company that lists a term wants it carried as that term.
 */
export async function forbiddenLosses(
  db: Queryable,
  companyId: string,
  losses: readonly TermLoss[],
): Promise<TermLoss[]> {
  if (losses.length === 0) return [];
  const row = await db
    .selectFrom('company_settings')
    .select(sql<string[] | null>`sections -> 'send_invoice_general' -> 'stop_on_lost_terms'`.as('terms'))
    .where('company_id', '=', companyId)
    .executeTakeFirst();
  const listed = new Set(row?.terms ?? []);
  return losses.filter(({ term }) => listed.has('*') || listed.has(term));
}
