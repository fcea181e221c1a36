import { getDelivery } from '../../../notifications/deliveries.js';
import { operation, refusal } from '../../../platform/http/index.js';
import { DeliveryDetailsEntity } from './entity.js';
import { DeliveryPath, deliveryKey } from './params.js';
import { presentDeliveryDetails } from './present.js';

/** GET /v1/company/notifications/{id}/deliveries/{delivery_id} */
export const getNotificationDelivery = operation({
  method: 'GET',
  url: '/v1/company/notifications/:id/deliveries/:delivery_id',
  tag: 'company',
  summary: 'Get a webhook delivery with its attempts',
  description: 'Beyond the public contract.',
  access: { company: ['company:read'] },
  params: DeliveryPath,
  replies: { 200: DeliveryDetailsEntity, 404: refusal(['not_found']) },
  handler: async ({ ctx, principal, params }) => {
    const { delivery, attempts } = await getDelivery(ctx, deliveryKey(principal.companyId, params));
    return presentDeliveryDetails(delivery, attempts);
  },
});
