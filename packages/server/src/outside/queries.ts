import { type Insertable, sql } from 'kysely';
import type { Queryable, Tx } from '../platform/context.js';
import type { DB } from '../platform/postgres/schema.generated.js';
import type { OutsideRequest } from './request.js';

/** The company id under which the sandbox's answers to everybody stand. */
export const everybody = '00000000-0000-0000-0000-000000000000';

const request = (db: Queryable) =>
  db
    .selectFrom('outside_request')
    .select([
      'company_id as companyId',
      'request_id as requestId',
      'provider',
      'subject',
      'subject_id as subjectId',
      'details',
      'state',
      'created_at as createdAt',
    ])
    .$castTo<OutsideRequest>();

/** Inserts a request unless one about the same thing is open. */
export async function insertRequest(db: Queryable, row: Insertable<DB['outside_request']>): Promise<boolean> {
  const made = await db
    .insertInto('outside_request')
    .values(row)
    .onConflict((c) => c.columns(['company_id', 'subject', 'subject_id']).where('state', '=', 'WAITING').doNothing())
    .returning('request_id')
    .executeTakeFirst();
  return made !== undefined;
}

export function selectRequest(
  db: Queryable,
  companyId: string,
  requestId: string,
): Promise<OutsideRequest | undefined> {
  return request(db).where('company_id', '=', companyId).where('request_id', '=', requestId).executeTakeFirst();
}

export function lockRequest(tx: Tx, companyId: string, requestId: string): Promise<OutsideRequest | undefined> {
  return request(tx)
    .where('company_id', '=', companyId)
    .where('request_id', '=', requestId)
    .forUpdate()
    .executeTakeFirst();
}

/** Requests that wait for an answer, oldest first: for the person who runs the service. */
export function selectWaiting(
  db: Queryable,
  filter: { readonly provider?: string | undefined; readonly companyId?: string | undefined },
): Promise<OutsideRequest[]> {
  let query = request(db).where('state', '=', 'WAITING');
  if (filter.provider) query = query.where('provider', '=', filter.provider);
  if (filter.companyId) query = query.where('company_id', '=', filter.companyId);
  return query.orderBy('created_at').limit(1000).execute();
}

/** What is sealed with a request. */
export async function selectSecrets(db: Queryable, companyId: string, requestId: string): Promise<string | null> {
  const row = await db
    .selectFrom('outside_request')
    .select('secrets_sealed')
    .where('company_id', '=', companyId)
    .where('request_id', '=', requestId)
    .executeTakeFirst();
  return row?.secrets_sealed ?? null;
}

/** Waiting requests of all companies that have one of the members in their details; those being worked on are left. */
export function lockPlainSecrets(tx: Tx, members: readonly string[], most: number): Promise<OutsideRequest[]> {
  return request(tx)
    .where('state', '=', 'WAITING')
    .where(sql<boolean>`jsonb_exists_any(details, ${sql.val([...members])}::text[])`)
    .limit(most)
    .forUpdate()
    .skipLocked()
    .execute();
}

export async function storeSecrets(
  tx: Tx,
  companyId: string,
  requestId: string,
  change: { readonly details: string; readonly secrets_sealed: string | null },
): Promise<void> {
  await tx
    .updateTable('outside_request')
    .set(change)
    .where('company_id', '=', companyId)
    .where('request_id', '=', requestId)
    .execute();
}

/** The company of a waiting request. */
export async function selectCompanyOf(db: Queryable, requestId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('outside_request')
    .select('company_id')
    .where('request_id', '=', requestId)
    .executeTakeFirst();
  return row?.company_id;
}

export async function markHandedOver(db: Queryable, companyId: string, requestId: string, at: Date): Promise<void> {
  await db
    .updateTable('outside_request')
    .set({ handed_over_at: sql`coalesce(handed_over_at, ${at})` })
    .where('company_id', '=', companyId)
    .where('request_id', '=', requestId)
    .execute();
}

export async function markAnswered(
  tx: Tx,
  { companyId, requestId }: OutsideRequest,
  change: {
    readonly state: 'ACCEPTED' | 'REJECTED' | 'WITHDRAWN';
    readonly message: string | null;
    readonly answer: string | null;
    readonly at: Date;
  },
): Promise<void> {
  await tx
    .updateTable('outside_request')
    .set({
      state: change.state,
      message: change.message,
      answer: change.answer,
      answered_at: change.at,
      // Nobody is told them again.
      secrets_sealed: null,
    })
    .where('company_id', '=', companyId)
    .where('request_id', '=', requestId)
    .execute();
}

/** What is asked about a thing and not answered yet, is asked no more. */
export async function withdrawRequests(
  tx: Tx,
  companyId: string,
  subject: string,
  subjectId: string,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('outside_request')
    .set({ state: 'WITHDRAWN', answered_at: at, secrets_sealed: null })
    .where('company_id', '=', companyId)
    .where('subject', '=', subject)
    .where('subject_id', '=', subjectId)
    .where('state', '=', 'WAITING')
    .execute();
}

/** What the sandbox was told about a party: for the company, else for everybody. */
export async function selectSandboxAnswer(db: Queryable, companyId: string, provider: string) {
  const rows = await db
    .selectFrom('sandbox_answer')
    .select(['company_id', 'outcome', 'delay_ms as delayMs', 'message', 'answer'])
    .where('provider', '=', provider)
    .where('company_id', 'in', [companyId, everybody])
    .$castTo<{
      company_id: string;
      outcome: string;
      delayMs: number;
      message: string | null;
      answer: Readonly<Record<string, unknown>> | null;
    }>()
    .execute();
  return rows.find((row) => row.company_id === companyId) ?? rows[0];
}

export async function upsertSandboxAnswer(db: Queryable, row: Insertable<DB['sandbox_answer']>): Promise<void> {
  const { company_id: _company, provider: _provider, ...change } = row;
  await db
    .insertInto('sandbox_answer')
    .values(row)
    .onConflict((c) => c.columns(['company_id', 'provider']).doUpdateSet(change))
    .execute();
}

export async function deleteSandboxAnswer(db: Queryable, companyId: string, provider: string): Promise<void> {
  await db.deleteFrom('sandbox_answer').where('company_id', '=', companyId).where('provider', '=', provider).execute();
}

/** What the sandbox was told about parties for a company alone. */
export const selectSandboxAnswers = (db: Queryable, companyId: string) =>
  db.selectFrom('sandbox_answer').select(['provider', 'outcome']).where('company_id', '=', companyId).execute();
