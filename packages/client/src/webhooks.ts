import { AutoInvoiceError } from './errors.js';

/** Names of events; a server newer than this client may send others. */
export type EventName =
  | `DOCUMENTS.${string}.${'DELIVERED' | 'DELIVERY_CONFIRMED' | 'FAILED' | 'RECEIVED'}`
  | `NETWORKS.${string}.${'CREATED' | 'ENABLED' | 'DISABLED'}`
  | `COMPANIES.AUTHORIZATION.${'VERIFIED' | 'UNVERIFIED' | 'UNKNOWN'}`
  | 'TEST'
  | (string & {});

/** What a webhook tells. */
export interface WebhookEvent {
  readonly event: EventName;
  /** The company that it happened to. */
  readonly company_id: string;
  /** With the offset of the server's time zone, such as `2026-11-23T12:03:48+02:00`. */
  readonly event_timestamp: string;
  readonly event_data: Readonly<Record<string, unknown>>;
}

/** The request is not from AutoInvoice, was changed on its way, or is too old. */
export class WebhookVerificationError extends AutoInvoiceError {
  override readonly name = 'WebhookVerificationError';
}

/** Headers as fetch, Node's http or a plain object has them. */
export type HeaderSource = Headers | Readonly<Record<string, string | readonly string[] | undefined>>;

export interface VerifyOptions {
  /** The secret of the subscription, or several while it is rotated. */
  readonly secret: string | readonly string[];
  readonly headers: HeaderSource;
  /** The body as it came, before any parsing. */
  readonly body: string | Uint8Array;
  /** Seconds that the time of sending may be away from now; default 300. */
  readonly toleranceSeconds?: number;
  /** The present, for tests. */
  readonly now?: Date;
}

const prefix = 'whsec_';
const encoder = new TextEncoder();

function keyOf(secret: string): Promise<CryptoKey> {
  const base64 = secret.startsWith(prefix) ? secret.slice(prefix.length) : secret;
  const key = { name: 'HMAC', hash: 'SHA-256' };
  return crypto.subtle.importKey('raw', fromBase64(base64), key, false, ['sign', 'verify']);
}

/** Throws WebhookVerificationError when it is no Base64. */
function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch (error) {
    throw new WebhookVerificationError('The secret or a signature is not in Base64.', { cause: error });
  }
}

function header(headers: HeaderSource, name: string): string {
  const value =
    headers instanceof Headers
      ? headers.get(name)
      : Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
  const text = Array.isArray(value) ? value[0] : (value as string | null | undefined);
  if (!text) throw new WebhookVerificationError(`The request has no header ${name}.`);
  return text;
}

function signedBytes(id: string, timestamp: string, body: string | Uint8Array): Uint8Array<ArrayBuffer> {
  const head = encoder.encode(`${id}.${timestamp}.`);
  const rest = typeof body === 'string' ? encoder.encode(body) : body;
  const all = new Uint8Array(head.length + rest.length);
  all.set(head);
  all.set(rest, head.length);
  return all;
}

/**
 * Proves that a webhook is from AutoInvoice and fresh (Standard Webhooks: HMAC-SHA256 over `id.timestamp.body`), and
 * gives what it tells. `webhook-id` stays the same when an event is sent again: use it to do things once.
 * Throws WebhookVerificationError.
 */
export async function verifyWebhook(options: VerifyOptions): Promise<WebhookEvent> {
  const { headers, body, toleranceSeconds = 300, now = new Date() } = options;
  const timestamp = header(headers, 'webhook-timestamp');
  const age = Math.abs(now.getTime() / 1000 - Number(timestamp));
  if (!(age <= toleranceSeconds)) {
    throw new WebhookVerificationError(`The webhook was sent at another time than now: ${timestamp}.`);
  }
  const signed = signedBytes(header(headers, 'webhook-id'), timestamp, body);
  const given = header(headers, 'webhook-signature')
    .split(' ')
    .filter((part) => part.startsWith('v1,'))
    .map((part) => part.slice(3));
  for (const secret of [options.secret].flat()) {
    const key = await keyOf(secret);
    for (const signature of given) {
      // subtle.verify compares in constant time.
      if (await crypto.subtle.verify('HMAC', key, fromBase64(signature), signed)) return parsed(body);
    }
  }
  throw new WebhookVerificationError('No signature of the webhook fits the secret.');
}

function parsed(body: string | Uint8Array): WebhookEvent {
  return JSON.parse(typeof body === 'string' ? body : new TextDecoder().decode(body)) as WebhookEvent;
}

/** Signs a webhook as the server does: for tests of receivers and for handing webhooks on. Gives the three headers. */
export async function signWebhook(message: {
  readonly id: string;
  readonly body: string | Uint8Array;
  readonly secret: string;
  readonly sentAt?: Date;
}): Promise<Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string>> {
  const timestamp = String(Math.floor((message.sentAt ?? new Date()).getTime() / 1000));
  const bytes = signedBytes(message.id, timestamp, message.body);
  const mac = new Uint8Array(await crypto.subtle.sign('HMAC', await keyOf(message.secret), bytes));
  return {
    'webhook-id': message.id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${btoa(String.fromCharCode(...mac))}`,
  };
}
