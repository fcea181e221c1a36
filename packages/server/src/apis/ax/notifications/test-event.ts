import { sendTestEvent } from '../../../notifications/deliveries.js';
import { operation, refusal } from '../../../platform/http/index.js';
import { DeliveryEntity } from './entity.js';
import { NotificationPath, notificationId } from './params.js';
import { presentDelivery } from './present.js';

/** POST /v1/company/notifications/{id}/test */
export const testNotification = operation({
  method: 'POST',
  url: '/v1/company/notifications/:id/test',
  tag: 'company',
  summary: 'Send a test event to a webhook',
  description:
    'Beyond the public contract. Sends the event `TEST` once, without retries, whatever events the webhook is subscribed to. The delivery that is answered tells later how it went.',
  access: { company: ['company:write'] },
  params: NotificationPath,
  replies: { 201: DeliveryEntity, 404: refusal(['not_found']) },
  handler: async ({ ctx, principal, params }) =>
    presentDelivery(await sendTestEvent(ctx, principal.companyId, notificationId(params))),
});
