import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { readWhole } from './read-whole.js';
import type { WirePair } from './shape.js';

const formBodies = new WeakMap<FastifyRequest, [string, string][]>();
const getBodyLimitBytes = 64 * 1024;

/** Name and value pairs of a query or form, in order. */
export const parsePairs = (text: string): [string, string][] => [...new URLSearchParams(text)];

/** The media type of the request's body, lower case, without parameters; undefined when none is given. */
export function mediaTypeOf(request: FastifyRequest): string | undefined {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  return type === '' ? undefined : type;
}

/** Query pairs of a request, with those of a GET form body after them (contract 1.5). */
export function queryPairs(request: FastifyRequest): WirePair[] {
  const url = request.raw.url ?? '';
  const mark = url.indexOf('?');
  return [...(mark < 0 ? [] : parsePairs(url.slice(mark + 1))), ...(formBodies.get(request) ?? [])];
}

/** Keeps the urlencoded body of a GET request for `queryPairs`; bodies of other kinds mean nothing on GET. */
export async function keepFormBody(request: FastifyRequest, payload: Readable): Promise<void> {
  if (mediaTypeOf(request) !== 'application/x-www-form-urlencoded') return;
  const detail = `The body of a GET may have at most ${getBodyLimitBytes} bytes.`;
  const bytes = await readWhole(payload, getBodyLimitBytes, detail);
  formBodies.set(request, parsePairs(bytes.toString('utf8')));
}
