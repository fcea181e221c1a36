import { getSubscription } from '../../../notifications/subscriptions.js';
import { operation, refusal } from '../../../platform/http/index.js';
import { NotificationEntity } from './entity.js';
import { NotificationPath, notificationId } from './params.js';
import { presentNotification } from './present.js';

/** GET /v1/company/notifications/{id} */
export const getNotification = operation({
  method: 'GET',
  url: '/v1/company/notifications/:id',
  tag: 'company',
  summary: 'Get a webhook',
  description:
    'The subscription as it was made. What was sent to it is at `/v1/company/notifications/{id}/deliveries`.',
  access: { company: ['company:read'] },
  params: NotificationPath,
  replies: { 200: NotificationEntity, 404: refusal(['not_found']) },
  handler: async ({ ctx, principal, params }) =>
    presentNotification(await getSubscription(ctx, principal.companyId, notificationId(params))),
});
