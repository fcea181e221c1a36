import { Type } from 'typebox';
import { subscribe } from '../../../notifications/subscriptions.js';
import { operation, refusal } from '../../../platform/http/index.js';
import { NotificationEntity } from './entity.js';
import { presentNotification } from './present.js';

const description = `Subscribes a URL to events: each is posted to it as JSON \`{event, company_id, event_timestamp, event_data}\`.

- \`WEBHOOK\` covers the company itself; \`VENDOR_WEBHOOK\` all companies linked to the vendor keys of this partner company,
  with \`vendor_key\` those of one key only.
- Events: \`DOCUMENTS.<TYPE>.DELIVERED|DELIVERY_CONFIRMED|FAILED|RECEIVED\`, \`NETWORKS.<NETWORK>.CREATED|ENABLED|DISABLED\`,
  \`COMPANIES.AUTHORIZATION.VERIFIED|UNVERIFIED|UNKNOWN\`. \`*\` stands for any segment, a final one also for several.
- The receiver must answer 200, 201 or 204 within 5 seconds; else the event is sent again every hour for 24 hours.
- The URL must be public and https with TLS 1.2 or newer (a sandbox also takes http and loopback). \`user:password@\`
  becomes Basic authentication; the query is sent as it is. Redirects are not followed.
- A destination \`log:\` and a name is posted nowhere: its events are fetched from the delivery log, by programs that no
  server can reach. Not part of the original service.
- Every request is signed after Standard Webhooks (\`webhook-id\`, \`webhook-timestamp\`, \`webhook-signature\`); the secret
  is at \`/v1/company/notifications/{id}/secret\`. \`webhook-id\` stays the same when an event is sent again.`;

/** POST /v1/company/notifications */
export const createNotification = operation({
  method: 'POST',
  url: '/v1/company/notifications',
  tag: 'company',
  summary: 'Subscribe a webhook',
  description,
  access: { company: ['company:write'] },
  body: Type.Object({
    destination_type: Type.Enum(['WEBHOOK', 'VENDOR_WEBHOOK']),
    destination: Type.String({ minLength: 1, maxLength: 2048 }),
    vendor_key: Type.Optional(Type.String({ maxLength: 255 })),
    events: Type.Array(Type.String({ maxLength: 100 }), { minItems: 1, maxItems: 200 }),
  }),
  example: {
    destination_type: 'WEBHOOK',
    destination: 'https://erp.example/webhooks?secret=my_secret',
    events: ['DOCUMENTS.*.*', 'NETWORKS.*', 'COMPANIES.AUTHORIZATION.*'],
  },
  replies: { 201: NotificationEntity, 400: refusal(['invalid_parameters']), 403: refusal(['forbidden']) },
  handler: async ({ ctx, principal, body }) => {
    const subscription = await subscribe(ctx, principal.companyId, {
      destinationType: body.destination_type,
      destination: body.destination,
      // An empty string is how some clients write a field that they do not use (contract 1, point 6).
      vendorKey: body.vendor_key === '' ? undefined : body.vendor_key,
      events: body.events,
    });
    return presentNotification(subscription);
  },
});
