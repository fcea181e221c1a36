import { sql } from 'kysely';
import type { Queryable, Tx } from '../../platform/context.js';

export type OdpState = 'CREATED' | 'TRUSTED' | 'DISABLED';

/** The state of a company under its id in ODP; undefined when it is not there or another company's. */
export async function selectOdpState(db: Queryable, companyId: string, odpId: number): Promise<OdpState | undefined> {
  const row = await db
    .selectFrom('odp_company')
    .select(sql<OdpState>`state`.as('state'))
    .where('odp_id', '=', odpId)
    .where('company_id', '=', companyId)
    .executeTakeFirst();
  return row?.state;
}

/** Makes a row, or locks the one that is there: whose it is and its state. */
export async function insertOrLockOdpCompany(
  tx: Tx,
  odpId: number,
  companyId: string,
  now: Date,
): Promise<{ readonly companyId: string; readonly state: OdpState }> {
  // A conflict updates nothing but locks the row, and gives it back in the same statement.
  const { rows } = await sql<{ companyId: string; state: OdpState }>`
    insert into odp_company as o (odp_id, company_id, state, created_at, updated_at)
    values (${odpId}, ${companyId}, 'CREATED', ${now}, ${now})
    on conflict (odp_id) do update set odp_id = o.odp_id
    returning company_id as "companyId", state`.execute(tx);
  if (!rows[0]) throw new Error('the row just made is gone');
  return rows[0];
}

export async function updateOdpState(tx: Tx, odpId: number, companyId: string, state: OdpState, now: Date) {
  await tx
    .updateTable('odp_company')
    .set({ state, updated_at: now })
    .where('odp_id', '=', odpId)
    .where('company_id', '=', companyId)
    .execute();
}
