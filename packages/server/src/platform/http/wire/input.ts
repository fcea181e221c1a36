import type { FastifyRequest } from 'fastify';
import type { TSchema } from 'typebox';
import { Compile, type Validator } from 'typebox/compile';
import type { BlobStore } from '../../blobs/store.js';
import { Refusal } from '../../errors.js';
import { unfitText } from '../../unfit-value.js';
import { type FileInMemory, rawBodyField } from '../files.js';
import type { Operation } from '../operation.js';
import { bodyTypeOf, hasBody } from './body.js';
import { withDefaults, withoutNulls } from './complete.js';
import { readMultipart } from './multipart.js';
import { mediaTypeOf, queryPairs } from './query.js';
import { checkable, type JsonSchema, plain } from './schema.js';
import { shape, type WirePair } from './shape.js';
import { explain } from './words.js';

/** What an operation's schemas say the handler gets. */
export interface Input {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

interface Part {
  readonly schema: JsonSchema;
  /** Adds to `problems`; gives the completed value. */
  check(value: unknown, problems: string[]): unknown;
}

function part(schema: TSchema | undefined, root: string): Part | undefined {
  if (schema === undefined) return undefined;
  const json = plain(schema);
  const checked = checkable(json);
  // Compiled at the first request: all of them together would make the start longer.
  let validator: Validator | undefined;
  return {
    schema: json,
    check(value, problems) {
      const complete = withDefaults(json, value);
      validator ??= Compile(checked);
      if (!validator.Check(complete)) problems.push(...explain(validator, plain(checked), complete, root));
      problems.push(...unfitText(complete, ''));
      return complete;
    },
  };
}

function rawBody(request: FastifyRequest): FileInMemory {
  return {
    fieldName: rawBodyField,
    filename: undefined,
    mediaType: mediaTypeOf(request) ?? 'application/octet-stream',
    bytes: request.body as Buffer,
  };
}

/**
 * Prepares the reader of an operation's requests. The reader throws Refusal `invalid_parameters` with every finding
 * in path, query and body at once.
 */
export function inputReader(
  op: Operation,
  blobs: BlobStore,
  limitBytes: number,
): (request: FastifyRequest) => Promise<Input> {
  const params = part(op.params, 'The path');
  const query = part(op.query, 'The query');
  const body = part(op.body, 'The body');
  const jsonBody = op.jsonBody === op.body ? body : part(op.jsonBody, 'The body');

  const readPairs = (from: Part | undefined, pairs: Iterable<WirePair>, emptyIsAbsent: boolean, problems: string[]) => {
    if (from === undefined) return undefined;
    const shaped = shape(pairs, from.schema, emptyIsAbsent);
    problems.push(...shaped.problems);
    return from.check(shaped.value, problems);
  };

  const readBody = async (request: FastifyRequest, problems: string[]): Promise<unknown> => {
    if (body === undefined || jsonBody === undefined) return undefined;
    const type = hasBody(request) ? bodyTypeOf(request) : undefined;
    if (type === 'multipart')
      return readPairs(body, await readMultipart(request, body.schema, blobs, limitBytes), true, problems);
    if (type === 'form') return readPairs(body, (request.body ?? []) as WirePair[], true, problems);
    if (type === 'raw') return body.check({ [rawBodyField]: rawBody(request) }, problems);
    if (request.body === undefined || request.body === null) {
      if (op.bodyOptional) return undefined;
      // An absent body is an empty object: what is missing in it is told field by field.
      return (type === 'json' ? jsonBody : body).check({}, problems);
    }
    return jsonBody.check(withoutNulls(jsonBody.schema, request.body), problems);
  };

  return async (request) => {
    const problems: string[] = [];
    const input = {
      params: readPairs(params, Object.entries(request.params as object), false, problems),
      query: readPairs(query, queryPairs(request), false, problems),
      body: await readBody(request, problems),
    };
    if (problems.length > 0) throw new Refusal('invalid_parameters', [...new Set(problems)]);
    return input;
  };
}
