import { type Insertable, type SqlBool, sql, type Updateable } from 'kysely';
import type { Queryable, Tx } from '../../platform/context.js';
import type { DB } from '../../platform/postgres/schema.generated.js';

/** ASKED: the registry has not answered yet. */
export type B2cnoState = 'ASKED' | 'ACTIVE' | 'RESERVED' | 'FAULT' | 'ERROR';

const agreement = (db: Queryable, companyId: string) =>
  db
    .selectFrom('b2cno_agreement')
    .select(['agreement_id as agreementId', sql<B2cnoState>`status`.as('status'), 'message'])
    .where('company_id', '=', companyId);

export const selectB2cno = (db: Queryable, companyId: string) => agreement(db, companyId).executeTakeFirst();

export const lockB2cno = (tx: Tx, companyId: string) => agreement(tx, companyId).forUpdate().executeTakeFirst();

/** Puts an agreement in the place of the one that the company had. */
export async function replaceB2cno(tx: Tx, row: Insertable<DB['b2cno_agreement']>): Promise<void> {
  const { company_id: _company, ...change } = row;
  await tx
    .insertInto('b2cno_agreement')
    .values(row)
    .onConflict((oc) => oc.column('company_id').doUpdateSet(change))
    .execute();
}

export async function updateB2cno(tx: Tx, companyId: string, change: Updateable<DB['b2cno_agreement']>): Promise<void> {
  await tx.updateTable('b2cno_agreement').set(change).where('company_id', '=', companyId).execute();
}

export const consumerStates = ['NEW', 'REQUEST_SENT', 'ACCEPTED', 'ACTIVE', 'DELETED', 'REJECTED', 'ERROR'] as const;
export type ConsumerState = (typeof consumerStates)[number];

/** A consumer who gets eFaktura from a company, or is to. */
export interface Consumer {
  readonly name: string;
  readonly customerNumber: string | null;
  readonly referenceNumber: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly status: ConsumerState;
  readonly updatedAt: Date;
}

/** Consumers of a company by name, and how many there are on all pages. `query` is part of any text of theirs. */
export async function selectConsumers(
  db: Queryable,
  companyId: string,
  filter: { readonly query?: string | undefined; readonly status?: readonly ConsumerState[] | undefined },
  page: { readonly limit: number; readonly offset: number },
): Promise<{ rows: Consumer[]; total: number }> {
  const conditions = [sql<SqlBool>`company_id = ${companyId}`];
  if (filter.query) {
    conditions.push(sql`position(lower(${filter.query}) in
      lower(concat_ws(' ', name, customer_number, reference_number, email, phone))) > 0`);
  }
  if (filter.status) conditions.push(sql`status = any(${sql.val([...filter.status])}::text[])`);
  const matching = sql`from b2cno_consumer where ${sql.join(conditions, sql` and `)}`;
  const [{ rows }, counted] = await Promise.all([
    sql<Consumer>`select name, customer_number as "customerNumber", reference_number as "referenceNumber", email, phone,
        status, updated_at as "updatedAt"
      ${matching} order by name, reference_number limit ${page.limit} offset ${page.offset}`.execute(db),
    sql<{ count: string }>`select count(*) as count ${matching}`.execute(db),
  ]);
  return { rows, total: Number(counted.rows[0]?.count ?? 0) };
}

/** Records consumers, the last word about each. */
export async function upsertConsumers(tx: Tx, rows: readonly Insertable<DB['b2cno_consumer']>[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto('b2cno_consumer')
    .values([...rows])
    .onConflict((oc) =>
      oc.columns(['company_id', 'reference_number']).doUpdateSet((eb) => ({
        name: eb.ref('excluded.name'),
        customer_number: eb.ref('excluded.customer_number'),
        email: eb.ref('excluded.email'),
        phone: eb.ref('excluded.phone'),
        status: eb.ref('excluded.status'),
        updated_at: eb.ref('excluded.updated_at'),
      })),
    )
    .execute();
}
