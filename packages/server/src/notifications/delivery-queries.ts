import { type Insertable, type Selectable, sql } from 'kysely';
import type { Queryable, Tx } from '../platform/context.js';
import type { DB } from '../platform/postgres/schema.generated.js';
import type { NotificationRow } from './queries.js';

export type DeliveryRow = Selectable<DB['webhook_delivery']>;
export type AttemptRow = Selectable<DB['webhook_attempt']>;

export async function insertDeliveries(tx: Tx, rows: readonly Insertable<DB['webhook_delivery']>[]): Promise<void> {
  if (rows.length > 0)
    await tx
      .insertInto('webhook_delivery')
      .values([...rows])
      .execute();
}

/** How many events a subscription was promised so far; test events do not count. */
export async function countDeliveries(tx: Tx, companyId: string, notificationId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('webhook_delivery')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('company_id', '=', companyId)
    .where('notification_id', '=', notificationId)
    .where('event_seq', 'is not', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** A delivery with its live subscription; undefined when either is gone. */
export async function selectOpenDelivery(
  db: Queryable,
  companyId: string,
  deliveryId: string,
): Promise<{ delivery: DeliveryRow; notification: NotificationRow } | undefined> {
  const delivery = await db
    .selectFrom('webhook_delivery')
    .selectAll()
    .where('company_id', '=', companyId)
    .where('delivery_id', '=', deliveryId)
    .where('status', '=', 'PENDING')
    .executeTakeFirst();
  if (delivery === undefined) return undefined;
  const notification = await db
    .selectFrom('notification')
    .selectAll()
    .where('company_id', '=', companyId)
    .where('notification_id', '=', delivery.notification_id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return notification && { delivery, notification };
}

/** A delivery of one subscription of a company. */
export function selectDelivery(
  db: Queryable,
  key: { readonly companyId: string; readonly notificationId: string; readonly deliveryId: string },
): Promise<DeliveryRow | undefined> {
  return db
    .selectFrom('webhook_delivery')
    .selectAll()
    .where('company_id', '=', key.companyId)
    .where('notification_id', '=', key.notificationId)
    .where('delivery_id', '=', key.deliveryId)
    .executeTakeFirst();
}

export function lockDelivery(tx: Tx, companyId: string, deliveryId: string): Promise<DeliveryRow | undefined> {
  return tx
    .selectFrom('webhook_delivery')
    .selectAll()
    .where('company_id', '=', companyId)
    .where('delivery_id', '=', deliveryId)
    .forUpdate()
    .executeTakeFirst();
}

/** Attempts of a delivery in their order. */
export function selectAttempts(db: Queryable, companyId: string, deliveryId: string): Promise<AttemptRow[]> {
  return db
    .selectFrom('webhook_attempt')
    .selectAll()
    .where('company_id', '=', companyId)
    .where('delivery_id', '=', deliveryId)
    .orderBy('attempt')
    .execute();
}

export async function insertAttempt(tx: Tx, row: Insertable<DB['webhook_attempt']>): Promise<void> {
  await tx.insertInto('webhook_attempt').values(row).execute();
}

export async function updateDelivery(
  tx: Tx,
  row: Pick<DeliveryRow, 'company_id' | 'delivery_id'>,
  change: Partial<
    Pick<DeliveryRow, 'status' | 'attempts' | 'round_attempts' | 'next_attempt_at' | 'finished_at' | 'body'>
  >,
): Promise<void> {
  await tx
    .updateTable('webhook_delivery')
    .set(change)
    .where('company_id', '=', row.company_id)
    .where('delivery_id', '=', row.delivery_id)
    .execute();
}

/** A page of a subscription's deliveries, newest first, and how many there are. */
export async function selectDeliveryPage(
  db: Queryable,
  key: { readonly companyId: string; readonly notificationId: string; readonly status: string | undefined },
  page: { readonly limit: number; readonly offset: number },
): Promise<{ rows: DeliveryRow[]; total: number }> {
  let matching = db
    .selectFrom('webhook_delivery')
    .where('company_id', '=', key.companyId)
    .where('notification_id', '=', key.notificationId);
  if (key.status !== undefined) matching = matching.where('status', '=', key.status);
  const [rows, { total }] = await Promise.all([
    matching
      .selectAll()
      .orderBy('created_at', 'desc')
      .orderBy('delivery_id', 'desc')
      .limit(page.limit)
      .offset(page.offset)
      .execute(),
    matching.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
  ]);
  return { rows, total };
}

/** A delivery that should have been tried this long ago has lost its job, by troubles of our own. */
const overdueMs = 10 * 60_000;

/**
 * Makes undelivered events of a company's live subscriptions due now, at most `limit` of them, oldest first:
 * those that wait for their next attempt and those given up. Test events, and what is due already, are left alone.
 */
export async function makeUndeliveredDue(
  tx: Tx,
  companyId: string,
  now: Date,
  limit: number,
): Promise<Pick<DeliveryRow, 'delivery_id' | 'attempts'>[]> {
  const overdue = new Date(now.getTime() - overdueMs);
  const { rows } = await sql<Pick<DeliveryRow, 'delivery_id' | 'attempts'>>`
    update webhook_delivery d
       set status = 'PENDING', round_attempts = 0, next_attempt_at = ${now}, finished_at = null
     where d.company_id = ${companyId} and d.delivery_id in (
       select w.delivery_id
         from webhook_delivery w
         join notification n on n.company_id = w.company_id and n.notification_id = w.notification_id
        where w.company_id = ${companyId} and n.company_id = ${companyId} and n.deleted_at is null
          and w.event_seq is not null
          and (w.status = 'FAILED'
               or (w.status = 'PENDING' and (w.next_attempt_at > ${now} or w.next_attempt_at < ${overdue})))
        order by w.created_at
        limit ${limit}
          for update of w)
    returning d.delivery_id, d.attempts`.execute(tx);
  return rows;
}

/**
 * Removes deliveries that ended before a time, with their attempts: at most `limit` in one statement, so that a long
 * backlog does not hold locks for long. Gives how many went.
 */
export async function deleteEndedDeliveries(db: Queryable, before: Date, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from webhook_delivery d using (
      select company_id, delivery_id from webhook_delivery
      where finished_at < ${before} and status <> 'PENDING' limit ${limit}
    ) old
    where d.company_id = old.company_id and d.delivery_id = old.delivery_id`.execute(db);
  return Number(numAffectedRows ?? 0);
}
