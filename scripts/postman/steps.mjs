import { repeatWhile } from './scripts.mjs';

const status = (code) => `pm.test('status ${code}', () => pm.response.to.have.status(${code}));`;

/**
 * The folder to begin with: requests in an order that shows the service at work, each with its checks. The receiver is
 * one that the sandbox plays. Names of APIs and paths are those of the OpenAPI documents.
 */
export const steps = [
  { call: 'ax post /oauth2/token', name: '1. Get an access token' },
  {
    call: 'ax get /oauth2/current',
    name: '2. Whose token is it?',
    tests: [
      status(200),
      "pm.test('it is of our company', () => pm.expect(pm.response.json().company.id).to.eql(pm.environment.get('client_id')));",
    ],
  },
  {
    call: 'validator post /v1/validate',
    name: '3. Check a document',
    tests: [status(200), "pm.test('it is valid', () => pm.expect(pm.response.json().result).to.eql('OK'));"],
  },
  { call: 'ax post /v1/company/notifications', name: '4. Subscribe to events', tests: [status(201)] },
  { call: 'ax post /v1/company/notifications/{id}/test', name: '5. Send a test event', tests: [status(201)] },
  {
    call: 'ax get /v1/lookup/receivers',
    name: '6. Find the receiver',
    query: { network: 'EXTERNAL', eia: 'SANDBOX-DELIVERED' },
    tests: [status(200), "pm.test('there is one', () => pm.expect(pm.response.json()).to.have.lengthOf(1));"],
  },
  {
    call: 'ax post /v1/invoices',
    name: '7. Send an invoice',
    body: (example) => ({ ...example, recipient_eia: 'SANDBOX-DELIVERED' }),
    tests: [status(201)],
  },
  {
    call: 'ax get /v1/invoices/{id}',
    name: '8. Wait until it is delivered',
    tests: [
      status(200),
      ...repeatWhile("pm.response.json().status === 'PENDING'"),
      "if (!again) pm.test('it is delivered', () => pm.expect(pm.response.json().status).to.eql('DELIVERED'));",
    ],
  },
  {
    call: 'ax get /v1/invoices',
    name: '9. List what was sent',
    query: { direction: 'SENT' },
    tests: [
      status(200),
      "pm.test('the invoice is in the list', () => pm.expect(pm.response.json().map(({ id }) => id)).to.include(pm.environment.get('invoice_id')));",
    ],
  },
  { call: 'ax get /v1/invoices/{id}/route_plan', name: '10. Ask why it went where it went', tests: [status(200)] },
  {
    call: 'ax get /v1/company/notifications/{id}/deliveries',
    name: '11. Look at the webhooks that were sent',
    tests: [status(200)],
  },
  { call: 'ax delete /v1/company/notifications/{id}', name: '12. Remove the subscription', tests: [status(204)] },
];
