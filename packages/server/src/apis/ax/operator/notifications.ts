import { Type } from 'typebox';
import { readSigningSecret } from '../../../notifications/secrets.js';
import { getSubscription, listSubscriptions, subscribe, unsubscribe } from '../../../notifications/subscriptions.js';
import { empty, operation, refusal } from '../../../platform/http/index.js';
import { NotificationEntity, NotificationSecret } from '../notifications/entity.js';
import { NotificationPath, notificationId } from '../notifications/params.js';
import { presentNotification, presentSecret } from '../notifications/present.js';

const access = { operator: ['operator:notifications'] } as const;
const all = { url: '/v1/operator/notifications', tag: 'operator', access } as const;
const one = { url: '/v1/operator/notifications/:id', tag: 'operator', access, params: NotificationPath } as const;

/** GET /v1/operator/notifications */
export const listOperatorNotifications = operation({
  ...all,
  method: 'GET',
  summary: "List the operator's webhooks",
  description: 'Oldest first.',
  replies: { 200: Type.Array(NotificationEntity) },
  handler: async ({ ctx, principal }) => (await listSubscriptions(ctx, principal.operatorId)).map(presentNotification),
});

/** POST /v1/operator/notifications */
export const postOperatorNotification = operation({
  ...all,
  method: 'POST',
  summary: "Subscribe the operator's webhook",
  description:
    "As POST /v1/company/notifications, for what happens to the operator's participants (`NETWORKS.*`) and documents (`DOCUMENTS.*`). `company_id` of the posted JSON is the id of the operator. VENDOR_WEBHOOK is for partner companies and refused here.",
  body: Type.Object({
    destination_type: Type.Enum(['WEBHOOK', 'VENDOR_WEBHOOK']),
    destination: Type.String({ minLength: 1, maxLength: 2048 }),
    vendor_key: Type.Optional(Type.String({ maxLength: 255 })),
    events: Type.Array(Type.String({ maxLength: 100 }), { minItems: 1, maxItems: 200 }),
  }),
  example: { destination_type: 'WEBHOOK', destination: 'https://operator.example/webhooks', events: ['NETWORKS.*'] },
  replies: { 201: NotificationEntity, 403: refusal(['forbidden']) },
  handler: async ({ ctx, principal, body }) => {
    const subscription = await subscribe(ctx, principal.operatorId, {
      destinationType: body.destination_type,
      destination: body.destination,
      vendorKey: body.vendor_key || undefined,
      events: body.events,
    });
    return presentNotification(subscription);
  },
});

/** GET /v1/operator/notifications/{id} */
export const getOperatorNotification = operation({
  ...one,
  method: 'GET',
  summary: "One of the operator's webhooks",
  description: 'The subscription as it was made.',
  replies: { 200: NotificationEntity, 404: refusal(['not_found']) },
  handler: async ({ ctx, principal, params }) =>
    presentNotification(await getSubscription(ctx, principal.operatorId, notificationId(params))),
});

/** DELETE /v1/operator/notifications/{id} */
export const deleteOperatorNotification = operation({
  ...one,
  method: 'DELETE',
  summary: "Remove the operator's webhook",
  description: 'Events that were not delivered yet are given up.',
  replies: { 204: empty(), 404: refusal(['not_found']) },
  handler: async ({ ctx, principal, params }) => {
    await unsubscribe(ctx, principal.operatorId, notificationId(params));
    return undefined;
  },
});

/** GET /v1/operator/notifications/{id}/secret */
export const getOperatorNotificationSecret = operation({
  ...one,
  method: 'GET',
  url: '/v1/operator/notifications/:id/secret',
  summary: "Signing secret of the operator's webhook",
  description: 'Beyond the public contract.',
  replies: { 200: NotificationSecret, 404: refusal(['not_found']) },
  handler: async ({ ctx, principal, params }) =>
    presentSecret(await readSigningSecret(ctx, principal.operatorId, notificationId(params))),
});
