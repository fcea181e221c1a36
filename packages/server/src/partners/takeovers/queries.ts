import { type Insertable, sql, type Updateable } from 'kysely';
import type { Queryable, Tx } from '../../platform/context.js';
import type { DB } from '../../platform/postgres/schema.generated.js';

export type TakeoverState = 'WAITING' | 'CONSENTED' | 'COMPLETED' | 'CANCELED' | 'DECLINED';

const takeover = (db: Queryable) =>
  db
    .selectFrom('partner_takeover as t')
    .innerJoin('company as p', 'p.company_id', 't.partner_company_id')
    .innerJoin('company as c', 'c.company_id', 't.company_id')
    .select([
      't.partner_company_id as partnerId',
      't.takeover_id as takeoverId',
      't.company_id as companyId',
      't.user_id as userId',
      't.vendor_key_id as vendorKeyId',
      sql<TakeoverState>`t.state`.as('state'),
      't.created_at as createdAt',
      't.expires_at as expiresAt',
      'p.name as partnerName',
      'c.name as companyName',
      'c.bid as companyBid',
      'c.country as companyCountry',
    ]);

/** A partner's request to take a company over. */
export type Takeover = NonNullable<Awaited<ReturnType<typeof selectTakeover>>>;

export function selectTakeover(db: Queryable, partnerId: string, takeoverId: string) {
  return takeover(db)
    .where('t.partner_company_id', '=', partnerId)
    .where('t.takeover_id', '=', takeoverId)
    .executeTakeFirst();
}

/** The same, locked until the transaction ends. */
export function lockTakeover(tx: Tx, partnerId: string, takeoverId: string): Promise<Takeover | undefined> {
  return takeover(tx)
    .where('t.partner_company_id', '=', partnerId)
    .where('t.takeover_id', '=', takeoverId)
    .forUpdate('t')
    .executeTakeFirst();
}

/** What partners ask of a company, newest first. */
export function selectTakeoversOf(db: Queryable, companyId: string): Promise<Takeover[]> {
  return takeover(db)
    .where('t.company_id', '=', companyId)
    .orderBy('t.created_at', 'desc')
    .orderBy('t.takeover_id', 'desc')
    .limit(100)
    .execute();
}

export function selectTakeoverOf(db: Queryable, companyId: string, takeoverId: string): Promise<Takeover | undefined> {
  return takeover(db).where('t.company_id', '=', companyId).where('t.takeover_id', '=', takeoverId).executeTakeFirst();
}

/** The request that a mailed link belongs to, while the link can be used. */
export function selectTakeoverByLink(db: Queryable, link: Buffer, now: Date): Promise<Takeover | undefined> {
  return takeover(db)
    .where('t.link_lookup', '=', link)
    .where('t.state', '=', 'WAITING')
    .where('t.expires_at', '>', now)
    .executeTakeFirst();
}

/** The partner's request for a company that was neither answered with no nor ended. */
export function lockOpenTakeover(tx: Tx, partnerId: string, companyId: string): Promise<Takeover | undefined> {
  return takeover(tx)
    .where('t.partner_company_id', '=', partnerId)
    .where('t.company_id', '=', companyId)
    .where('t.state', 'in', ['WAITING', 'CONSENTED'])
    .forUpdate('t')
    .executeTakeFirst();
}

export async function insertTakeover(tx: Tx, row: Insertable<DB['partner_takeover']>): Promise<void> {
  await tx.insertInto('partner_takeover').values(row).execute();
}

export async function updateTakeover(
  tx: Tx,
  key: Pick<Takeover, 'partnerId' | 'takeoverId'>,
  change: Updateable<DB['partner_takeover']>,
): Promise<void> {
  await tx
    .updateTable('partner_takeover')
    .set(change)
    .where('partner_company_id', '=', key.partnerId)
    .where('takeover_id', '=', key.takeoverId)
    .execute();
}

/** Ends a company's links to the vendor keys of other partners. */
export async function deleteLinksToOthers(tx: Tx, companyId: string, partnerId: string): Promise<void> {
  await sql`
    delete from company_vendor cv using vendor_key vk
    where cv.company_id = ${companyId} and vk.vendor_key_id = cv.vendor_key_id
      and vk.owner_company_id is not null and vk.owner_company_id <> ${partnerId}`.execute(tx);
}

/** Addresses of a company's admins. */
export async function selectAdminAddresses(db: Queryable, companyId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('company_user as m')
    .innerJoin('app_user as u', 'u.user_id', 'm.user_id')
    .select('u.email')
    .where('m.company_id', '=', companyId)
    .where('m.role', '=', 'ADMIN')
    .orderBy('m.created_at')
    .limit(20)
    .execute();
  return rows.map((row) => row.email);
}
