import { type Insertable, sql, type Updateable } from 'kysely';
import type { Queryable, Tx } from '../../platform/context.js';
import type { DB } from '../../platform/postgres/schema.generated.js';

const agreement = (db: Queryable, companyId: string) =>
  db
    .selectFrom('b2cse_agreement')
    .select([
      'service_id as serviceId',
      sql<'PENDING' | 'ACTIVE' | 'ERROR'>`status`.as('status'),
      'fui',
      'agreement_id as agreementId',
      'account_number as accountNumber',
      sql<'PlusGiro' | 'BankGiro'>`account_type`.as('accountType'),
      'website',
      'message',
    ])
    .where('company_id', '=', companyId);

/** A company's agreement with its Swedish bank. */
export type B2cseAgreement = NonNullable<Awaited<ReturnType<typeof selectB2cse>>>;

export function selectB2cse(db: Queryable, companyId: string) {
  return agreement(db, companyId).executeTakeFirst();
}

export function lockB2cse(tx: Tx, companyId: string): Promise<B2cseAgreement | undefined> {
  return agreement(tx, companyId).forUpdate().executeTakeFirst();
}

/** Puts an agreement in the place of the one that the company had. */
export async function replaceB2cse(tx: Tx, row: Insertable<DB['b2cse_agreement']>): Promise<void> {
  const { company_id: _company, ...change } = row;
  await tx
    .insertInto('b2cse_agreement')
    .values(row)
    .onConflict((oc) => oc.column('company_id').doUpdateSet(change))
    .execute();
}

export async function updateB2cse(tx: Tx, companyId: string, change: Updateable<DB['b2cse_agreement']>): Promise<void> {
  await tx.updateTable('b2cse_agreement').set(change).where('company_id', '=', companyId).execute();
}
