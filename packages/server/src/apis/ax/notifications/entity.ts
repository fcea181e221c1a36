import { Type } from 'typebox';

/** A subscription; the contract's five fields and no others (contract 9). */
export const NotificationEntity = Type.Object(
  {
    id: Type.String({ format: 'uuid' }),
    destination_type: Type.String({ description: 'WEBHOOK or VENDOR_WEBHOOK' }),
    destination: Type.String(),
    vendor_key: Type.Optional(Type.String()),
    events: Type.Array(Type.String()),
  },
  { $id: 'Notifications.Notification' },
);

/** A signing secret; not in the public contract. */
export const NotificationSecret = Type.Object(
  {
    secret: Type.String({ description: 'Secret of the webhook-signature header, in the form of Standard Webhooks.' }),
    previous_secret_valid_until: Type.Union([Type.String({ format: 'date-time' }), Type.Null()], {
      description: 'Until then messages carry a second signature, by the secret before.',
    }),
  },
  { $id: 'Notifications.Secret' },
);

const time = () => Type.String({ format: 'date-time' });
const maybe = <T extends ReturnType<typeof Type.String> | ReturnType<typeof Type.Integer>>(type: T) =>
  Type.Union([type, Type.Null()]);

const deliveryFields = {
  id: Type.String({ format: 'uuid', description: 'Also the webhook-id header of every attempt.' }),
  event: Type.String(),
  company_id: Type.String({ format: 'uuid', description: 'The company that the event is of.' }),
  event_timestamp: time(),
  status: Type.Enum(['PENDING', 'DELIVERED', 'FAILED']),
  attempts: Type.Integer(),
  next_attempt_at: maybe(time()),
  created_at: time(),
  finished_at: maybe(time()),
};

/** One event on its way to one subscription; not in the public contract. */
export const DeliveryEntity = Type.Object(deliveryFields, { $id: 'Notifications.Delivery' });

const AttemptEntity = Type.Object(
  {
    attempt: Type.Integer({ minimum: 1 }),
    attempted_at: time(),
    duration_ms: Type.Integer(),
    status_code: maybe(Type.Integer()),
    error: maybe(Type.String()),
    reply: maybe(Type.String({ description: 'The beginning of what the receiver answered.' })),
  },
  { $id: 'Notifications.DeliveryAttempt' },
);

/** A delivery with what was sent and every attempt at it. */
export const DeliveryDetailsEntity = Type.Object(
  {
    ...deliveryFields,
    body: Type.String({ description: 'The JSON text that is sent.' }),
    attempt_log: Type.Array(AttemptEntity),
  },
  { $id: 'Notifications.DeliveryDetails' },
);
