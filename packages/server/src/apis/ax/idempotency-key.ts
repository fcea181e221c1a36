import type { FastifyRequest } from 'fastify';
import { Refusal } from '../../platform/errors.js';

/**
 * The Idempotency-Key header, undefined when there is none.
 * Throws Refusal `invalid_parameters` for one that is empty, over 255 characters or not printable ASCII.
 */
export function idempotencyKeyOf(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw new Refusal('invalid_parameters', [
      'Idempotency-Key: must be 1 to 255 printable ASCII characters without spaces',
    ]);
  }
  return key;
}
