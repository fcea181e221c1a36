import { isPublicEvent } from '../events/names.js';
import { newId } from '../platform/crypto/ids.js';
import type { EventHook } from '../platform/events/append.js';
import { insertDeliveries } from './delivery-queries.js';
import { matches } from './patterns.js';
import { webhookBody } from './payload.js';
import { selectListeners } from './queries.js';
import { enqueueAttempts, firstAttempts } from './unruly.js';

/**
 * Reader of the event log: one delivery and one job for each event and each subscription that covers it, in the
 * transaction that writes the event. So a webhook is promised if and only if its event happened. Without subscriptions
 * this is one indexed query; the addresses are not even decrypted here.
 */
export const fanOut: EventHook = async (ctx, tx, events) => {
  const told = events.filter((event) => event.data.payload !== undefined && isPublicEvent(event.name));
  if (told.length === 0) return;
  const listeners = await selectListeners(tx, [...new Set(told.map((event) => event.companyId))]);
  if (listeners.length === 0) return;
  const now = ctx.clock.now();
  const deliveries = told.flatMap((event) => {
    const { name, companyId, happenedAt, data } = event;
    const body = webhookBody({ name, companyId, happenedAt, data: data.payload ?? {} }, ctx.config.timeZone);
    return listeners
      .filter((l) => l.event_company_id === companyId && l.events.some((pattern) => matches(pattern, name)))
      .map((listener) => ({
        company_id: listener.company_id,
        delivery_id: newId(ctx.clock),
        notification_id: listener.notification_id,
        event_company_id: companyId,
        event_seq: event.seq,
        event_name: name,
        event_timestamp: happenedAt,
        body,
        status: 'PENDING',
        created_at: now,
      }));
  });
  if (deliveries.length === 0) return;
  const { at, switches } = await firstAttempts(ctx, tx, deliveries);
  const timed = deliveries.map((delivery) => ({ ...delivery, next_attempt_at: at(delivery) }));
  await insertDeliveries(tx, timed);
  await enqueueAttempts(ctx, tx, timed, switches);
};
