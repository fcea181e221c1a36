/**
 * HTTP to addresses that a customer gave us. Every resolved address is checked against all special-purpose ranges,
 * the connection is pinned to the checked address, redirects are not followed, the reply is cut at a size and a time.
 */
export interface OutboundHttp {
  /** Throws OutboundRefused (address not allowed, bad URL) or OutboundFailed (network, TLS, time). */
  post(request: OutboundRequest): Promise<OutboundReply>;
  /** Throws OutboundRefused when the URL could never be called: used when a destination is registered. */
  check(url: string): Promise<void>;
  close(): Promise<void>;
}

export interface OutboundRequest {
  /** http or https URL; user:password@ becomes a Basic Authorization header, the query survives untouched. */
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body: Uint8Array | string;
  readonly timeoutMs: number;
  /** The reply body is read up to this many bytes and the rest discarded by closing the connection. */
  readonly maxReplyBytes: number;
}

export interface OutboundReply {
  readonly status: number;
  readonly headers: Record<string, string>;
  /** At most maxReplyBytes. */
  readonly body: Buffer;
  readonly truncated: boolean;
  readonly durationMs: number;
  /** The address that was connected to. */
  readonly address: string;
}

export class OutboundRefused extends Error {
  override readonly name = 'OutboundRefused';
}
export class OutboundFailed extends Error {
  override readonly name = 'OutboundFailed';
}
