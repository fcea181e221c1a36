import { type Insertable, type Selectable, sql } from 'kysely';
import type { Queryable, Tx } from '../platform/context.js';
import type { DB } from '../platform/postgres/schema.generated.js';
import type { Owner } from './owner.js';
import { asDocumentRow, type DocumentRow, type DocumentStatus } from './rows.js';
import type { DocumentTarget } from './target.js';

/** One document of an owner, undefined when it is not there or another's. */
export async function findDocument(
  db: Queryable,
  owner: Pick<Owner, 'id'>,
  documentId: string,
): Promise<DocumentRow | undefined> {
  const row = await db
    .selectFrom('document')
    .selectAll()
    .where('owner_id', '=', owner.id)
    .where('document_id', '=', documentId)
    .executeTakeFirst();
  return row && asDocumentRow(row);
}

/** The same, locked until the transaction ends. */
export async function lockDocument(
  tx: Tx,
  owner: Pick<Owner, 'id'>,
  documentId: string,
): Promise<DocumentRow | undefined> {
  const row = await tx
    .selectFrom('document')
    .selectAll()
    .where('owner_id', '=', owner.id)
    .where('document_id', '=', documentId)
    .forUpdate()
    .executeTakeFirst();
  return row && asDocumentRow(row);
}

/** The sent document that a message was made of, locked until the transaction ends. */
export async function lockSentDocument(tx: Tx, ownerId: string, messageId: string): Promise<DocumentRow | undefined> {
  const row = await tx
    .selectFrom('document')
    .selectAll()
    .where('owner_id', '=', ownerId)
    .where('direction', '=', 'SENT')
    .where('message_id', '=', messageId)
    .forUpdate()
    .executeTakeFirst();
  return row && asDocumentRow(row);
}

/**
 * Writes a new document. A message that the owner has in this direction already is not written again: then the answer
 * is undefined.
 */
export async function insertDocument(tx: Tx, row: Insertable<DB['document']>): Promise<DocumentRow | undefined> {
  const made = await tx
    .insertInto('document')
    .values(row)
    .onConflict((c) => c.columns(['owner_id', 'direction', 'message_id']).doNothing())
    .returningAll()
    .executeTakeFirst();
  return made && asDocumentRow(made);
}

/** The owner's sent document of a transmission id, undefined when there is none. */
export async function findByTransmissionId(
  db: Queryable,
  owner: Owner,
  transmissionId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('document')
    .select('document_id')
    .where('owner_id', '=', owner.id)
    .where('direction', '=', 'SENT')
    .where('transmission_id', '=', transmissionId)
    .executeTakeFirst();
  return row?.document_id;
}

/** What a step on a document's way changes. */
export interface StatusChange {
  readonly status: DocumentStatus;
  readonly target?: DocumentTarget;
  readonly now: Date;
}

/** Takes a document a step on, provided that it still is where the step begins. False when it is not. */
export async function advance(
  tx: Tx,
  document: Pick<DocumentRow, 'owner_id' | 'document_id'>,
  from: readonly DocumentStatus[],
  change: StatusChange,
): Promise<boolean> {
  const { status, target, now } = change;
  const { numUpdatedRows } = await tx
    .updateTable('document')
    .set({
      status,
      updated_at: now,
      ...(target === undefined ? {} : { target: JSON.stringify(target), network: target.network }),
      ...(status === 'DELIVERED' ? { delivered_at: now } : {}),
    })
    .where('owner_id', '=', document.owner_id)
    .where('document_id', '=', document.document_id)
    .where('status', 'in', [...from])
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** What sending needs to know of a company. */
export type SendingParty = Pick<
  Selectable<DB['company']>,
  'name' | 'country' | 'bid' | 'vat_number' | 'state' | 'disabled'
>;

export function selectSendingCompany(db: Queryable, companyId: string): Promise<SendingParty | undefined> {
  return db
    .selectFrom('company')
    .select(['name', 'country', 'bid', 'vat_number', 'state', 'disabled'])
    .where('company_id', '=', companyId)
    .executeTakeFirst();
}

/** An entry of a document's time line as it stands in the log. */
export interface LoggedStep {
  readonly subject_id: string;
  readonly happened_at: Date;
  readonly step: { readonly code: string; readonly message: string; readonly details: string | null };
}

/** The steps of documents, oldest first; with `lastOnly` the newest of each. */
export async function selectSteps(
  db: Queryable,
  owner: Pick<Owner, 'id'>,
  documentIds: readonly string[],
  options: { readonly lastOnly?: boolean } = {},
): Promise<LoggedStep[]> {
  if (documentIds.length === 0) return [];
  const newest = sql`distinct on (subject_id)`;
  const { rows } = await sql<LoggedStep>`
    select * from (
      select ${options.lastOnly ? newest : sql``} subject_id, happened_at, seq, data -> 'step' as step
      from event_log
      where company_id = ${owner.id} and subject_id = any(${[...documentIds]}::uuid[]) and data ? 'step'
      order by subject_id, seq desc
    ) steps order by seq`.execute(db);
  return rows;
}
