import { type Insertable, type Selectable, sql } from 'kysely';
import type { Queryable, Tx } from '../platform/context.js';
import type { DB } from '../platform/postgres/schema.generated.js';

export type NotificationRow = Selectable<DB['notification']>;

/** Live subscriptions of a company, oldest first. */
export function selectNotifications(db: Queryable, companyId: string): Promise<NotificationRow[]> {
  return db
    .selectFrom('notification')
    .selectAll()
    .where('company_id', '=', companyId)
    .where('deleted_at', 'is', null)
    .orderBy('created_at')
    .orderBy('notification_id')
    .execute();
}

/** A company's live subscription; undefined when there is none or it is another's. */
export function selectNotification(db: Queryable, companyId: string, id: string): Promise<NotificationRow | undefined> {
  return db
    .selectFrom('notification')
    .selectAll()
    .where('company_id', '=', companyId)
    .where('notification_id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
}

/** The same, locked until the transaction ends. */
export function lockNotification(tx: Tx, companyId: string, id: string): Promise<NotificationRow | undefined> {
  return tx
    .selectFrom('notification')
    .selectAll()
    .where('company_id', '=', companyId)
    .where('notification_id', '=', id)
    .where('deleted_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
}

export async function countNotifications(db: Queryable, companyId: string): Promise<number> {
  const { count } = await db
    .selectFrom('notification')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('company_id', '=', companyId)
    .where('deleted_at', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}

/** Live subscriptions of all companies. */
export async function countAllNotifications(db: Queryable): Promise<number> {
  const { count } = await db
    .selectFrom('notification')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('deleted_at', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}

export async function insertNotification(db: Queryable, row: Insertable<DB['notification']>): Promise<void> {
  await db.insertInto('notification').values(row).execute();
}

export async function updateSecrets(
  tx: Tx,
  row: Pick<
    NotificationRow,
    'company_id' | 'notification_id' | 'secret_sealed' | 'previous_secret_sealed' | 'previous_secret_until'
  >,
): Promise<void> {
  await tx
    .updateTable('notification')
    .set({
      secret_sealed: row.secret_sealed,
      previous_secret_sealed: row.previous_secret_sealed,
      previous_secret_until: row.previous_secret_until,
    })
    .where('company_id', '=', row.company_id)
    .where('notification_id', '=', row.notification_id)
    .execute();
}

/** Ends a subscription, forgets its address and secrets, and gives up what it still had to deliver. False when absent. */
export async function endNotification(tx: Tx, companyId: string, id: string, now: Date): Promise<boolean> {
  const ended = await tx
    .updateTable('notification')
    .set({
      deleted_at: now,
      destination_sealed: '',
      vendor_key_sealed: null,
      secret_sealed: '',
      previous_secret_sealed: null,
    })
    .where('company_id', '=', companyId)
    .where('notification_id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  if (ended.numUpdatedRows === 0n) return false;
  await tx
    .updateTable('webhook_delivery')
    .set({ status: 'FAILED', next_attempt_at: null, finished_at: now })
    .where('company_id', '=', companyId)
    .where('notification_id', '=', id)
    .where('status', '=', 'PENDING')
    .execute();
  return true;
}

/** Whether a company owns a vendor key that is in force. */
export async function ownsVendorKey(db: Queryable, companyId: string): Promise<boolean> {
  const row = await db
    .selectFrom('vendor_key')
    .select('vendor_key_id')
    .where('owner_company_id', '=', companyId)
    .where('revoked_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** A subscription that must hear of a company's events. */
interface Listener {
  readonly event_company_id: string;
  /** Owner of the subscription: the company itself, or a partner that it is linked to. */
  readonly company_id: string;
  readonly notification_id: string;
  readonly events: string[];
}

/** Who listens to the named companies, each pair once however many vendor keys link them. */
export async function selectListeners(db: Queryable, companyIds: readonly string[]): Promise<Listener[]> {
  const { rows } = await sql<Listener>`
    select n.company_id as event_company_id, n.company_id, n.notification_id, n.events
      from notification n
     where n.company_id = any(${companyIds}::uuid[]) and n.destination_type = 'WEBHOOK' and n.deleted_at is null
    union all
    select distinct cv.company_id, n.company_id, n.notification_id, n.events
      from company_vendor cv
      join vendor_key vk on vk.vendor_key_id = cv.vendor_key_id and vk.revoked_at is null
      join notification n on n.company_id = vk.owner_company_id
     where cv.company_id = any(${companyIds}::uuid[])
       and n.destination_type = 'VENDOR_WEBHOOK' and n.deleted_at is null
       and (n.vendor_key_id is null or n.vendor_key_id = vk.vendor_key_id)`.execute(db);
  return rows;
}
