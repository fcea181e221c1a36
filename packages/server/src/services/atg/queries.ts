import { type Insertable, type SqlBool, sql, type Updateable } from 'kysely';
import type { Queryable, Tx } from '../../platform/context.js';
import type { DB } from '../../platform/postgres/schema.generated.js';

const agreements = (db: Queryable, companyId: string) =>
  db
    .selectFrom('atg_agreement')
    .select([
      'company_id as companyId',
      'account_number as accountNumber',
      'agreement_id as agreementId',
      'kid_length as kidLength',
      'reference_position as referencePosition',
      'payment_type_position as paymentTypePosition',
      'signer_email as signerEmail',
      'notification_by_print as notificationByPrint',
      'notification_by_email as notificationByEmail',
      sql<'PENDING' | 'ACTIVE' | 'INACTIVE'>`status`.as('status'),
      'message',
      'signed_at as signedAt',
      'created_at as createdAt',
    ])
    .where('company_id', '=', companyId);

/** An AvtaleGiro agreement of a company. */
export type AtgAgreement = Awaited<ReturnType<typeof selectAgreements>>[number];

/** All agreements of a company, oldest first. */
export const selectAgreements = (db: Queryable, companyId: string) =>
  agreements(db, companyId).orderBy('created_at').orderBy('account_number').execute();

export const selectAgreement = (db: Queryable, companyId: string, account: string): Promise<AtgAgreement | undefined> =>
  agreements(db, companyId).where('account_number', '=', account).executeTakeFirst();

export const lockAgreement = (tx: Tx, companyId: string, account: string): Promise<AtgAgreement | undefined> =>
  agreements(tx, companyId).where('account_number', '=', account).forUpdate().executeTakeFirst();

/** The agreement that has this id at present: it gets a new one with every change to sign. */
export const selectAgreementById = (db: Queryable, companyId: string, id: string): Promise<AtgAgreement | undefined> =>
  agreements(db, companyId).where('agreement_id', '=', id).executeTakeFirst();

export const lockAgreementById = (tx: Tx, companyId: string, id: string): Promise<AtgAgreement | undefined> =>
  agreements(tx, companyId).where('agreement_id', '=', id).forUpdate().executeTakeFirst();

export async function upsertAgreement(tx: Tx, row: Insertable<DB['atg_agreement']>): Promise<void> {
  const { company_id: _company, account_number: _account, created_at: _created, ...change } = row;
  await tx
    .insertInto('atg_agreement')
    .values(row)
    .onConflict((oc) => oc.columns(['company_id', 'account_number']).doUpdateSet(change))
    .execute();
}

export async function updateAgreement(
  tx: Tx,
  { companyId, accountNumber }: Pick<AtgAgreement, 'companyId' | 'accountNumber'>,
  change: Updateable<DB['atg_agreement']>,
): Promise<void> {
  await tx
    .updateTable('atg_agreement')
    .set(change)
    .where('company_id', '=', companyId)
    .where('account_number', '=', accountNumber)
    .execute();
}

/** A payer's mandate with what is needed to take its KID apart. */
export interface AtgMandate {
  readonly kid: string;
  readonly accountNumber: string;
  readonly notification: boolean;
  readonly status: 'ACTIVE' | 'INACTIVE';
  readonly updatedAt: Date;
  readonly referencePosition: string;
  readonly paymentTypePosition: string | null;
}

export interface MandateFilter {
  /** Part of a KID or of an account number. */
  readonly query?: string | undefined;
  /** Only mandates that changed then or later. */
  readonly changedSince?: Date | undefined;
  readonly status?: 'ACTIVE' | 'INACTIVE' | undefined;
}

/** Mandates of a company, the latest change first, and how many there are on all pages. */
export async function selectMandates(
  db: Queryable,
  companyId: string,
  { query, changedSince, status }: MandateFilter,
  page: { readonly limit: number; readonly offset: number },
): Promise<{ rows: AtgMandate[]; total: number }> {
  const conditions = [sql<SqlBool>`m.company_id = ${companyId}`];
  if (query) {
    conditions.push(sql`(position(${query} in m.kid) > 0 or position(${query} in m.account_number) > 0)`);
  }
  if (changedSince) conditions.push(sql`m.updated_at >= ${changedSince}`);
  if (status) conditions.push(sql`m.status = ${status}`);
  const matching = sql`from atg_mandate m join atg_agreement a using (company_id, account_number)
    where ${sql.join(conditions, sql` and `)}`;
  const [{ rows }, counted] = await Promise.all([
    sql<AtgMandate>`select m.kid, m.account_number as "accountNumber", m.notification, m.status,
        m.updated_at as "updatedAt", a.reference_position as "referencePosition",
        a.payment_type_position as "paymentTypePosition"
      ${matching} order by m.updated_at desc, m.account_number, m.kid limit ${page.limit} offset ${page.offset}`.execute(
      db,
    ),
    sql<{ count: string }>`select count(*) as count ${matching}`.execute(db),
  ]);
  return { rows, total: Number(counted.rows[0]?.count ?? 0) };
}

/** Records what payers decided, the last word of each. */
export async function upsertMandates(tx: Tx, rows: readonly Insertable<DB['atg_mandate']>[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto('atg_mandate')
    .values([...rows])
    .onConflict((oc) =>
      oc.columns(['company_id', 'account_number', 'kid']).doUpdateSet((eb) => ({
        notification: eb.ref('excluded.notification'),
        status: eb.ref('excluded.status'),
        updated_at: eb.ref('excluded.updated_at'),
      })),
    )
    .execute();
}
