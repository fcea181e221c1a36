import { resendUndelivered } from '../../../notifications/deliveries.js';
import { empty, operation } from '../../../platform/http/index.js';

/** POST /v1/company/notifications_resend_unacknowledged */
export const resendUnacknowledged = operation({
  method: 'POST',
  url: '/v1/company/notifications_resend_unacknowledged',
  tag: 'company',
  summary: 'Send undelivered webhook events again',
  description:
    'Every event of the webhooks of this company that no receiver has acknowledged, whether it waits for its next attempt or was given up, is sent now, and retried as if it were new.',
  experimental: true,
  access: { company: ['company:write'] },
  replies: { 200: empty() },
  handler: async ({ ctx, principal }) => {
    await resendUndelivered(ctx, principal.companyId);
    return undefined;
  },
});
