import type { FastifyRequest } from 'fastify';
import { Refusal } from '../../errors.js';
import { isTooDeep, mostJsonLevels } from '../../unfit-value.js';
import type { BodyType, Operation } from '../operation.js';
import { mediaTypeOf } from './query.js';

export const mediaTypes: Readonly<Record<BodyType, string>> = {
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
  multipart: 'multipart/form-data',
  raw: 'application/xml',
};

/**
 * Most bytes of a JSON or urlencoded body, and of all text fields of a multipart one together. Files go to the blob
 * store as they come; these are held in memory, also for callers that nobody knows yet.
 */
export const textLimitBytes = 2 * 1024 * 1024;

/** Whether a request announces a body. */
export const hasBody = (request: FastifyRequest): boolean =>
  request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;

/** The encoding of the request's body; `raw` for every media type that we have no other way to read. */
export function bodyTypeOf(request: FastifyRequest): BodyType {
  const type = mediaTypeOf(request) ?? '';
  if (type === mediaTypes.json || /^application\/[\w.-]+\+json$/.test(type)) return 'json';
  return (Object.keys(mediaTypes) as BodyType[]).find((key) => mediaTypes[key] === type) ?? 'raw';
}

/** Refuses a body of an encoding that the operation does not take, before any of it is read. */
export function checkMediaType(op: Operation, request: FastifyRequest): void {
  if (op.body === undefined || !hasBody(request)) return;
  const coding = request.headers['content-encoding']?.trim().toLowerCase();
  if (coding !== undefined && coding !== '' && coding !== 'identity') {
    throw new Refusal('unsupported_media_type', [`Send the body as it is, without Content-Encoding: ${coding}.`]);
  }
  if (op.bodyTypes.includes(bodyTypeOf(request))) return;
  throw new Refusal('unsupported_media_type', [
    `Send the body as ${op.bodyTypes.map((t) => mediaTypes[t]).join(' or ')}, not as ${mediaTypeOf(request) ?? 'a body without Content-Type'}.`,
  ]);
}

function refuseProto(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new SyntaxError('the field name __proto__ is not allowed');
  return value;
}

/** Parses JSON bytes; an empty body is undefined. Throws Refusal `invalid_parameters` that says where it breaks. */
export function parseJson(bytes: Buffer): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Refusal('invalid_parameters', ['The body is not UTF-8 text.'], { cause });
  }
  if (text.trim() === '') return undefined;
  let value: unknown;
  try {
    // The reviver is slow, so only a body that may hold the name is read with it; an escaped spelling has a \u.
    value = text.includes('__proto__') || /\\u00[567]/i.test(text) ? JSON.parse(text, refuseProto) : JSON.parse(text);
  } catch (cause) {
    throw new Refusal('invalid_parameters', [`The body is not JSON: ${(cause as Error).message}.`], { cause });
  }
  if (isTooDeep(value))
    throw new Refusal('invalid_parameters', [`The body is nested deeper than ${mostJsonLevels} levels.`]);
  return value;
}
