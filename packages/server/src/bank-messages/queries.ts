import type { Insertable } from 'kysely';
import type { Queryable, Tx } from '../platform/context.js';
import type { DB } from '../platform/postgres/schema.generated.js';
import type { BankMessageKind } from './kinds.js';

const message = (db: Queryable) =>
  db
    .selectFrom('bank_message')
    .select([
      'company_id as companyId',
      'message_id as messageId',
      'kind',
      'frame_id as frameId',
      'from_address as fromAddress',
      'from_intermediator as fromIntermediator',
      'to_address as toAddress',
      'to_intermediator as toIntermediator',
      'filename',
      'size',
      'blob_hash as blobHash',
      'error_message_id as errorMessageId',
      'created_at as createdAt',
    ])
    .where('deleted_at', 'is', null)
    .$narrowType<{ kind: BankMessageKind }>();

/** A message of the notification service, with what its frame says. */
export type BankMessage = NonNullable<Awaited<ReturnType<typeof selectMessage>>>;

/** Writes a message. False when the company has one with this id from this intermediator already. */
export async function insertMessage(tx: Tx, row: Insertable<DB['bank_message']>): Promise<boolean> {
  const made = await tx
    .insertInto('bank_message')
    .values(row)
    .onConflict((c) => c.columns(['company_id', 'direction', 'from_intermediator', 'frame_id']).doNothing())
    .returning('message_id')
    .executeTakeFirst();
  return made !== undefined;
}

export function selectMessage(db: Queryable, companyId: string, messageId: string) {
  return message(db).where('company_id', '=', companyId).where('message_id', '=', messageId).executeTakeFirst();
}

/** Ids of the messages of a kind that came or went in a window of time, both ends in it; oldest first. */
export async function selectMessageIds(
  db: Queryable,
  companyId: string,
  filter: { readonly kind: BankMessageKind; readonly from: Date; readonly until: Date },
): Promise<string[]> {
  const rows = await db
    .selectFrom('bank_message')
    .select('message_id')
    .where('company_id', '=', companyId)
    .where('kind', '=', filter.kind)
    .where('created_at', '>=', filter.from)
    .where('created_at', '<=', filter.until)
    .where('deleted_at', 'is', null)
    .orderBy('created_at')
    .orderBy('message_id')
    .execute();
  return rows.map((row) => row.message_id);
}

/** Sent messages of any company with this id in their frame: what a file of a bank may answer. */
export function selectSentByFrame(db: Queryable, frameId: string): Promise<BankMessage[]> {
  return message(db).where('direction', '=', 'SENT').where('frame_id', '=', frameId).limit(100).execute();
}

/** Earlier notifications of a company to a bank. */
export function selectSentTo(db: Queryable, companyId: string, intermediator: string): Promise<BankMessage[]> {
  return message(db)
    .where('company_id', '=', companyId)
    .where('kind', '=', 'SENDERINFO')
    .where('to_intermediator', '=', intermediator)
    .orderBy('created_at')
    .execute();
}

/** Companies that have sent messages from an address. */
export async function selectSendersFrom(db: Queryable, address: string): Promise<string[]> {
  const rows = await db
    .selectFrom('bank_message')
    .select('company_id')
    .distinct()
    .where('direction', '=', 'SENT')
    .where('from_address', '=', address)
    .execute();
  return rows.map((row) => row.company_id);
}

/** Companies that an address is actively registered for in a network. */
export async function selectRegisteredAt(db: Queryable, network: string, endpointId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('company_profile')
    .select('company_id')
    .distinct()
    .where('network', '=', network)
    .where('endpoint_id', '=', endpointId)
    .where('status', '=', 'active')
    .where('deleted_at', 'is', null)
    .execute();
  return rows.map((row) => row.company_id);
}

/** The bank has taken a message. */
export async function markHandedOver(tx: Tx, companyId: string, messageId: string, at: Date): Promise<void> {
  await tx
    .updateTable('bank_message')
    .set({ handed_over_at: at })
    .where('company_id', '=', companyId)
    .where('message_id', '=', messageId)
    .where('handed_over_at', 'is', null)
    .execute();
}

/** The bank has refused a message; the first refusal stays. */
export async function markRefused(tx: Tx, companyId: string, messageId: string, errorId: string): Promise<void> {
  await tx
    .updateTable('bank_message')
    .set({ error_message_id: errorId })
    .where('company_id', '=', companyId)
    .where('message_id', '=', messageId)
    .where('error_message_id', 'is', null)
    .execute();
}

/** Hides a message; its row stays, so that the same file brought again does not revive it. */
export async function markDeleted(
  db: Queryable,
  companyId: string,
  messageId: string,
  kind: BankMessageKind,
  at: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('bank_message')
    .set({ deleted_at: at })
    .where('company_id', '=', companyId)
    .where('message_id', '=', messageId)
    .where('kind', '=', kind)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
