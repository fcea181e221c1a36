import type { Updateable } from 'kysely';
import type { Queryable, Tx } from '../../platform/context.js';
import type { DB } from '../../platform/postgres/schema.generated.js';
import type { StoredSections } from './sections.js';

/** What a company has set; empty when it never did. */
export async function selectSections(db: Queryable, companyId: string): Promise<StoredSections> {
  const row = await db
    .selectFrom('company_settings')
    .select('sections')
    .where('company_id', '=', companyId)
    .executeTakeFirst();
  return (row?.sections ?? {}) as StoredSections;
}

/** The same, locked until the transaction ends. */
export async function lockSections(tx: Tx, companyId: string, now: Date): Promise<StoredSections> {
  await tx
    .insertInto('company_settings')
    .values({ company_id: companyId, sections: '{}', updated_at: now })
    .onConflict((oc) => oc.column('company_id').doNothing())
    .execute();
  const row = await tx
    .selectFrom('company_settings')
    .select('sections')
    .where('company_id', '=', companyId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return row.sections as StoredSections;
}

export async function updateSections(db: Queryable, companyId: string, sections: StoredSections, now: Date) {
  await db
    .updateTable('company_settings')
    .set({ sections: JSON.stringify(sections), updated_at: now })
    .where('company_id', '=', companyId)
    .execute();
}

/** Sets the columns that are given; undefined ones stay. */
export async function updateCompanyColumns(db: Queryable, companyId: string, columns: Updateable<DB['company']>) {
  if (Object.values(columns).every((value) => value === undefined)) return;
  await db.updateTable('company').set(columns).where('company_id', '=', companyId).execute();
}
