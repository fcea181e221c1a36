import { type ApiError, ConnectionError } from './errors.js';

/** When a call that failed is made again. */
export interface RetryOptions {
  /** Calls at most, the first included; default 4. 1 turns retries off. */
  readonly attempts?: number;
  /** Wait before the second call in milliseconds, doubled each time; default 500. */
  readonly baseDelayMs?: number;
  /** Longest wait in milliseconds, also when the server asks for more: then the error is thrown; default 60 000. */
  readonly maxDelayMs?: number;
}

export type RetryPolicy = Required<RetryOptions>;

export const defaultRetries: RetryPolicy = { attempts: 4, baseDelayMs: 500, maxDelayMs: 60_000 };

const passing: ReadonlySet<number> = new Set([500, 502, 503, 504]);

/**
 * Whether a failed call may be made again. What was not taken (429) always; what may have been done (5xx, a broken
 * connection) only when doing it twice is the same as once.
 */
export function mayRepeat(error: unknown, idempotent: boolean): boolean {
  if (error instanceof ConnectionError) return idempotent;
  const { status } = error as Partial<ApiError>;
  if (status === 429) return true;
  return idempotent && status !== undefined && passing.has(status);
}

/**
 * Milliseconds to wait before call number `attempt` + 1: what the server asked for, else exponential back-off with
 * full jitter, so that many clients do not come back at once. Undefined when the server asks for longer than allowed.
 */
export function delayBefore(error: unknown, attempt: number, policy: RetryPolicy): number | undefined {
  const { retryAfterSeconds } = error as Partial<ApiError>;
  if (retryAfterSeconds !== undefined) {
    const asked = retryAfterSeconds * 1000;
    return asked > policy.maxDelayMs ? undefined : asked;
  }
  const ceiling = Math.min(policy.maxDelayMs, policy.baseDelayMs * 2 ** (attempt - 1));
  return Math.round(ceiling / 2 + (Math.random() * ceiling) / 2);
}

/** Waits; throws the signal's reason as soon as it is aborted. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal?.addEventListener('abort', stop, { once: true });
  });
}
