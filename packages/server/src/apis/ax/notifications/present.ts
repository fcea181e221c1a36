import type { Static } from 'typebox';
import type { AttemptRow, DeliveryRow } from '../../../notifications/delivery-queries.js';
import type { SigningSecret } from '../../../notifications/secrets.js';
import type { Subscription } from '../../../notifications/subscriptions.js';
import { apiTime } from '../time.js';
import type { DeliveryDetailsEntity, DeliveryEntity, NotificationEntity, NotificationSecret } from './entity.js';

const timeOrNull = (moment: Date | null) => (moment === null ? null : apiTime(moment));

export function presentNotification(subscription: Subscription): Static<typeof NotificationEntity> {
  return {
    id: subscription.id,
    destination_type: subscription.destinationType,
    destination: subscription.destination,
    ...(subscription.vendorKey === undefined ? {} : { vendor_key: subscription.vendorKey }),
    events: [...subscription.events],
  };
}

export function presentSecret(secret: SigningSecret): Static<typeof NotificationSecret> {
  return { secret: secret.secret, previous_secret_valid_until: timeOrNull(secret.previousUntil) };
}

export function presentDelivery(row: DeliveryRow): Static<typeof DeliveryEntity> {
  return {
    id: row.delivery_id,
    event: row.event_name,
    company_id: row.event_company_id,
    event_timestamp: apiTime(row.event_timestamp),
    status: row.status as 'PENDING' | 'DELIVERED' | 'FAILED',
    attempts: row.attempts,
    next_attempt_at: timeOrNull(row.next_attempt_at),
    created_at: apiTime(row.created_at),
    finished_at: timeOrNull(row.finished_at),
  };
}

export function presentDeliveryDetails(
  row: DeliveryRow,
  attempts: readonly AttemptRow[],
): Static<typeof DeliveryDetailsEntity> {
  return {
    ...presentDelivery(row),
    body: row.body,
    attempt_log: attempts.map((a) => ({
      attempt: a.attempt,
      attempted_at: apiTime(a.attempted_at),
      duration_ms: a.duration_ms,
      status_code: a.status_code,
      error: a.error,
      reply: a.reply_excerpt,
    })),
  };
}
