import type { FastifyReply, FastifyRequest } from 'fastify';
import { BlobTooLarge } from '../blobs/store.js';
import { Refusal } from '../errors.js';
import { databaseErrorKind } from '../postgres/errors.js';
import { type ErrorTable, genericErrors } from './error-table.js';
import { sendJson } from './json.js';

/** The body of every answer from 400 on (contract 1.2). */
export interface ErrorBody {
  readonly code: string;
  readonly message: string;
  readonly details: string[];
}

/** What fastify, its plugins and the multipart parser throw, as our refusals; codes from their documentation. */
const frameworkRefusals: Readonly<Record<string, readonly [code: string, detail: string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ['request_too_large', 'The body is larger than the server takes.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['unsupported_media_type', 'The body has a Content-Type that is not taken here.'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['invalid_parameters', 'The body is not as long as Content-Length says.'],
  FST_ERR_BAD_URL: ['invalid_parameters', 'The address is not correctly percent-encoded.'],
  FST_ERR_MAX_PARAM_LENGTH: ['not_found', 'There is nothing at this address.'],
  FST_INVALID_MULTIPART_CONTENT_TYPE: ['unsupported_media_type', 'The body is not multipart/form-data.'],
  FST_PARTS_LIMIT: ['request_too_large', 'The body has too many parts.'],
  FST_FILES_LIMIT: ['request_too_large', 'The body has too many files.'],
  FST_FIELDS_LIMIT: ['request_too_large', 'The body has too many fields.'],
  FST_PROTO_VIOLATION: ['invalid_parameters', 'The body has a field with a forbidden name.'],
  FST_INVALID_JSON_FIELD_ERROR: ['invalid_parameters', 'A part of the body is declared as JSON but is not JSON.'],
  FST_ERR_CTP_PREMATURE_CLOSE: ['invalid_parameters', 'The body was cut off.'],
};

/** Messages of the multipart parser, whose errors carry no code. */
const multipartFaults =
  /^(Unexpected end of (multipart data|form)|Malformed part header|Multipart: Boundary not found|Part terminated early)/;

/** Seconds after which a caller may try again when the database is away. */
const databaseRetrySeconds = 5;

function asRefusal(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (databaseErrorKind(error) === 'unavailable') {
    const retry = { retryAfterSeconds: databaseRetrySeconds, cause: error };
    return new Refusal('service_unavailable', ['The database cannot be reached at the moment.'], retry);
  }
  if (error instanceof BlobTooLarge)
    return new Refusal('request_too_large', ['A file is larger than the server takes.'], { cause: error });
  if (!(error instanceof Error)) return undefined;
  const known = frameworkRefusals[(error as { code?: string }).code ?? ''];
  if (known !== undefined) return new Refusal(known[0], [known[1]], { cause: error });
  if (multipartFaults.test(error.message)) {
    return new Refusal('invalid_parameters', ['The multipart body is malformed or was cut off.'], { cause: error });
  }
  return undefined;
}

/** The error body of a code, from an API's table. A code that the table lacks gives undefined. */
export function errorBody(
  table: ErrorTable,
  code: string,
  details: string[],
): { status: number; body: ErrorBody } | undefined {
  const entry = Object.hasOwn(table, code) ? table[code] : undefined;
  return entry && { status: entry.status, body: { code, message: entry.message, details } };
}

/**
 * Answers an error. Refusals by the table; all else is a 500 whose cause goes to the log under the request id and
 * whose reply says no more than that id.
 */
export function replyError(table: ErrorTable, error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const refusal = asRefusal(error);
  const answer = refusal && errorBody(table, refusal.code, refusal.details);
  if (refusal === undefined || answer === undefined) {
    const reason = refusal === undefined ? 'unexpected error' : `error code ${refusal.code} is not in the table`;
    // A client that went away is no fault of ours and reads no answer.
    if (request.raw.destroyed && !request.raw.complete)
      request.log.info({ err: error }, 'request aborted by the client');
    else request.log.error({ err: error }, reason);
    const { status, message } = genericErrors.internal_error;
    send(reply, status, { code: 'internal_error', message, details: [`Request id: ${request.id}`] });
    return;
  }
  const level = answer.status >= 500 ? 'error' : 'debug';
  request.log[level](
    { code: refusal.code, details: refusal.details, internal: refusal.internal, err: refusal },
    'refused',
  );
  if (refusal.retryAfterSeconds !== undefined)
    reply.header('retry-after', String(Math.ceil(refusal.retryAfterSeconds)));
  send(reply, answer.status, answer.body);
}

function send(reply: FastifyReply, status: number, body: ErrorBody): void {
  for (const name of ['content-length', 'content-disposition', 'content-encoding']) reply.removeHeader(name);
  sendJson(reply.code(status), JSON.stringify(body));
}
