import type { AxErrorCode } from './ax.generated.js';
import type { ValidatorErrorCode } from './validator.generated.js';

/** Codes that the API documents; others may come from newer servers. */
export type ErrorCode = AxErrorCode | ValidatorErrorCode | (string & {});

/** Every error that this client throws of its own. */
export class AutoInvoiceError extends Error {
  override readonly name: string = 'AutoInvoiceError';
}

/** No answer came: no connection, or one that broke. `cause` holds the reason. */
export class ConnectionError extends AutoInvoiceError {
  override readonly name: string = 'ConnectionError';
}

/** No answer came in time. */
export class TimeoutError extends ConnectionError {
  override readonly name = 'TimeoutError';
}

/** What an error answer said. */
export interface ErrorAnswer {
  readonly status: number;
  readonly code: ErrorCode;
  readonly message: string;
  /** A sentence for each finding. */
  readonly details: readonly string[];
  /** Names the request in the server's log. */
  readonly requestId: string | undefined;
  /** When the server asked to wait. */
  readonly retryAfterSeconds: number | undefined;
  /** The operation that was called, such as `POST /v1/invoices`. */
  readonly operation: string;
}

/** The server refused: `code` says why, `details` what is to be mended. */
export class ApiError extends AutoInvoiceError implements ErrorAnswer {
  override readonly name: string = 'ApiError';
  readonly status: number;
  readonly code: ErrorCode;
  readonly details: readonly string[];
  readonly requestId: string | undefined;
  readonly retryAfterSeconds: number | undefined;
  readonly operation: string;

  constructor(answer: ErrorAnswer) {
    super([answer.message, ...answer.details].join(' '));
    this.status = answer.status;
    this.code = answer.code;
    this.details = answer.details;
    this.requestId = answer.requestId;
    this.retryAfterSeconds = answer.retryAfterSeconds;
    this.operation = answer.operation;
  }
}

/** 400, 413, 415, 422: something is wrong with what was sent. */
export class InvalidRequestError extends ApiError {
  override readonly name = 'InvalidRequestError';
}

/** 401: credentials or scopes do not suffice. */
export class AuthenticationError extends ApiError {
  override readonly name = 'AuthenticationError';
}

/** 403: this company may not. */
export class ForbiddenError extends ApiError {
  override readonly name = 'ForbiddenError';
}

/** 404: it does not exist, or it is somebody else's. */
export class NotFoundError extends ApiError {
  override readonly name = 'NotFoundError';
}

/** 409: it contradicts what is there. */
export class ConflictError extends ApiError {
  override readonly name = 'ConflictError';
}

/** 429: too many requests; see `retryAfterSeconds`. */
export class RateLimitError extends ApiError {
  override readonly name = 'RateLimitError';
}

/** 5xx: the server's fault. */
export class ServerError extends ApiError {
  override readonly name = 'ServerError';
}

const byStatus: Readonly<Record<number, new (answer: ErrorAnswer) => ApiError>> = {
  400: InvalidRequestError,
  401: AuthenticationError,
  403: ForbiddenError,
  404: NotFoundError,
  409: ConflictError,
  413: InvalidRequestError,
  415: InvalidRequestError,
  422: InvalidRequestError,
  429: RateLimitError,
};

/** The error of an answer with a status of 300 or more; reads the answer's body. */
export async function errorOf(operation: string, response: Response): Promise<ApiError> {
  const text = await response.text().catch(() => '');
  const said = parsed(text);
  const answer: ErrorAnswer = {
    status: response.status,
    code: typeof said.code === 'string' ? said.code : `http_${response.status}`,
    message: typeof said.message === 'string' ? said.message : `The server answered ${response.status}.`,
    details: Array.isArray(said.details) ? said.details.map(String) : [],
    requestId: response.headers.get('x-request-id') ?? undefined,
    retryAfterSeconds: retryAfterOf(response),
    operation,
  };
  const Kind = byStatus[response.status] ?? (response.status >= 500 ? ServerError : ApiError);
  return new Kind(answer);
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Seconds of a Retry-After header, which is a number or a date (RFC 9110). */
function retryAfterOf(response: Response): number | undefined {
  const text = response.headers.get('retry-after');
  if (text === null) return undefined;
  if (/^\d+$/.test(text)) return Number(text);
  const moment = Date.parse(text);
  return Number.isNaN(moment) ? undefined : Math.max(0, Math.ceil((moment - Date.now()) / 1000));
}
