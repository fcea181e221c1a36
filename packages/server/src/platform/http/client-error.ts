import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import { errorBody } from './error-reply.js';
import { type ErrorTable, genericErrors } from './error-table.js';

const table: ErrorTable = genericErrors;

/** Node's parser errors that are more than a bad request. */
const refusals: Readonly<Record<string, readonly [code: string, detail: string]>> = {
  HPE_HEADER_OVERFLOW: [
    'request_header_too_large',
    'The request line and headers together are larger than the server takes.',
  ],
  ERR_HTTP_REQUEST_TIMEOUT: ['request_timeout', 'The request did not arrive whole in time.'],
};

/** Answers what never became a request: a broken head, one that is too large, one that did not arrive in time. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Duplex, log: Logger): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [code, detail] = refusals[error.code ?? ''] ?? ['invalid_parameters', 'The request is not correct HTTP.'];
  const answer = errorBody(table, code, [detail]);
  const status = answer?.status ?? 400;
  const body = JSON.stringify(answer?.body);
  log.info({ status, reason: error.code }, 'request refused by the HTTP parser');
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
}
