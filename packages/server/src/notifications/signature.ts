import { createHmac, randomBytes } from 'node:crypto';

const prefix = 'whsec_';

/** A new signing secret: `whsec_` and 32 random bytes in base64, the form that Standard Webhooks libraries take. */
export function newSigningSecret(): string {
  return prefix + randomBytes(32).toString('base64');
}

function signature(secret: string, text: string): string {
  const key = Buffer.from(secret.slice(prefix.length), 'base64');
  return `v1,${createHmac('sha256', key).update(text).digest('base64')}`;
}

/**
 * The headers of the Standard Webhooks specification: HMAC-SHA256 over `id.timestamp.body`, one signature for each
 * secret, so that during a rotation receivers with the old one and with the new one both find theirs.
 * The contract describes no signature; receivers that look for none are not disturbed.
 */
export function signatureHeaders(
  message: { readonly id: string; readonly body: string; readonly sentAt: Date },
  secrets: readonly string[],
): Record<string, string> {
  const timestamp = Math.floor(message.sentAt.getTime() / 1000);
  const text = `${message.id}.${timestamp}.${message.body}`;
  return {
    'webhook-id': message.id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': secrets.map((secret) => signature(secret, text)).join(' '),
  };
}
