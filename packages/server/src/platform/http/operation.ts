import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Static, TSchema } from 'typebox';
import type { Context } from '../context.js';
import type { Access, PrincipalOf } from './access.js';
import type { Replies, ReplyValue } from './replies.js';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
/** `raw`: a body of any other media type, which becomes the field `file` (FileInMemory) of the declared body. */
export type BodyType = 'json' | 'form' | 'multipart' | 'raw';

type Input<S> = S extends TSchema ? Static<S> : undefined;

/** What a handler works with: everything is checked, coerced and typed. */
export interface HandlerInput<A extends Access, P, Q, B, J = undefined> {
  readonly ctx: Context;
  readonly principal: PrincipalOf<A>;
  readonly params: Input<P>;
  readonly query: Input<Q>;
  readonly body: Input<B> | (J extends TSchema ? Static<J> : never);
  readonly request: FastifyRequest;
  /** For `reply.code(…)` when several success statuses are declared, and for headers. Never send from a handler. */
  readonly reply: FastifyReply;
}

export interface OperationSpec<A extends Access, R extends Replies, P, Q, B, J = undefined> {
  readonly method: Method;
  /** Path with `:name` for parameters, such as `/v1/invoices/:id`. */
  readonly url: string;
  readonly tag: string;
  /** A few words for lists. */
  readonly summary: string;
  /** Behaviour that the schemas do not say; CommonMark. */
  readonly description?: string;
  readonly access: A;
  /** Object schemas. A property with a `default` need not be sent and always reaches the handler. */
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** The body when it comes as JSON, where that is another than in the other encodings. */
  readonly jsonBody?: J;
  /** A body that works as it stands (but for keys and ids), shown in the document and filled in on its page. */
  readonly example?: Readonly<Record<string, unknown>>;
  /** A raw body that works as it stands. */
  readonly rawExample?: string;
  /** Encodings in which the body is taken, the one to try first in front; `json` when absent. */
  readonly bodyType?: BodyType | readonly BodyType[];
  /** Whether the whole body may be left out; a present one must still fit the schema. */
  readonly bodyOptional?: boolean;
  readonly deprecated?: boolean;
  readonly experimental?: boolean;
  /** Left out of the OpenAPI document: older spellings that are kept working. */
  readonly hidden?: boolean;
  readonly replies: R;
  /** Returns the body of a declared success reply, or throws Refusal. */
  readonly handler: (input: HandlerInput<A, P, Q, B, J>) => Promise<ReplyValue<R>>;
}

/** An operation of any types, as an API collects them. */
export interface Operation {
  readonly method: Method;
  readonly url: string;
  readonly tag: string;
  readonly summary: string;
  readonly description: string | undefined;
  readonly access: Access;
  readonly params: TSchema | undefined;
  readonly query: TSchema | undefined;
  readonly body: TSchema | undefined;
  readonly jsonBody: TSchema | undefined;
  readonly example: Readonly<Record<string, unknown>> | undefined;
  readonly rawExample: string | undefined;
  readonly bodyTypes: readonly BodyType[];
  readonly bodyOptional: boolean;
  readonly deprecated: boolean;
  readonly experimental: boolean;
  readonly hidden: boolean;
  readonly replies: Replies;
  /** Takes the HandlerInput that the schemas of this very operation describe. */
  readonly handler: (input: never) => Promise<unknown>;
}

/** Declares an operation: one file each, its schemas beside its handler. */
export function operation<
  const A extends Access,
  R extends Replies,
  P extends TSchema | undefined = undefined,
  Q extends TSchema | undefined = undefined,
  B extends TSchema | undefined = undefined,
  J extends TSchema | undefined = undefined,
>(spec: OperationSpec<A, R, P, Q, B, J>): Operation {
  const { bodyType = 'json' } = spec;
  return {
    method: spec.method,
    url: spec.url,
    tag: spec.tag,
    summary: spec.summary,
    description: spec.description,
    access: spec.access,
    params: spec.params,
    query: spec.query,
    body: spec.body,
    jsonBody: spec.jsonBody ?? spec.body,
    example: spec.example,
    rawExample: spec.rawExample,
    bodyTypes: typeof bodyType === 'string' ? [bodyType] : bodyType,
    bodyOptional: spec.bodyOptional ?? false,
    deprecated: spec.deprecated ?? false,
    experimental: spec.experimental ?? false,
    hidden: spec.hidden ?? false,
    replies: spec.replies,
    handler: spec.handler,
  };
}
