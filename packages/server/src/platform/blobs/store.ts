import type { Readable } from 'node:stream';

/** A stored blob: its content address and size. */
export interface BlobRef {
  /** SHA-256 of the content, 64 lower-case hex digits. */
  readonly hash: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * Content-addressed storage. When `put` resolves, the bytes survive a crash of process and machine.
 * Putting the same bytes twice stores them once. There are five functions, the same for every driver.
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
  /** Removes a blob; absent is not an error. */
  remove(hash: string): Promise<void>;
}

export class BlobNotFound extends Error {
  override readonly name = 'BlobNotFound';
}
export class BlobTooLarge extends Error {
  override readonly name = 'BlobTooLarge';
}
