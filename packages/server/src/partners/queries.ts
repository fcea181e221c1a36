import { sql } from 'kysely';
import type { Queryable } from '../platform/context.js';

/** Lets an operator act for a company; twice is once. */
export async function insertOperatorCompany(
  db: Queryable,
  operatorId: string,
  companyId: string,
  now: Date,
): Promise<void> {
  await db
    .insertInto('operator_company')
    .values({ operator_id: operatorId, company_id: companyId, linked_at: now })
    .onConflict((oc) => oc.columns(['operator_id', 'company_id']).doNothing())
    .execute();
}

export async function deleteOperatorCompany(db: Queryable, operatorId: string, companyId: string): Promise<boolean> {
  const result = await db
    .deleteFrom('operator_company')
    .where('operator_id', '=', operatorId)
    .where('company_id', '=', companyId)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

export function selectOperatorCompany(db: Queryable, operatorId: string, companyId: string) {
  return db
    .selectFrom('operator_company')
    .select('company_id as companyId')
    .where('operator_id', '=', operatorId)
    .where('company_id', '=', companyId)
    .executeTakeFirst();
}

/** Companies that are linked to a vendor key of the partner that is in force. */
export const linkedCompanies = (partnerId: string) => sql`
  select cv.company_id from company_vendor cv
  join vendor_key vk on vk.vendor_key_id = cv.vendor_key_id and vk.revoked_at is null
  where vk.owner_company_id = ${partnerId}`;

/** Whether a company is linked to a vendor key of the partner. */
export async function selectIsLinked(db: Queryable, partnerId: string, companyId: string): Promise<boolean> {
  const { rows } = await sql`
    select from (${linkedCompanies(partnerId)}) l where l.company_id = ${companyId} limit 1`.execute(db);
  return rows.length > 0;
}

/** Whose invoice it is, of companies that the operator may act for, when it was given to a collector. */
export async function selectAssignedInvoiceOwner(
  db: Queryable,
  operatorId: string,
  invoiceId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('operator_company as o')
    .innerJoin('invoice_assignment as a', 'a.company_id', 'o.company_id')
    .select('a.company_id as companyId')
    .where('o.operator_id', '=', operatorId)
    .where('a.invoice_id', '=', invoiceId)
    .executeTakeFirst();
  return row?.companyId;
}
