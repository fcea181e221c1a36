import { replayDelivery } from '../../../notifications/deliveries.js';
import { operation, refusal } from '../../../platform/http/index.js';
import { DeliveryEntity } from './entity.js';
import { DeliveryPath, deliveryKey } from './params.js';
import { presentDelivery } from './present.js';

/** POST /v1/company/notifications/{id}/deliveries/{delivery_id}/replay */
export const replayNotificationDelivery = operation({
  method: 'POST',
  url: '/v1/company/notifications/:id/deliveries/:delivery_id/replay',
  tag: 'company',
  summary: 'Send a webhook delivery again',
  description: 'Beyond the public contract. Body and `webhook-id` stay the same; retries begin anew.',
  access: { company: ['company:write'] },
  params: DeliveryPath,
  replies: { 200: DeliveryEntity, 404: refusal(['not_found']) },
  handler: async ({ ctx, principal, params }) =>
    presentDelivery(await replayDelivery(ctx, deliveryKey(principal.companyId, params))),
});
