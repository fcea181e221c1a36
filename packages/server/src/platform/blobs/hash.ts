import { BlobNotFound } from './store.js';

/** Whether text is a content address; anything else must never become part of a path or key. */
export function isHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

/** The error for an address under which nothing is stored. */
export function notFound(hash: string, cause?: unknown): BlobNotFound {
  return new BlobNotFound(`no blob ${isHash(hash) ? hash : '(not a SHA-256 address)'}`, { cause });
}

/**
 * Looks where blobs are, then where they are set aside, and once more where they are: it may have been brought back
 * between the first look and the second.
 */
export async function lookInBoth<T>(main: () => Promise<T | undefined>, aside: () => Promise<T | undefined>) {
  return (await main()) ?? (await aside()) ?? (await main());
}
