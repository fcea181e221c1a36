import type { Context, Tx } from '../platform/context.js';
import { newId } from '../platform/crypto/ids.js';
import { Refusal } from '../platform/errors.js';
import { withTransaction } from '../platform/postgres/transaction.js';
import {
  type AttemptRow,
  type DeliveryRow,
  insertDeliveries,
  lockDelivery,
  makeUndeliveredDue,
  selectAttempts,
  selectDelivery,
  selectDeliveryPage,
  updateDelivery,
} from './delivery-queries.js';
import { deliverWebhookJob } from './jobs.js';
import { webhookBody } from './payload.js';
import { selectNotification } from './queries.js';

/** How many deliveries one transaction of a resend touches. */
const resendBatch = 500;
/** Name of the event that `sendTestEvent` makes; outside the names that subscriptions choose from. */
const testEventName = 'TEST';

interface DeliveryKey {
  readonly companyId: string;
  readonly notificationId: string;
  readonly deliveryId: string;
}

const noDelivery = (id: string) => new Refusal('not_found', [`No delivery ${id}`]);

async function assertNotification(ctx: Context, companyId: string, id: string): Promise<void> {
  if ((await selectNotification(ctx.db, companyId, id)) === undefined) {
    throw new Refusal('not_found', [`No notification ${id}`]);
  }
}

async function enqueueNow(ctx: Context, tx: Tx, companyId: string, row: Pick<DeliveryRow, 'delivery_id' | 'attempts'>) {
  await ctx.jobs.enqueue(tx, deliverWebhookJob, { companyId, deliveryId: row.delivery_id, attempts: row.attempts });
}

/** A page of a subscription's deliveries, newest first. Throws Refusal `not_found`. */
export async function listDeliveries(
  ctx: Context,
  key: { readonly companyId: string; readonly notificationId: string; readonly status: string | undefined },
  page: { readonly limit: number; readonly offset: number },
): Promise<{ rows: DeliveryRow[]; total: number }> {
  await assertNotification(ctx, key.companyId, key.notificationId);
  return selectDeliveryPage(ctx.db, key, page);
}

/** One delivery with its attempts. Throws Refusal `not_found`. */
export async function getDelivery(
  ctx: Context,
  key: DeliveryKey,
): Promise<{ delivery: DeliveryRow; attempts: AttemptRow[] }> {
  await assertNotification(ctx, key.companyId, key.notificationId);
  const delivery = await selectDelivery(ctx.db, key);
  if (delivery === undefined) throw noDelivery(key.deliveryId);
  return { delivery, attempts: await selectAttempts(ctx.db, key.companyId, key.deliveryId) };
}

/**
 * Sends a delivery again at once, whatever became of it, with a new round of retries; body and webhook-id stay, so a
 * receiver that got it knows it. Throws Refusal `not_found`.
 */
export async function replayDelivery(ctx: Context, key: DeliveryKey): Promise<DeliveryRow> {
  await assertNotification(ctx, key.companyId, key.notificationId);
  return withTransaction(ctx.db, async (tx) => {
    const delivery = await lockDelivery(tx, key.companyId, key.deliveryId);
    if (delivery?.notification_id !== key.notificationId) throw noDelivery(key.deliveryId);
    const again = { status: 'PENDING', round_attempts: 0, next_attempt_at: ctx.clock.now(), finished_at: null };
    await updateDelivery(tx, delivery, again);
    await enqueueNow(ctx, tx, key.companyId, delivery);
    return { ...delivery, ...again };
  });
}

/**
 * Sends all undelivered events of a company's subscriptions at once (contract 9), each with a new round of retries.
 * Gives their number.
 */
export async function resendUndelivered(ctx: Context, companyId: string): Promise<number> {
  const now = ctx.clock.now();
  for (let sent = 0; ; ) {
    const batch = await withTransaction(ctx.db, async (tx) => {
      const rows = await makeUndeliveredDue(tx, companyId, now, resendBatch);
      const payloads = rows.map((row) => ({ companyId, deliveryId: row.delivery_id, attempts: row.attempts }));
      await ctx.jobs.enqueueMany(tx, deliverWebhookJob, payloads);
      return rows.length;
    });
    sent += batch;
    if (batch < resendBatch) return sent;
  }
}

/** Sends an event of no consequence to one subscription, once, whatever events it chose. Throws Refusal `not_found`. */
export async function sendTestEvent(ctx: Context, companyId: string, notificationId: string): Promise<DeliveryRow> {
  await assertNotification(ctx, companyId, notificationId);
  const now = ctx.clock.now();
  const data = { notification_id: notificationId, message: 'This is a test event.' };
  const row = {
    company_id: companyId,
    delivery_id: newId(ctx.clock),
    notification_id: notificationId,
    event_company_id: companyId,
    event_seq: null,
    event_name: testEventName,
    event_timestamp: now,
    body: webhookBody({ name: testEventName, companyId, happenedAt: now, data }, ctx.config.timeZone),
    status: 'PENDING',
    attempts: 0,
    round_attempts: 0,
    next_attempt_at: now,
    created_at: now,
    finished_at: null,
  };
  await withTransaction(ctx.db, async (tx) => {
    await insertDeliveries(tx, [row]);
    await enqueueNow(ctx, tx, companyId, row);
  });
  return row;
}
