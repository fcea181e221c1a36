import { type Insertable, sql, type Updateable } from 'kysely';
import type { Queryable, Tx } from '../../platform/context.js';
import type { DB } from '../../platform/postgres/schema.generated.js';

const service = (db: Queryable, companyId: string) =>
  db
    .selectFrom('lyanthe_scan')
    .select([
      'company_id as companyId',
      'service_id as serviceId',
      sql<'PENDING' | 'ACTIVE' | 'ERROR'>`state`.as('state'),
      'message',
      'scan_email_address as scanEmailAddress',
      'lyanthe_email_address as lyantheEmailAddress',
    ])
    .where('company_id', '=', companyId);

/** The scanning of a company's invoices by Lyanthe. */
export type LyantheScan = NonNullable<Awaited<ReturnType<typeof selectLyantheScan>>>;

export function selectLyantheScan(db: Queryable, companyId: string) {
  return service(db, companyId).executeTakeFirst();
}

export function lockLyantheScan(tx: Tx, companyId: string): Promise<LyantheScan | undefined> {
  return service(tx, companyId).forUpdate().executeTakeFirst();
}

/** Puts a service in the place of the one that the company had. */
export async function replaceLyantheScan(tx: Tx, row: Insertable<DB['lyanthe_scan']>): Promise<void> {
  const { company_id: _company, ...change } = row;
  await tx
    .insertInto('lyanthe_scan')
    .values(row)
    .onConflict((oc) => oc.column('company_id').doUpdateSet(change))
    .execute();
}

export async function updateLyantheScan(
  tx: Tx,
  companyId: string,
  change: Updateable<DB['lyanthe_scan']>,
): Promise<void> {
  await tx.updateTable('lyanthe_scan').set(change).where('company_id', '=', companyId).execute();
}

export async function deleteLyantheScan(tx: Tx, companyId: string): Promise<void> {
  await tx.deleteFrom('lyanthe_scan').where('company_id', '=', companyId).execute();
}
