import type { Readable } from 'node:stream';

/** A stored blob: its content address and size. */
export interface BlobRef {
  /** SHA-256 of the content, 64 lower-case hex digits. */
  readonly hash: string;
  /** Bytes. */
  readonly size: number;
}

/** A blob as a listing shows it. */
export interface ListedBlob extends BlobRef {
  /** When it was stored, or set aside, by the clock of the store: a machine's, never a sandbox's. */
  readonly since: Date;
}

/**
 * Content-addressed storage. When `put` resolves, the bytes survive a crash of process and machine.
 * Putting the same bytes twice stores them once. The functions are the same for every driver.
 *
 * A store has two places. What nobody seems to need is first set aside, where it is read as before, and removed from
 * there only when that has proved right: whoever stored the same bytes at the very moment, or found them stored, loses
 * nothing, without a lock that uploads and all processes would have to share.
 */
export interface BlobStore {
  /** Stores bytes or a stream. `limitBytes` caps a stream: over it throws BlobTooLarge and leaves no trace. */
  put(content: Uint8Array | Readable, options?: { limitBytes?: number }): Promise<BlobRef>;
  /** Whole content. Throws BlobNotFound. */
  get(hash: string): Promise<Buffer>;
  /** Content as a stream. Throws BlobNotFound before the first byte. */
  stream(hash: string): Promise<Readable>;
  /** Size in bytes, or undefined when there is no such blob. */
  stat(hash: string): Promise<BlobRef | undefined>;
  /** Removes a blob at once, wherever it is; absent is not an error. */
  remove(hash: string): Promise<void>;
  /** What is stored and not set aside, in no particular order; what comes or goes meanwhile may be missing. */
  list(): AsyncIterable<ListedBlob>;
  /** What is set aside, likewise. */
  listAside(): AsyncIterable<ListedBlob>;
  /** Sets a blob aside, its time there beginning now; absent is not an error. */
  setAside(hash: string): Promise<void>;
  /** Puts back what was set aside; absent is not an error. */
  bringBack(hash: string): Promise<void>;
  /** Removes what was set aside and nothing else: bytes that were put again meanwhile stay. Absent is not an error. */
  discard(hash: string): Promise<void>;
}

export class BlobNotFound extends Error {
  override readonly name = 'BlobNotFound';
}
export class BlobTooLarge extends Error {
  override readonly name = 'BlobTooLarge';
}
