import { sameScheme } from '@autoinvoice/invoice';
import { type Insertable, sql, type Updateable } from 'kysely';
import type { Endpoint, ProfileExtensions } from '../../accounts/profiles/network-registration.js';
import type { Queryable, Tx } from '../../platform/context.js';
import type { DB } from '../../platform/postgres/schema.generated.js';

const participant = (db: Queryable, operatorId: string) =>
  db
    .selectFrom('operator_participant')
    .select([
      'operator_id as operatorId',
      'participant_id as participantId',
      'external_id as externalId',
      'network',
      sql<'RECEIVER' | 'SENDER'>`role`.as('role'),
      'name',
      'email',
      'country',
      'profiles',
      'profile_version as profileVersion',
      'scheme',
      'endpoint_id as endpointId',
      sql<ProfileExtensions | null>`extensions`.as('extensions'),
      sql<'active' | 'pending' | 'error'>`status`.as('status'),
      'last_event_message as lastEventMessage',
      'last_event_at as lastEventAt',
      'updated_at as updatedAt',
    ])
    .where('operator_id', '=', operatorId)
    .where('deleted_at', 'is', null);

/** A registration of an operator for one of its customers. */
export type Participant = NonNullable<Awaited<ReturnType<typeof selectParticipant>>>;

export function selectParticipant(db: Queryable, operatorId: string, participantId: string) {
  return participant(db, operatorId).where('participant_id', '=', participantId).executeTakeFirst();
}

export function lockParticipant(tx: Tx, operatorId: string, participantId: string): Promise<Participant | undefined> {
  return participant(tx, operatorId).where('participant_id', '=', participantId).forUpdate().executeTakeFirst();
}

/** What a list of participants asks for; absent conditions do not filter, times include their ends. */
export interface ParticipantFilter {
  readonly externalIds?: readonly string[] | undefined;
  /** Any of them. */
  readonly profiles?: readonly string[] | undefined;
  readonly updatedFrom?: Date | undefined;
  readonly updatedTo?: Date | undefined;
}

/** One page of an operator's participants, oldest first, and how many there are in all. */
export async function selectParticipantPage(
  db: Queryable,
  operatorId: string,
  filter: ParticipantFilter,
  page: { readonly limit: number; readonly offset: number },
): Promise<{ rows: Participant[]; total: number }> {
  let query = participant(db, operatorId);
  if (filter.externalIds?.length) query = query.where('external_id', 'in', [...filter.externalIds]);
  if (filter.profiles?.length) query = query.where(sql<boolean>`profiles && ${[...filter.profiles]}::text[]`);
  if (filter.updatedFrom) query = query.where('updated_at', '>=', filter.updatedFrom);
  if (filter.updatedTo) query = query.where('updated_at', '<=', filter.updatedTo);
  const [rows, counted] = await Promise.all([
    query.orderBy('created_at').orderBy('participant_id').limit(page.limit).offset(page.offset).execute(),
    query.clearSelect().select(sql<string>`count(*)`.as('count')).executeTakeFirstOrThrow(),
  ]);
  return { rows, total: Number(counted.count) };
}

/** Receiving participants of an operator at an address that are active or about to be. */
export async function selectStandingAt(
  db: Queryable,
  operatorId: string,
  network: string,
  endpoint: Endpoint,
): Promise<Participant[]> {
  const rows = await participant(db, operatorId)
    .where('network', '=', network)
    .where('endpoint_id', '=', endpoint.endpointId)
    .where('role', '=', 'RECEIVER')
    .where('status', 'in', ['active', 'pending'])
    .execute();
  return rows.filter((row) => sameScheme(row.scheme, endpoint.scheme));
}

export async function insertParticipant(db: Queryable, row: Insertable<DB['operator_participant']>): Promise<void> {
  await db.insertInto('operator_participant').values(row).execute();
}

export async function updateParticipant(
  db: Queryable,
  key: Pick<Participant, 'operatorId' | 'participantId'>,
  change: Updateable<DB['operator_participant']>,
): Promise<void> {
  await db
    .updateTable('operator_participant')
    .set(change)
    .where('operator_id', '=', key.operatorId)
    .where('participant_id', '=', key.participantId)
    .execute();
}
