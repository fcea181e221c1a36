import { type Insertable, sql } from 'kysely';
import type { Queryable } from '../../platform/context.js';
import type { DB } from '../../platform/postgres/schema.generated.js';

/** Keys that are in use or were retired after the given time, newest first. */
export function selectSigningKeys(db: Queryable, retiredAfter: Date) {
  return db
    .selectFrom('signing_key')
    .select(['kid', 'private_sealed', 'public_jwk', 'retired_at'])
    .where((eb) => eb.or([eb('retired_at', 'is', null), eb('retired_at', '>', retiredAfter)]))
    .orderBy('created_at', 'desc')
    .orderBy('kid', 'desc')
    .execute();
}

export async function insertSigningKey(db: Queryable, row: Insertable<DB['signing_key']>): Promise<void> {
  await db.insertInto('signing_key').values(row).execute();
}

export async function retireOtherSigningKeys(db: Queryable, kid: string, now: Date): Promise<void> {
  await db
    .updateTable('signing_key')
    .set({ retired_at: now })
    .where('kid', '<>', kid)
    .where('retired_at', 'is', null)
    .execute();
}

/** A bucket of the rate limiter after points were added; `expire` in milliseconds since 1970. */
export interface Bucket {
  readonly points: number;
  readonly expire: number;
}

/** Adds points to buckets, starting afresh those whose window is over; answers in the order given. */
export async function addPoints(
  db: Queryable,
  now: number,
  expire: number,
  added: readonly { readonly key: string; readonly points: number }[],
): Promise<Bucket[]> {
  // Sorted, so that two requests lock the rows in the same order.
  const sorted = [...added].sort((a, b) => (a.key < b.key ? -1 : 1));
  const { rows } = await sql<{ key: string; points: number; expire: string | number | bigint }>`
    insert into token_rate as t (key, points, expire)
    select k, p, ${expire}::bigint
    from unnest(${sorted.map((a) => a.key)}::text[], ${sorted.map((a) => a.points)}::int[]) as x (k, p)
    on conflict (key) do update set
      points = case when t.expire <= ${now}::bigint then excluded.points else t.points + excluded.points end,
      expire = case when t.expire <= ${now}::bigint then excluded.expire else t.expire end
    returning key, points, expire`.execute(db);
  return added.map(({ key }) => {
    const row = rows.find((r) => r.key === key);
    return { points: row?.points ?? 0, expire: Number(row?.expire ?? expire) };
  });
}

export async function deleteExpiredPoints(db: Queryable, now: number): Promise<void> {
  await sql`
    delete from token_rate where key in (
      select key from token_rate where expire <= ${now}::bigint limit 100 for update skip locked
    )`.execute(db);
}

/** What a company token was given for: the keys that were shown, or a session of the browser's UI. */
export type TokenGrounds = { readonly companyId: string; readonly userId: string } & (
  | { readonly userKeyId: string; readonly vendorKeyId: string }
  | { readonly sessionHash: Buffer; readonly now: Date }
);

/** What a company token's validity hangs on, as it is now. */
export interface CompanyStanding {
  readonly state: string;
  readonly disabled: boolean;
  readonly isPartner: boolean;
  /** The user's role in the company; null for who is not of it. */
  readonly role: string | null;
  /** Neither key is revoked; the session has not ended. */
  readonly groundsLive: boolean;
}

export async function selectCompanyStanding(
  db: Queryable,
  grounds: TokenGrounds,
): Promise<CompanyStanding | undefined> {
  const { companyId, userId } = grounds;
  const live =
    'sessionHash' in grounds
      ? sql`exists (select from web_session s where s.session_hash = ${grounds.sessionHash} and s.user_id = ${userId}
          and s.complete and s.expires_at > ${grounds.now})`
      : sql`exists (select from user_api_key k where k.user_id = ${userId} and k.key_id = ${grounds.userKeyId}
          and k.revoked_at is null)
        and exists (select from vendor_key v where v.vendor_key_id = ${grounds.vendorKeyId} and v.revoked_at is null)`;
  const { rows } = await sql<CompanyStanding>`
    select c.state, c.disabled, c.is_partner as "isPartner",
      (select m.role from company_user m where m.company_id = c.company_id and m.user_id = ${userId}) as role,
      ${live} as "groundsLive"
    from company c where c.company_id = ${companyId}`.execute(db);
  return rows[0];
}

/** Keeps what a client's software tells of its licence: the latest of each licence key. */
export async function upsertLicenseReport(
  db: Queryable,
  report: {
    readonly companyId: string;
    readonly vendorKeyId: string;
    readonly key: string;
    readonly meta: Record<string, unknown>;
    readonly now: Date;
  },
): Promise<void> {
  await db
    .insertInto('license_report')
    .values({
      company_id: report.companyId,
      vendor_key_id: report.vendorKeyId,
      license_key: report.key,
      meta: JSON.stringify(report.meta),
      first_seen_at: report.now,
      last_seen_at: report.now,
    })
    .onConflict((oc) =>
      oc
        .columns(['company_id', 'vendor_key_id', 'license_key'])
        .doUpdateSet({ meta: JSON.stringify(report.meta), last_seen_at: report.now }),
    )
    .execute();
}
