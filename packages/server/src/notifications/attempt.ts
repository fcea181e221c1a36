import { machineTime } from '../platform/clock.js';
import type { Context } from '../platform/context.js';
import { SealBroken } from '../platform/crypto/aes-sealer.js';
import { OutboundFailed, OutboundRefused } from '../platform/http/outbound.js';
import type { DeliveryRow } from './delivery-queries.js';
import { staysInLog } from './log-destination.js';
import type { NotificationRow } from './queries.js';
import { destinationOf, signingSecretsOf } from './secrets.js';
import { signatureHeaders } from './signature.js';

/** Contract 9: any other status is a failure, redirects and other 2xx included. */
const accepted: ReadonlySet<number> = new Set([200, 201, 204]);
/** Of a reply this much is kept for the delivery log: an error page's beginning. */
const excerptBytes = 1024;

/** How one attempt went. */
export interface AttemptResult {
  readonly at: Date;
  readonly durationMs: number;
  readonly delivered: boolean;
  readonly statusCode: number | null;
  /** Why it failed, for the owner of the subscription. */
  readonly error: string | null;
  readonly excerpt: string | null;
}

/** Bytes of any kind as text that PostgreSQL takes: it has no place for U+0000. */
function excerptOf(body: Buffer): string | null {
  return body.length === 0 ? null : body.toString('utf8').replaceAll('\0', '\uFFFD');
}

/**
 * Posts a delivery once and tells how it went; the receiver's failures are results, not errors.
 * Throws only for troubles of our own.
 */
export async function attemptDelivery(
  ctx: Context,
  delivery: DeliveryRow,
  notification: NotificationRow,
): Promise<AttemptResult> {
  const at = ctx.clock.now();
  const started = performance.now();
  const failed = (error: string): AttemptResult => ({
    at,
    durationMs: Math.round(performance.now() - started),
    delivered: false,
    statusCode: null,
    error,
    excerpt: null,
  });
  try {
    const url = destinationOf(ctx.sealer, notification);
    if (staysInLog(url)) return { ...failed(''), delivered: true, error: null };
    // Receivers hold the time against their own clock, which is not a sandbox's.
    const message = { id: delivery.delivery_id, body: delivery.body, sentAt: machineTime(ctx.clock) };
    const reply = await ctx.outbound.post({
      url,
      headers: {
        'content-type': 'application/json',
        'user-agent': 'AutoInvoice-Webhooks/1',
        ...signatureHeaders(message, signingSecretsOf(ctx.sealer, notification, at)),
      },
      body: delivery.body,
      timeoutMs: ctx.config.webhookTimeoutMs,
      maxReplyBytes: excerptBytes,
    });
    const delivered = accepted.has(reply.status);
    return {
      at,
      durationMs: reply.durationMs,
      delivered,
      statusCode: reply.status,
      error: delivered ? null : `the receiver answered ${reply.status}; only 200, 201 and 204 count as received`,
      excerpt: excerptOf(reply.body),
    };
  } catch (error) {
    if (error instanceof OutboundRefused || error instanceof OutboundFailed) return failed(error.message);
    if (!(error instanceof SealBroken)) throw error;
    ctx.log.error(
      { err: error, notificationId: notification.notification_id },
      'a webhook address cannot be decrypted',
    );
    return failed('the stored address cannot be read; subscribe again');
  }
}
