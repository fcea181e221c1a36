import assert from 'node:assert/strict';
import { createHmac, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { signWebhook, verifyWebhook, WebhookVerificationError } from '../src/index.js';

const secret = `whsec_${randomBytes(32).toString('base64')}`;
const body = JSON.stringify({ event: 'TEST', company_id: 'c', event_timestamp: 't', event_data: { ä: '€' } });
const sentAt = new Date('2026-11-23T10:00:00Z');
const signed = () => signWebhook({ id: 'w-1', body, secret, sentAt });
const now = new Date(sentAt.getTime() + 10_000);

test('the signature is that of Standard Webhooks, made apart from ours', async () => {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const mac = createHmac('sha256', key)
    .update(`w-1.${sentAt.getTime() / 1000}.${body}`)
    .digest('base64');
  assert.equal((await signed())['webhook-signature'], `v1,${mac}`);
});

test('a signed webhook is verified, whatever holds its headers and body', async () => {
  const headers = await signed();
  const upper = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toUpperCase(), [value]]));
  for (const source of [headers, upper, new Headers(headers)])
    for (const text of [body, Buffer.from(body)]) {
      const event = await verifyWebhook({ secret, headers: source, body: text, now });
      assert.deepEqual(event, JSON.parse(body));
    }
});

test('either secret and either signature will do while a secret is rotated', async () => {
  const other = `whsec_${randomBytes(32).toString('base64')}`;
  const headers = await signed();
  await verifyWebhook({ secret: [other, secret], headers, body, now });
  const two = { ...headers, 'webhook-signature': `v2,x v1,${btoa('wrong')} ${headers['webhook-signature']}` };
  await verifyWebhook({ secret, headers: two, body, now });
  await assert.rejects(verifyWebhook({ secret: other, headers, body, now }), WebhookVerificationError);
});

test('what was changed, is too old, comes from the future or lacks a header is refused', async () => {
  const headers = await signed();
  const refused = (changes: object, why: RegExp) =>
    assert.rejects(verifyWebhook({ secret, headers, body, now, ...changes }), (error) => {
      assert.ok(error instanceof WebhookVerificationError);
      assert.match(error.message, why);
      return true;
    });
  await refused({ body: `${body} ` }, /No signature/);
  await refused({ headers: { ...headers, 'webhook-id': 'w-2' } }, /No signature/);
  await refused({ now: new Date(sentAt.getTime() + 301_000) }, /another time/);
  await refused({ now: new Date(sentAt.getTime() - 301_000) }, /another time/);
  await refused({ headers: { ...headers, 'webhook-timestamp': 'soon' } }, /another time/);
  await refused({ headers: { ...headers, 'webhook-signature': undefined } }, /no header webhook-signature/);
  await refused({ headers: { ...headers, 'webhook-signature': 'v1,@@' } }, /Base64/);
  await verifyWebhook({ secret, headers, body, now: new Date(sentAt.getTime() + 301_000), toleranceSeconds: 600 });
});
