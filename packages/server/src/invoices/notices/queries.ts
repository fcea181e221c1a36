import { sql } from 'kysely';
import type { Queryable } from '../../platform/context.js';

/** Who is told of received invoices, of those companies that want it: company id to address. */
export async function selectToldOfReceived(
  db: Queryable,
  companyIds: readonly string[],
): Promise<{ companyId: string; address: string }[]> {
  const setting = sql`s.sections #> '{invoice_notifications,on_receiving}'`;
  const { rows } = await sql<{ companyId: string; address: string }>`
    select s.company_id as "companyId",
      case ${setting} ->> 'how_to_send' when 'OTHER_EMAIL' then ${setting} ->> 'other_email' else c.email end as address
    from company_settings s join company c on c.company_id = s.company_id
    where s.company_id = any(${[...companyIds]}::uuid[]) and (${setting} ->> 'enabled')::boolean`.execute(db);
  return rows.filter((row) => row.address);
}

/** Who is told of invoices that fail: whether its users are, and further addresses. */
export async function selectToldOfFailures(
  db: Queryable,
  companyId: string,
): Promise<{ readonly toUsers: boolean; readonly addresses: readonly string[] }> {
  const row = await db
    .selectFrom('company_settings')
    .select(
      sql<{ to_user?: boolean; to_emails?: string[] } | null>`
      sections #> '{invoice_notifications,on_send_errors}'`.as('setting'),
    )
    .where('company_id', '=', companyId)
    .executeTakeFirst();
  return { toUsers: row?.setting?.to_user ?? true, addresses: row?.setting?.to_emails ?? [] };
}
