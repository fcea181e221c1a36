import { type Insertable, sql, type Updateable } from 'kysely';
import type { Queryable, Tx } from '../../platform/context.js';
import type { DB } from '../../platform/postgres/schema.generated.js';

/** Who collects: Amili (first known as vfsfi) or Intrum. */
export type ReceivablesProvider = 'AMILI' | 'INTRUM';

const service = (db: Queryable, companyId: string, provider: ReceivablesProvider) =>
  db
    .selectFrom('receivables_service')
    .select([
      'company_id as companyId',
      'provider',
      'service_id as serviceId',
      sql<'PENDING' | 'ACTIVE' | 'DISABLED'>`status`.as('status'),
      sql<Readonly<Record<string, unknown>>>`details`.as('details'),
      sql<Readonly<Record<string, unknown>> | null>`given`.as('given'),
      'message',
      'signed_at as signedAt',
    ])
    .where('company_id', '=', companyId)
    .where('provider', '=', provider);

/** A company's agreement with a collector. */
export type ReceivablesRow = NonNullable<Awaited<ReturnType<typeof selectReceivables>>>;

export function selectReceivables(db: Queryable, companyId: string, provider: ReceivablesProvider) {
  return service(db, companyId, provider).executeTakeFirst();
}

export function lockReceivables(
  tx: Tx,
  companyId: string,
  provider: ReceivablesProvider,
): Promise<ReceivablesRow | undefined> {
  return service(tx, companyId, provider).forUpdate().executeTakeFirst();
}

/** Puts an agreement in the place of the one that the company had. */
export async function replaceReceivables(tx: Tx, row: Insertable<DB['receivables_service']>): Promise<void> {
  const { company_id: _company, provider: _provider, ...change } = row;
  await tx
    .insertInto('receivables_service')
    .values(row)
    .onConflict((oc) => oc.columns(['company_id', 'provider']).doUpdateSet(change))
    .execute();
}

export async function updateReceivables(
  tx: Tx,
  { companyId, provider }: Pick<ReceivablesRow, 'companyId' | 'provider'>,
  change: Updateable<DB['receivables_service']>,
): Promise<void> {
  await tx
    .updateTable('receivables_service')
    .set(change)
    .where('company_id', '=', companyId)
    .where('provider', '=', provider)
    .execute();
}

export async function deleteReceivables(
  tx: Tx,
  { companyId, provider }: Pick<ReceivablesRow, 'companyId' | 'provider'>,
): Promise<void> {
  await tx
    .deleteFrom('receivables_service')
    .where('company_id', '=', companyId)
    .where('provider', '=', provider)
    .execute();
}

/** The collector whose service was activated last: it is given the company's invoices. */
export async function selectActiveCollector(
  db: Queryable,
  companyId: string,
): Promise<ReceivablesProvider | undefined> {
  const row = await db
    .selectFrom('receivables_service')
    .select(sql<ReceivablesProvider>`provider`.as('provider'))
    .where('company_id', '=', companyId)
    .where('status', '=', 'ACTIVE')
    .orderBy('activated_at', 'desc')
    .executeTakeFirst();
  return row?.provider;
}
