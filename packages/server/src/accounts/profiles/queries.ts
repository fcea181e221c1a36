import { sameScheme } from '@autoinvoice/invoice';
import { type Insertable, sql } from 'kysely';
import type { Queryable, Tx } from '../../platform/context.js';
import type { DB } from '../../platform/postgres/schema.generated.js';
import type { Endpoint, ProfileExtensions } from './network-registration.js';

/** One name for schemes that name the same identifiers: the key of a claim. */
const claimScheme = (scheme: string) => ['0216', '0184'].find((known) => sameScheme(scheme, known)) ?? scheme;

/**
 * Claims an address for a company (or an operator) and locks the claim until the transaction ends: registering and
 * removing at one address happen one after another. Answers whose the address is.
 */
export async function claimEndpoint(tx: Tx, network: string, endpoint: Endpoint, companyId: string): Promise<string> {
  const scheme = claimScheme(endpoint.scheme);
  // A conflict updates nothing but locks the row, and gives it back in the same statement.
  const { rows } = await sql<{ company_id: string }>`
    insert into profile_endpoint as e (network, scheme, endpoint_id, company_id)
    values (${network}, ${scheme}, ${endpoint.endpointId}, ${companyId})
    on conflict (network, scheme, endpoint_id) do update set network = e.network
    returning company_id`.execute(tx);
  return rows[0]?.company_id ?? companyId;
}

/** Gives up the claim when no registration of the company stands at the address any more. */
export async function releaseEndpoint(tx: Tx, network: string, endpoint: Endpoint, companyId: string): Promise<void> {
  const standing = await selectStanding(tx, companyId, network);
  if (standing.some((p) => p.endpointId === endpoint.endpointId && sameScheme(p.scheme, endpoint.scheme))) return;
  await releaseClaim(tx, network, endpoint, companyId);
}

/** Frees an address that the owner has claimed; the caller knows that nothing of the owner stands there. */
export async function releaseClaim(tx: Tx, network: string, endpoint: Endpoint, ownerId: string): Promise<void> {
  await tx
    .deleteFrom('profile_endpoint')
    .where('network', '=', network)
    .where('scheme', '=', claimScheme(endpoint.scheme))
    .where('endpoint_id', '=', endpoint.endpointId)
    .where('company_id', '=', ownerId)
    .execute();
}

const profile = (db: Queryable, companyId: string) =>
  db
    .selectFrom('company_profile')
    .select([
      'company_id as companyId',
      'profile_id as profileId',
      'network',
      'profiles',
      'profile_version as profileVersion',
      'scheme',
      'endpoint_id as endpointId',
      'status',
      'last_event_message as lastEventMessage',
      'last_event_at as lastEventAt',
      'network_settings as networkSettings',
      sql<ProfileExtensions | null>`extensions`.as('extensions'),
    ])
    .where('company_id', '=', companyId)
    .where('deleted_at', 'is', null);

/** A registration as it stands. */
export type Profile = NonNullable<Awaited<ReturnType<typeof selectProfile>>>;

export function selectProfile(db: Queryable, companyId: string, profileId: string) {
  return profile(db, companyId).where('profile_id', '=', profileId).executeTakeFirst();
}

export function lockProfile(tx: Tx, companyId: string, profileId: string): Promise<Profile | undefined> {
  return profile(tx, companyId).where('profile_id', '=', profileId).forUpdate().executeTakeFirst();
}

/** Registrations of a company, oldest first; empty or absent lists do not filter. */
export function selectProfiles(
  db: Queryable,
  companyId: string,
  filter: { readonly networks?: readonly string[] | undefined; readonly statuses?: readonly string[] | undefined },
): Promise<Profile[]> {
  let query = profile(db, companyId);
  if (filter.networks?.length) query = query.where('network', 'in', filter.networks);
  if (filter.statuses?.length) query = query.where('status', 'in', filter.statuses);
  return query.orderBy('created_at').orderBy('profile_id').execute();
}

/** Registrations of a company, in a network or in all, that are active or about to be. */
export function selectStanding(db: Queryable, companyId: string, network?: string): Promise<Profile[]> {
  return selectProfiles(db, companyId, { ...(network && { networks: [network] }), statuses: ['active', 'pending'] });
}

/** What the event log tells of a registration, oldest first. */
export function selectHistory(db: Queryable, companyId: string, profileId: string) {
  return db
    .selectFrom('event_log')
    .select(['name', 'happened_at as happenedAt'])
    .where('company_id', '=', companyId)
    .where('subject_id', '=', profileId)
    .orderBy('seq')
    .execute();
}

export async function insertProfile(db: Queryable, row: Insertable<DB['company_profile']>): Promise<void> {
  await db.insertInto('company_profile').values(row).execute();
}

export async function updateProfileStatus(
  db: Queryable,
  companyId: string,
  profileId: string,
  change: { readonly status: string; readonly message: string | null; readonly at: Date },
): Promise<void> {
  await db
    .updateTable('company_profile')
    .set({ status: change.status, last_event_message: change.message, last_event_at: change.at })
    .where('company_id', '=', companyId)
    .where('profile_id', '=', profileId)
    .execute();
}

export async function updateNetworkSettings(
  db: Queryable,
  companyId: string,
  profileId: string,
  settings: Readonly<Record<string, unknown>>,
): Promise<void> {
  await db
    .updateTable('company_profile')
    .set({ network_settings: JSON.stringify(settings) })
    .where('company_id', '=', companyId)
    .where('profile_id', '=', profileId)
    .execute();
}

export async function updateExtensions(
  db: Queryable,
  companyId: string,
  profileId: string,
  extensions: ProfileExtensions,
): Promise<void> {
  await db
    .updateTable('company_profile')
    .set({ extensions: JSON.stringify(extensions) })
    .where('company_id', '=', companyId)
    .where('profile_id', '=', profileId)
    .execute();
}

export async function markProfileDeleted(
  db: Queryable,
  companyId: string,
  profileId: string,
  now: Date,
): Promise<void> {
  await db
    .updateTable('company_profile')
    .set({ deleted_at: now })
    .where('company_id', '=', companyId)
    .where('profile_id', '=', profileId)
    .execute();
}
