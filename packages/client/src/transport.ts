import { asDownload } from './content.js';
import { ApiError, AuthenticationError, ConnectionError, errorOf, TimeoutError } from './errors.js';
import { addressOf, bodyOf, type Parts } from './request.js';
import { defaultRetries, delayBefore, mayRepeat, pause, type RetryOptions, type RetryPolicy } from './retry.js';
import type { TokenSource } from './token.js';

export interface TransportOptions {
  /** In place of the global `fetch`. */
  readonly fetch?: typeof fetch;
  readonly retry?: RetryOptions;
  /** Milliseconds that one attempt may take, its answer's body included; default 60 000. */
  readonly timeoutMs?: number;
  /** Headers of every call, such as a user-agent of your software. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Told before each repetition, for logs. */
  readonly onRetry?: (retry: { operation: string; attempt: number; delayMs: number; error: unknown }) => void;
}

/** What a caller may say of one call. */
export interface CallOptions {
  /** Ends the call, waits included; it then throws the signal's reason. */
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
  /** Makes repeating a POST safe where the operation takes such a key; made by the client when left out. */
  readonly idempotencyKey?: string;
}

/** An answer read whole. */
export interface Answer {
  readonly value: unknown;
  readonly headers: Headers;
}

/** Operations that take the header Idempotency-Key. */
const keyed: ReadonlySet<string> = new Set(['POST /v1/invoices']);
/** POSTs that do nothing twice. */
const harmless: ReadonlySet<string> = new Set(['POST /oauth2/token', 'POST /v1/validate']);

/** Makes calls of one API: address, token, time limit, retries, errors. */
export class Transport {
  readonly #baseUrl: string;
  readonly #options: TransportOptions;
  readonly #policy: RetryPolicy;
  readonly #tokens: TokenSource | undefined;

  constructor(baseUrl: string, options: TransportOptions, tokens?: TokenSource) {
    this.#baseUrl = baseUrl.replace(/\/+$/, '');
    this.#options = options;
    this.#policy = { ...defaultRetries, ...options.retry };
    this.#tokens = tokens;
  }

  /**
   * Calls an operation such as `GET /v1/invoices/{id}` and reads its answer; `as: 'bytes'` takes JSON too as it stands.
   * Throws ApiError, ConnectionError, TimeoutError, or the reason of the caller's signal.
   */
  async send(operation: string, parts: Parts, options: CallOptions, as: 'value' | 'bytes' = 'value'): Promise<Answer> {
    const [method = 'GET'] = operation.split(' ');
    const key = options.idempotencyKey ?? (keyed.has(operation) ? crypto.randomUUID() : undefined);
    const idempotent = ['GET', 'PUT', 'DELETE'].includes(method) || key !== undefined || harmless.has(operation);
    const call = { operation, method, parts, options, key, as };
    let renewed = false;
    for (let attempt = 1; ; attempt++) {
      const token = await this.#tokens?.token();
      try {
        return await this.#attempt(call, token);
      } catch (error) {
        if (token !== undefined && !renewed && this.#refusedToken(error)) {
          renewed = true;
          this.#tokens?.forget(token);
          attempt--;
          continue;
        }
        const delayMs = mayRepeat(error, idempotent) ? delayBefore(error, attempt, this.#policy) : undefined;
        if (delayMs === undefined || attempt >= this.#policy.attempts) throw error;
        this.#options.onRetry?.({ operation, attempt, delayMs, error });
        await pause(delayMs, options.signal);
      }
    }
  }

  /** A token that has ended or was revoked; a missing scope is not mended by a new one. */
  #refusedToken(error: unknown): boolean {
    return error instanceof RefusedToken && this.#tokens?.renewable === true;
  }

  async #attempt(call: Call, token: string | undefined): Promise<Answer> {
    const { operation, method, parts, options, key } = call;
    const { body, headers } = bodyOf(parts);
    const limit = AbortSignal.timeout(options.timeoutMs ?? this.#options.timeoutMs ?? 60_000);
    const signal = options.signal === undefined ? limit : AbortSignal.any([options.signal, limit]);
    try {
      // Called as a bare function: browsers refuse a fetch that is a method of something else.
      const { fetch = globalThis.fetch } = this.#options;
      const response = await fetch(this.#baseUrl + addressOf(operation.slice(method.length + 1), parts), {
        method,
        signal,
        headers: {
          ...this.#options.headers,
          ...headers,
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...(key === undefined ? {} : { 'idempotency-key': key }),
        },
        ...(body === undefined ? {} : { body }),
      });
      if (!response.ok) throw await refusalOf(operation, response);
      return { value: await contentOf(response, call.as), headers: response.headers };
    } catch (error) {
      if (error instanceof ApiError || options.signal?.aborted || isMisuse(error)) throw error;
      if (limit.aborted) throw new TimeoutError(`${operation} got no answer in time.`, { cause: error });
      throw new ConnectionError(`${operation} could not reach ${this.#baseUrl}: ${reasonOf(error)}`, { cause: error });
    }
  }
}

interface Call {
  readonly operation: string;
  readonly method: string;
  readonly parts: Parts;
  readonly options: CallOptions;
  readonly key: string | undefined;
  readonly as: 'value' | 'bytes';
}

/** A 401 that a fresh token mends; seen by callers as what it is, an AuthenticationError. */
class RefusedToken extends AuthenticationError {}

async function refusalOf(operation: string, response: Response): Promise<ApiError> {
  const error = await errorOf(operation, response);
  const isToken = /error="invalid_token"/.test(response.headers.get('www-authenticate') ?? '');
  return error.status === 401 && isToken ? new RefusedToken(error) : error;
}

/** JSON as a value, nothing as undefined, all else as a Download. */
async function contentOf(response: Response, as: 'value' | 'bytes'): Promise<unknown> {
  if (as === 'bytes') return asDownload(response);
  if (response.status === 204) return undefined;
  if (!/^application\/json\b/.test(response.headers.get('content-type') ?? '')) return asDownload(response);
  const text = await response.text();
  return text === '' ? undefined : JSON.parse(text);
}

/** A path without its values and the like: the caller's mistake, not the network's. fetch's own failures have a cause. */
const isMisuse = (error: unknown): boolean => error instanceof TypeError && /^path\./.test(error.message);

function reasonOf(error: unknown): string {
  const { message, cause } = error as { message?: string; cause?: { message?: string; code?: string } };
  return cause?.message || cause?.code || message || String(error);
}
