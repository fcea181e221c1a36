import { sql } from 'kysely';
import type { Queryable } from '../platform/context.js';
import type { CountryId } from './business-id.js';
import type { InternalReceiver } from './internal-receivers.js';

const columns = sql`
  c.company_id as "companyId", p.profile_id as "profileId", c.name, c.bid, c.country, p.scheme,
  p.endpoint_id as "endpointId", p.profiles`;
const receiving = sql`p.deleted_at is null and p.status = 'active' and c.state = 'VERIFIED' and not c.disabled`;
const deliverable = sql`p.network = 'VISMA' and ${receiving}`;

/** Endpoints that are one of the variants of an address, each either `scheme:id` or a bare id. */
function atAddress(variants: readonly string[]) {
  const bare = [...new Set(variants.map((v) => v.slice(v.indexOf(':') + 1)))];
  // With a scheme given, the bare spellings among the variants are those of profiles registered without one.
  const given = variants[0]?.includes(':') ?? false;
  return sql`p.endpoint_id = any(${bare}::text[])
    and (${!given} or p.scheme || ':' || p.endpoint_id = any(${[...variants]}::text[]))`;
}

/** Deliverable companies whose endpoint is one of the variants, each either `scheme:id` or a bare id. */
export async function selectReceiversByAddress(
  db: Queryable,
  variants: readonly string[],
): Promise<InternalReceiver[]> {
  const { rows } = await sql<InternalReceiver>`
    select ${columns}
    from company_profile p join company c on c.company_id = p.company_id
    where ${atAddress(variants)} and ${deliverable}
    order by p.created_at, p.profile_id`.execute(db);
  return rows;
}

/** Registrations, in any network, of companies that receive one of the profiles at one of the variants of an address. */
export async function selectReceiversOfProfiles(
  db: Queryable,
  variants: readonly string[],
  profiles: readonly string[],
): Promise<(InternalReceiver & { readonly profileVersion: string | null })[]> {
  const { rows } = await sql<InternalReceiver & { profileVersion: string | null }>`
    select ${columns}, p.profile_version as "profileVersion"
    from company_profile p join company c on c.company_id = p.company_id
    where ${atAddress(variants)} and ${receiving} and p.profiles && ${[...profiles]}::text[]
    order by p.created_at, p.profile_id`.execute(db);
  return rows;
}

/** Deliverable companies that have one of the ids. */
export async function selectReceiversByBusinessId(
  db: Queryable,
  ids: readonly CountryId[],
): Promise<InternalReceiver[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<InternalReceiver>`
    select ${columns}
    from company c join company_profile p on p.company_id = c.company_id
    where (c.country, c.bid) in (select * from unnest(${ids.map((i) => i.country)}::text[], ${ids.map((i) => i.bid)}::text[]))
      and ${deliverable}
    order by p.created_at, p.profile_id`.execute(db);
  return rows;
}
