import { sql } from 'kysely';
import type { Queryable, Tx } from '../../platform/context.js';

/** A company's address whose link was opened. */
export interface LinkedAddress {
  readonly companyId: string;
  readonly companyName: string;
  readonly country: string;
  readonly address: string;
}

/** Whether the company has shown that an address, in lower case, is its own. */
export async function selectIsVerified(db: Queryable, companyId: string, address: string): Promise<boolean> {
  const row = await db
    .selectFrom('company_address')
    .select('verified_at')
    .where('company_id', '=', companyId)
    .where('email_address', '=', address)
    .executeTakeFirst();
  return row?.verified_at != null;
}

/**
 * Notes that a link is mailed to an address, in the place of an older one. False, and nothing changes, when the address
 * is verified or was mailed a link after `askAgainBefore`.
 */
export async function upsertLink(
  tx: Tx,
  row: { readonly companyId: string; readonly address: string; readonly link: Buffer; readonly now: Date },
  times: { readonly expires: Date; readonly askAgainBefore: Date },
): Promise<boolean> {
  const { rows } = await sql`
    insert into company_address as a (company_id, email_address, link_lookup, asked_at, expires_at)
    values (${row.companyId}, ${row.address}, ${row.link}, ${row.now}, ${times.expires})
    on conflict (company_id, email_address) do update
      set link_lookup = excluded.link_lookup, asked_at = excluded.asked_at, expires_at = excluded.expires_at
      where a.verified_at is null and a.asked_at < ${times.askAgainBefore}
    returning 1`.execute(tx);
  return rows.length > 0;
}

/** Whose link it is, while it can be used. */
export function selectByLink(db: Queryable, link: Buffer, now: Date): Promise<LinkedAddress | undefined> {
  return db
    .selectFrom('company_address as a')
    .innerJoin('company as c', 'c.company_id', 'a.company_id')
    .select(['a.company_id as companyId', 'c.name as companyName', 'c.country', 'a.email_address as address'])
    .where('a.link_lookup', '=', link)
    .where('a.expires_at', '>', now)
    .executeTakeFirst();
}

/** Uses a link up; false when it cannot be used (any more). */
export async function verifyByLink(db: Queryable, link: Buffer, now: Date): Promise<boolean> {
  const result = await db
    .updateTable('company_address')
    .set({ verified_at: now, link_lookup: null })
    .where('link_lookup', '=', link)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
