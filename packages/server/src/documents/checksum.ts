import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';

/** Hash functions by the length of their values in bytes. */
const HASHES: Readonly<Record<number, string>> = { 16: 'md5', 20: 'sha1', 32: 'sha256', 64: 'sha512' };

/** A checksum that was given: its function and value. */
export interface Checksum {
  readonly hash: string;
  readonly value: Buffer;
}

/**
 * Reads a checksum: MD5, SHA-1, SHA-256 or SHA-512, told apart by length, in hexadecimal or Base64 (the contract does
 * not say which). Undefined when the text is none of these.
 */
export function readChecksum(text: string): Checksum | undefined {
  const plain = text.trim();
  const isHex = /^[0-9a-f]+$/i.test(plain) && plain.length / 2 in HASHES;
  const value = Buffer.from(plain, isHex ? 'hex' : 'base64');
  const hash = HASHES[value.length];
  return hash === undefined ? undefined : { hash, value };
}

/** Whether content has the checksum. */
export async function fitsChecksum(content: Readable, { hash, value }: Checksum): Promise<boolean> {
  const digest = createHash(hash);
  for await (const chunk of content) digest.update(chunk as Buffer);
  return digest.digest().equals(value);
}
