import { rotateSigningSecret } from '../../../notifications/secrets.js';
import { operation, refusal } from '../../../platform/http/index.js';
import { NotificationSecret } from './entity.js';
import { NotificationPath, notificationId } from './params.js';
import { presentSecret } from './present.js';

/** POST /v1/company/notifications/{id}/secret/rotate */
export const rotateNotificationSecret = operation({
  method: 'POST',
  url: '/v1/company/notifications/:id/secret/rotate',
  tag: 'company',
  summary: "Replace a webhook's signing secret",
  description: 'Beyond the public contract. For 24 hours messages are signed with the old secret too.',
  access: { company: ['company:write'] },
  params: NotificationPath,
  replies: { 200: NotificationSecret, 404: refusal(['not_found']) },
  handler: async ({ ctx, principal, params }) =>
    presentSecret(await rotateSigningSecret(ctx, principal.companyId, notificationId(params))),
});
