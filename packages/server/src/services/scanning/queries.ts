import { type Insertable, sql, type Updateable } from 'kysely';
import type { Queryable, Tx } from '../../platform/context.js';
import type { DB } from '../../platform/postgres/schema.generated.js';

/** SCAN: paper and mail, read by people; AUTOSCAN: mailed PDFs, read by machine. */
export type Scanner = 'SCAN' | 'AUTOSCAN';

const service = (db: Queryable, companyId: string, provider: Scanner) =>
  db
    .selectFrom('scan_service')
    .select([
      'service_id as serviceId',
      sql<'PENDING' | 'ACTIVE' | 'ERROR'>`status`.as('status'),
      sql<Readonly<Record<string, unknown>>>`settings`.as('settings'),
      sql<Readonly<Record<string, unknown>> | null>`given`.as('given'),
      'message',
    ])
    .where('company_id', '=', companyId)
    .where('provider', '=', provider);

/** Scanning for a company. */
export type ScanRow = NonNullable<Awaited<ReturnType<typeof selectScan>>>;

export function selectScan(db: Queryable, companyId: string, provider: Scanner) {
  return service(db, companyId, provider).executeTakeFirst();
}

export function lockScan(tx: Tx, companyId: string, provider: Scanner): Promise<ScanRow | undefined> {
  return service(tx, companyId, provider).forUpdate().executeTakeFirst();
}

/** Puts a service in the place of the one that the company had. */
export async function replaceScan(tx: Tx, row: Insertable<DB['scan_service']>): Promise<void> {
  const { company_id: _company, provider: _provider, ...change } = row;
  await tx
    .insertInto('scan_service')
    .values(row)
    .onConflict((oc) => oc.columns(['company_id', 'provider']).doUpdateSet(change))
    .execute();
}

export async function updateScan(
  tx: Tx,
  companyId: string,
  provider: Scanner,
  change: Updateable<DB['scan_service']>,
): Promise<void> {
  await tx
    .updateTable('scan_service')
    .set(change)
    .where('company_id', '=', companyId)
    .where('provider', '=', provider)
    .execute();
}

export async function deleteScan(tx: Tx, companyId: string, provider: Scanner): Promise<void> {
  await tx.deleteFrom('scan_service').where('company_id', '=', companyId).where('provider', '=', provider).execute();
}
