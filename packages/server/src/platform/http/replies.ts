import type { Readable } from 'node:stream';
import type { Static, TSchema } from 'typebox';

/** A refusal with one of the given codes; each must stand in the API's error table with that status. */
export interface RefusalReply {
  readonly reply: 'refusal';
  readonly codes: readonly string[];
}
/** No content. */
export interface EmptyReply {
  readonly reply: 'empty';
  readonly description: string;
}
/** Bytes as they are: XML, PDF, any stored file. */
export interface RawReply {
  readonly reply: 'raw';
  readonly mediaTypes: readonly string[];
}
/** A JSON list with the paging headers of contract 1.9. */
export interface PagedReply<S extends TSchema = TSchema> {
  readonly reply: 'paged';
  readonly schema: S;
}
type SingleReply = TSchema | RefusalReply | EmptyReply | RawReply | PagedReply;
/** What an operation answers with one status; a list when JSON and bytes share it, or JSON and a refusal. */
export type ReplySpec = SingleReply | readonly (TSchema | RawReply | RefusalReply)[];
export type Replies = Readonly<Record<number, ReplySpec>>;

/** Declares error codes of one status. */
export const refusal = (codes: readonly string[]): RefusalReply => ({ reply: 'refusal', codes });
/** Declares an answer without a body. */
export const empty = (description = 'Done'): EmptyReply => ({ reply: 'empty', description });
/** Declares an answer of bytes; the handler returns `bytes(…)`. */
export const raw = (...mediaTypes: string[]): RawReply => ({ reply: 'raw', mediaTypes });
/** Declares a list with paging headers; the handler calls `paginate` and returns the bare array. */
export const paged = <S extends TSchema>(schema: S): PagedReply<S> => ({ reply: 'paged', schema });

/** Bytes that a handler answers with. */
export class RawBody {
  readonly content: Uint8Array | string | Readable;
  readonly mediaType: string;
  readonly filename: string | undefined;
  readonly size: number | undefined;

  constructor(
    content: Uint8Array | string | Readable,
    options: { mediaType: string; filename?: string; size?: number },
  ) {
    this.content = content;
    this.mediaType = options.mediaType;
    this.filename = options.filename;
    this.size = options.size;
  }
}

/** The answer to give for a `raw(…)` reply. `size` in bytes sets Content-Length for a stream. */
export function bytes(
  content: Uint8Array | string | Readable,
  options: { mediaType: string; filename?: string; size?: number },
): RawBody {
  return new RawBody(content, options);
}

type SingleValue<S> = S extends { readonly reply: 'refusal' }
  ? never
  : S extends { readonly reply: 'empty' }
    ? undefined
    : S extends { readonly reply: 'raw' }
      ? RawBody
      : S extends { readonly reply: 'paged'; readonly schema: infer P extends TSchema }
        ? Static<P>
        : S extends readonly (infer M)[]
          ? SingleValue<M>
          : S extends TSchema
            ? Static<S>
            : never;

/** What a handler may return, given the declared replies. */
export type ReplyValue<R extends Replies> = { [K in keyof R]: SingleValue<R[K]> }[keyof R];

const isMarker = (spec: ReplySpec): spec is RefusalReply | EmptyReply | RawReply | PagedReply =>
  !Array.isArray(spec) && typeof (spec as { reply?: unknown }).reply === 'string';

/** The parts of one reply, sorted out: error codes, JSON schema, media types of bytes, or nothing at all. */
export interface ReplyParts {
  readonly codes: readonly string[];
  readonly schema: TSchema | undefined;
  readonly mediaTypes: readonly string[];
  readonly empty: string | undefined;
  readonly paged: boolean;
}

/** Sorts a reply declaration into its parts. */
export function replyParts(spec: ReplySpec): ReplyParts {
  const none: ReplyParts = { codes: [], schema: undefined, mediaTypes: [], empty: undefined, paged: false };
  if (Array.isArray(spec)) {
    const members = (spec as readonly (TSchema | RawReply | RefusalReply)[]).map((member) => replyParts(member));
    return {
      ...none,
      codes: members.flatMap((m) => m.codes),
      schema: members.find((m) => m.schema !== undefined)?.schema,
      mediaTypes: members.flatMap((m) => m.mediaTypes),
    };
  }
  const single = spec as SingleReply;
  if (!isMarker(single)) return { ...none, schema: single };
  if (single.reply === 'refusal') return { ...none, codes: single.codes };
  if (single.reply === 'empty') return { ...none, empty: single.description };
  if (single.reply === 'raw') return { ...none, mediaTypes: single.mediaTypes };
  return { ...none, schema: single.schema, paged: true };
}
