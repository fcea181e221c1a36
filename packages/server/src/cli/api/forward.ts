import { signWebhook } from '@autoinvoice/client';

/** What a local program answered to a webhook that was handed on. */
export interface Forwarded {
  readonly status: number | null;
  readonly durationMs: number;
  /** Why it does not count as received; null when it does. */
  readonly error: string | null;
}

const accepted: ReadonlySet<number> = new Set([200, 201, 204]);

/**
 * Posts a webhook as the server would: same headers, signed now, 5 seconds to answer, no redirects, 200, 201 and 204
 * count. The receiver's failures are results, not errors.
 */
export async function forward(
  target: string,
  webhook: { readonly id: string; readonly body: string; readonly secret: string },
): Promise<Forwarded> {
  const started = performance.now();
  const took = () => Math.round(performance.now() - started);
  const { url, authorization } = withoutCredentials(target);
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(5000),
      headers: {
        'content-type': 'application/json',
        'user-agent': 'AutoInvoice-Webhooks/1',
        ...(authorization === undefined ? {} : { authorization }),
        ...(await signWebhook(webhook)),
      },
      body: webhook.body,
    });
    await response.arrayBuffer();
    const { status } = response;
    return {
      status,
      durationMs: took(),
      error: accepted.has(status) ? null : 'only 200, 201 and 204 count as received',
    };
  } catch (error) {
    const { name, message, cause } = error as Error & { cause?: { code?: string; message?: string } };
    const why = name === 'TimeoutError' ? 'no answer within 5 s' : cause?.message || cause?.code || message;
    return { status: null, durationMs: took(), error: why };
  }
}

/** Credentials in an address become Basic authentication, as at the server; fetch takes none in addresses. */
function withoutCredentials(target: string): { url: string; authorization?: string } {
  const url = new URL(target);
  if (url.username === '' && url.password === '') return { url: target };
  const pair = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  url.username = '';
  url.password = '';
  return { url: url.href, authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
}
