import type { Words } from './events/sentence.js';

/**
 * A refusal that the caller is told about. The code is looked up in the error table of the API that answers
 * (`apis/<api>/errors.ts`), which gives the HTTP status and the public text; a code missing there is a 500.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: string;
  /** One public sentence per finding: what is wrong and where. */
  readonly details: string[];
  /** The same as sentences, where they can be said in other languages. */
  readonly said: readonly Words[] | undefined;
  /** For the log only, never sent to the client. */
  readonly internal: Record<string, unknown> | undefined;
  /** Seconds after which the caller may try again; becomes the Retry-After header. */
  readonly retryAfterSeconds: number | undefined;

  constructor(
    code: string,
    details: string[] = [],
    options: {
      said?: readonly Words[];
      internal?: Record<string, unknown>;
      retryAfterSeconds?: number;
      cause?: unknown;
    } = {},
  ) {
    super(details.length > 0 ? `${code}: ${details.join('; ')}` : code, { cause: options.cause });
    this.code = code;
    this.details = details;
    this.said = options.said;
    this.internal = options.internal;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}
