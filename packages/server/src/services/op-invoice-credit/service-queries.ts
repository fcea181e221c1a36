import { type Insertable, sql, type Updateable } from 'kysely';
import type { Queryable, Tx } from '../../platform/context.js';
import type { DB } from '../../platform/postgres/schema.generated.js';
import { type CreditTerms, storedCents } from './terms.js';

/** What OP said when it opened the service; parties outside may leave anything out. */
export interface GivenByOp {
  readonly channelUserId?: string;
  readonly iban?: string;
  readonly bic?: string;
  readonly clauseLanguage?: string;
  readonly clause?: string;
  readonly offer?: {
    readonly b2cEnabled: boolean;
    readonly paymentPercent: number;
    readonly interestRate: number;
    readonly creditLimitCents: string;
  };
}

const service = (db: Queryable, companyId: string) =>
  db
    .selectFrom('op_credit_service')
    .select([
      'company_id as companyId',
      'service_id as serviceId',
      sql<'PENDING' | 'ACTIVE' | 'DISABLED'>`status`.as('status'),
      'contact_email as contactEmail',
      'iban',
      'bic',
      'bank',
      sql<GivenByOp>`given`.as('given'),
      'message',
      'signed_at as signedAt',
      'activated_at as activatedAt',
    ])
    .where('company_id', '=', companyId);

/** The service of a company, opened or being opened. */
export type CreditService = NonNullable<Awaited<ReturnType<typeof selectService>>>;

export function selectService(db: Queryable, companyId: string) {
  return service(db, companyId).executeTakeFirst();
}

/** Locked until the transaction ends: whatever changes the ledger of a company does this first. */
export function lockService(tx: Tx, companyId: string): Promise<CreditService | undefined> {
  return service(tx, companyId).forUpdate().executeTakeFirst();
}

export async function upsertService(tx: Tx, row: Insertable<DB['op_credit_service']>): Promise<void> {
  const { company_id: _company, ...change } = row;
  await tx
    .insertInto('op_credit_service')
    .values(row)
    .onConflict((oc) => oc.column('company_id').doUpdateSet(change))
    .execute();
}

export async function updateService(
  tx: Tx,
  companyId: string,
  change: Updateable<DB['op_credit_service']>,
): Promise<void> {
  await tx.updateTable('op_credit_service').set(change).where('company_id', '=', companyId).execute();
}

/** All terms that a company has chosen, the present ones last. */
export async function selectTerms(
  db: Queryable,
  companyId: string,
): Promise<(CreditTerms & { readonly fromDay: string })[]> {
  const rows = await db
    .selectFrom('op_credit_terms')
    .selectAll()
    .where('company_id', '=', companyId)
    .orderBy('created_at')
    .orderBy('terms_id')
    .execute();
  return rows.map((row) => ({
    b2cEnabled: row.b2c_enabled,
    paymentPercent: row.payment_percent,
    interestRate: row.interest_rate,
    creditLimitCents: storedCents(row.credit_limit_cents),
    fromDay: row.from_day,
  }));
}

export async function insertTerms(tx: Tx, row: Insertable<DB['op_credit_terms']>): Promise<void> {
  await tx.insertInto('op_credit_terms').values(row).execute();
}
