import { sql } from 'kysely';
import type { Queryable } from '../platform/context.js';
import type { CountryId } from './business-id.js';
import type { InternalReceiver } from './internal-receivers.js';

const columns = sql`
  c.company_id as "companyId", p.profile_id as "profileId", c.name, c.bid, c.country, p.scheme,
  p.endpoint_id as "endpointId", p.profiles, c.parent_company_id is not null as "isDepartment"`;
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

/** A registration that documents other than invoices are delivered to. */
export interface DocumentReceiver {
  /** A company of this service, or an operator that receives for a participant of its own. */
  readonly ownerKind: 'COMPANY' | 'OPERATOR';
  readonly ownerId: string;
  readonly profiles: readonly string[];
  readonly profileVersion: string | null;
}

/** Registrations, in any network, that receive one of the profiles at one of the variants of an address; oldest first. */
export async function selectDocumentReceivers(
  db: Queryable,
  variants: readonly string[],
  profiles: readonly string[],
): Promise<DocumentReceiver[]> {
  const wanted = sql`p.profiles && ${[...profiles]}::text[]`;
  const { rows } = await sql<DocumentReceiver>`
    select "ownerKind", "ownerId", profiles, "profileVersion" from (
      select 'COMPANY' as "ownerKind", c.company_id as "ownerId", p.profiles, p.profile_version as "profileVersion",
        p.created_at, p.profile_id as place
      from company_profile p join company c on c.company_id = p.company_id
      where ${atAddress(variants)} and ${receiving} and ${wanted}
      union all
      select 'OPERATOR', p.operator_id, p.profiles, p.profile_version, p.created_at, p.participant_id
      from operator_participant p join operator o on o.operator_id = p.operator_id
      where ${atAddress(variants)} and ${wanted} and p.role = 'RECEIVER' and p.status = 'active'
        and p.deleted_at is null and o.disabled_at is null
    ) r
    order by created_at, place`.execute(db);
  return rows;
}

/** Whether an operator has an active participant, of any role, at one of the variants of an address. */
export async function hasParticipant(db: Queryable, operatorId: string, variants: readonly string[]): Promise<boolean> {
  const { rows } = await sql`
    select from operator_participant p
    where p.operator_id = ${operatorId} and p.deleted_at is null and p.status = 'active' and ${atAddress(variants)}
    limit 1`.execute(db);
  return rows.length > 0;
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
