/** Position of a request in a distributed trace (W3C Trace Context, level 1). */
export interface TraceContext {
  /** 32 hex digits. */
  readonly traceId: string;
  /** Span of the caller: 16 hex digits. */
  readonly parentId: string;
}

/** Reads a `traceparent` header; undefined when it is absent or breaks the format. */
export function readTraceparent(header: string | string[] | undefined): TraceContext | undefined {
  if (typeof header !== 'string') return undefined;
  const match = /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]{2}(-.*)?$/.exec(
    header.trim(),
  );
  if (match === null) return undefined;
  // Version 00 has exactly four fields; later versions may append more.
  if (header.startsWith('00') && match[3] !== undefined) return undefined;
  return { traceId: match[1] as string, parentId: match[2] as string };
}
