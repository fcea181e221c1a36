import type { Queryable } from '../../platform/context.js';

/** Links a company to a vendor key; a link that stands stays. */
export async function insertVendorLink(
  db: Queryable,
  companyId: string,
  vendorKeyId: string,
  now: Date,
): Promise<void> {
  await db
    .insertInto('company_vendor')
    .values({ company_id: companyId, vendor_key_id: vendorKeyId, linked_at: now })
    .onConflict((oc) => oc.columns(['company_id', 'vendor_key_id']).doNothing())
    .execute();
}

export async function deleteVendorLink(db: Queryable, companyId: string, vendorKeyId: string): Promise<void> {
  await db
    .deleteFrom('company_vendor')
    .where('company_id', '=', companyId)
    .where('vendor_key_id', '=', vendorKeyId)
    .execute();
}

export async function selectVendorLink(db: Queryable, companyId: string, vendorKeyId: string): Promise<boolean> {
  const row = await db
    .selectFrom('company_vendor')
    .select('company_id')
    .where('company_id', '=', companyId)
    .where('vendor_key_id', '=', vendorKeyId)
    .executeTakeFirst();
  return row !== undefined;
}
