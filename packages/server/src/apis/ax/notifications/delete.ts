import { unsubscribe } from '../../../notifications/subscriptions.js';
import { empty, operation, refusal } from '../../../platform/http/index.js';
import { NotificationPath, notificationId } from './params.js';

/** DELETE /v1/company/notifications/{id} */
export const deleteNotification = operation({
  method: 'DELETE',
  url: '/v1/company/notifications/:id',
  tag: 'company',
  summary: 'Remove a webhook',
  description: 'Events that were not delivered yet are given up.',
  access: { company: ['company:write'] },
  params: NotificationPath,
  replies: { 204: empty(), 404: refusal(['not_found']) },
  handler: async ({ ctx, principal, params }) => {
    await unsubscribe(ctx, principal.companyId, notificationId(params));
    return undefined;
  },
});
