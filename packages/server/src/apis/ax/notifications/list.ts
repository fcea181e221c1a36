import { Type } from 'typebox';
import { listSubscriptions } from '../../../notifications/subscriptions.js';
import { operation } from '../../../platform/http/index.js';
import { NotificationEntity } from './entity.js';
import { presentNotification } from './present.js';

/** GET /v1/company/notifications */
export const listNotifications = operation({
  method: 'GET',
  url: '/v1/company/notifications',
  tag: 'company',
  summary: 'List webhooks',
  description: 'The subscriptions of the company, oldest first. Signing secrets are not among the fields.',
  access: { company: ['company:read'] },
  replies: { 200: Type.Array(NotificationEntity) },
  handler: async ({ ctx, principal }) => (await listSubscriptions(ctx, principal.companyId)).map(presentNotification),
});
