import type { FastifyReply } from 'fastify';
import type { TSchema } from 'typebox';
import { Compile, type Validator } from 'typebox/compile';
import { sendJson } from './json.js';
import type { Operation } from './operation.js';
import { RawBody, type ReplyParts, replyParts } from './replies.js';
import { declaredOnly, undeclaredFields } from './wire/declared.js';
import { checkable, type JsonSchema, plain } from './wire/schema.js';
import { explain } from './wire/words.js';

/** A handler answered with something that its operation does not declare: a fault of ours. */
class UndeclaredReply extends Error {
  override readonly name = 'UndeclaredReply';
}

interface PreparedReply extends ReplyParts {
  readonly rules: JsonSchema | undefined;
  /** Compiled when the first reply is checked: none is in production, and all together would make the start longer. */
  readonly validator: () => Validator;
}

function prepare(parts: ReplyParts): PreparedReply {
  const checked: TSchema | undefined = parts.schema && checkable(plain(parts.schema));
  let validator: Validator | undefined;
  return {
    ...parts,
    rules: checked && plain(checked),
    validator: () => {
      if (checked === undefined) throw new Error('a reply without a schema is not checked');
      validator ??= Compile(checked);
      return validator;
    },
  };
}

/**
 * Prepares the writer of an operation's replies. With `guard`, a status, field or type that is not declared throws
 * UndeclaredReply; without it, undeclared fields are left out and the rest goes as it is. Either way JSON keys keep
 * the order in which the presenter wrote them (clients assert it, contract 6.5), which is why fast-json-stringify,
 * which writes in schema order, is not used.
 */
export function replyWriter(op: Operation, guard: boolean): (reply: FastifyReply, value: unknown) => FastifyReply {
  const replies = new Map(
    Object.entries(op.replies).map(([status, spec]) => [Number(status), prepare(replyParts(spec))]),
  );
  const successes = [...replies]
    .filter(([status, r]) => status < 400 && r.codes.length === 0)
    .map(([status]) => status);

  const fail = (reason: string): never => {
    throw new UndeclaredReply(`${op.method} ${op.url}: ${reason}`);
  };

  const json = (declared: PreparedReply, value: unknown): string => {
    const { rules } = declared;
    if (rules === undefined) return fail('answers JSON where none is declared');
    if (!guard) return JSON.stringify(declaredOnly(rules, value)) ?? fail('answers nothing where JSON is declared');
    const text = JSON.stringify(value) ?? fail('answers nothing where JSON is declared');
    // What is checked is what the client will read: dates and undefined fields have become JSON by now.
    const wire: unknown = JSON.parse(text);
    const validator = declared.validator();
    if (!validator.Check(wire))
      fail(`answers otherwise than declared: ${explain(validator, rules, wire, 'The reply').join(' ')}`);
    const extra = undeclaredFields(rules, wire);
    if (extra.length > 0) fail(`answers with undeclared fields: ${extra.join(', ')}`);
    return text;
  };

  return (reply, value) => {
    if (reply.statusCode === 200 && !replies.has(200) && successes.length === 1) reply.code(successes[0] as number);
    const declared = replies.get(reply.statusCode);
    if (declared === undefined) return fail(`answers with status ${reply.statusCode}, which is not declared`);
    if (value instanceof RawBody) return sendRaw(reply, value, declared, guard, fail);
    if (declared.empty !== undefined) {
      if (guard && value !== undefined) fail(`answers ${reply.statusCode} with a body where none is declared`);
      return reply.send();
    }
    return sendJson(reply, json(declared, value));
  };
}

function sendRaw(
  reply: FastifyReply,
  body: RawBody,
  declared: PreparedReply,
  guard: boolean,
  fail: (reason: string) => never,
): FastifyReply {
  const known = declared.mediaTypes.some((type) => type === '*/*' || type === body.mediaType.split(';')[0]);
  if (guard && !known) fail(`answers with bytes of type ${body.mediaType}, which is not declared`);
  reply.header('content-type', body.mediaType).header('x-content-type-options', 'nosniff');
  if (body.filename !== undefined) reply.header('content-disposition', disposition(body.filename));
  if (body.size !== undefined) reply.header('content-length', body.size);
  const { content } = body;
  return reply.send(
    content instanceof Uint8Array ? Buffer.from(content.buffer, content.byteOffset, content.byteLength) : content,
  );
}

/** RFC 6266: an ASCII name for old clients and the true one in UTF-8. */
function disposition(filename: string): string {
  const ascii = filename.replaceAll(/[^\x20-\x7e]|["\\]/g, '_');
  const encoded = encodeURIComponent(filename.replaceAll(/\p{Surrogate}/gu, '_')).replaceAll(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
