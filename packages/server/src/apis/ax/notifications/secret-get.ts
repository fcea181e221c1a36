import { readSigningSecret } from '../../../notifications/secrets.js';
import { operation, refusal } from '../../../platform/http/index.js';
import { NotificationSecret } from './entity.js';
import { NotificationPath, notificationId } from './params.js';
import { presentSecret } from './present.js';

/** GET /v1/company/notifications/{id}/secret: additive, for the creation reply has no room for a secret. */
export const getNotificationSecret = operation({
  method: 'GET',
  url: '/v1/company/notifications/:id/secret',
  tag: 'company',
  summary: "Get a webhook's signing secret",
  description: 'Beyond the public contract.',
  access: { company: ['company:write'] },
  params: NotificationPath,
  replies: { 200: NotificationSecret, 404: refusal(['not_found']) },
  handler: async ({ ctx, principal, params }) =>
    presentSecret(await readSigningSecret(ctx, principal.companyId, notificationId(params))),
});
