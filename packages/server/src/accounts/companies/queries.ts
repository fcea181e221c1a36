import { type Insertable, sql } from 'kysely';
import type { CompanyState } from '../../events/names.js';
import type { Queryable, Tx } from '../../platform/context.js';
import type { DB } from '../../platform/postgres/schema.generated.js';

export async function insertCompany(db: Queryable, row: Insertable<DB['company']>): Promise<void> {
  await db.insertInto('company').values(row).execute();
}

/** A company with what the domain asks of it; no secrets, no settings. */
export type Company = NonNullable<Awaited<ReturnType<typeof selectCompany>>>;

export function selectCompany(db: Queryable, companyId: string) {
  return db
    .selectFrom('company')
    .select([
      'company_id as companyId',
      'name',
      'country',
      'bid',
      'bid_kind as bidKind',
      'vat_number as vatNumber',
      'email',
      'website',
      'street_address as streetAddress',
      'street_address2 as streetAddress2',
      'post_code as postCode',
      'post_office as postOffice',
      'city',
      'region',
      'state',
      'disabled',
      'is_partner as isPartner',
      'parent_company_id as parentCompanyId',
      'gln',
    ])
    .where('company_id', '=', companyId)
    .executeTakeFirst();
}

export interface CompanyListing {
  readonly companyId: string;
  readonly name: string;
  readonly bid: string;
}

export function selectCompaniesOfUser(
  db: Queryable,
  userId: string,
  filter: { readonly bids: readonly string[] | undefined; readonly country: string | undefined },
): Promise<CompanyListing[]> {
  let query = db
    .selectFrom('company_user as m')
    .innerJoin('company as c', 'c.company_id', 'm.company_id')
    .select(['c.company_id as companyId', 'c.name', 'c.bid'])
    .where('m.user_id', '=', userId)
    .where('c.disabled', '=', false);
  if (filter.country !== undefined) query = query.where('c.country', '=', filter.country);
  if (filter.bids !== undefined) {
    if (filter.bids.length === 0) return Promise.resolve([]);
    query = query.where('c.bid', 'in', filter.bids);
  }
  return query.orderBy('c.name').orderBy('c.company_id').execute();
}

/** A company as it is found by business id. */
export interface FoundCompany extends CompanyListing {
  readonly country: string;
  readonly disabled: boolean;
}

/** Companies that have one of the ids: accounts by name, then their departments by name. */
export function selectCompaniesById(
  db: Queryable,
  ids: readonly { readonly country: string; readonly bid: string }[],
): Promise<FoundCompany[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return db
    .selectFrom('company')
    .select(['company_id as companyId', 'name', 'bid', 'country', 'disabled'])
    .where((eb) => eb.or(ids.map(({ country, bid }) => eb.and({ country, bid }))))
    .orderBy(sql`parent_company_id is not null`)
    .orderBy('name')
    .orderBy('company_id')
    .execute();
}

/** Sets the state; false when the company is in it already or does not exist. */
export async function updateCompanyState(db: Queryable, companyId: string, state: CompanyState): Promise<boolean> {
  const result = await db
    .updateTable('company')
    .set({ state })
    .where('company_id', '=', companyId)
    .where('state', '<>', state)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Notes that a company is in use, unless that was noted after `notedBefore`. */
export async function touchCompany(db: Queryable, companyId: string, now: Date, notedBefore = now): Promise<void> {
  await db
    .updateTable('company')
    .set({ kept_active_at: now })
    .where('company_id', '=', companyId)
    .where('kept_active_at', '<', notedBefore)
    .execute();
}

export async function updateCompanyFlags(
  db: Queryable,
  companyId: string,
  flags: { is_partner?: boolean; disabled?: boolean },
): Promise<boolean> {
  const result = await db.updateTable('company').set(flags).where('company_id', '=', companyId).executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Locks a company's row: what depends on its other rows happens one after another. False when none. */
export async function lockCompany(tx: Tx, companyId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('company')
    .select('company_id')
    .where('company_id', '=', companyId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** Ids of the departments of a company, oldest first. */
export async function selectDepartments(db: Queryable, companyId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('company')
    .select('company_id')
    .where('parent_company_id', '=', companyId)
    .orderBy('created_at')
    .orderBy('company_id')
    .execute();
  return rows.map((row) => row.company_id);
}
