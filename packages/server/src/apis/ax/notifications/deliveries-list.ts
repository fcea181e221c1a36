import { Type } from 'typebox';
import { listDeliveries } from '../../../notifications/deliveries.js';
import { operation, paged, pageWindow, paginate, pagingQuery, refusal } from '../../../platform/http/index.js';
import { DeliveryEntity } from './entity.js';
import { NotificationPath, notificationId } from './params.js';
import { presentDelivery } from './present.js';

/** GET /v1/company/notifications/{id}/deliveries */
export const listNotificationDeliveries = operation({
  method: 'GET',
  url: '/v1/company/notifications/:id/deliveries',
  tag: 'company',
  summary: 'List what a webhook was sent',
  description: 'Beyond the public contract. Newest first.',
  access: { company: ['company:read'] },
  params: NotificationPath,
  query: Type.Object({
    status: Type.Optional(Type.Enum(['PENDING', 'DELIVERED', 'FAILED'])),
    ...pagingQuery(20),
  }),
  replies: { 200: paged(Type.Array(DeliveryEntity)), 404: refusal(['not_found']) },
  handler: async ({ ctx, principal, params, query, reply }) => {
    const key = { companyId: principal.companyId, notificationId: notificationId(params), status: query.status };
    const { rows, total } = await listDeliveries(ctx, key, pageWindow(query));
    paginate(reply, query, total);
    return rows.map(presentDelivery);
  },
});
