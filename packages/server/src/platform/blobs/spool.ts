import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { type BlobRef, BlobTooLarge } from './store.js';

async function* chunksOf(content: Uint8Array | Readable): AsyncGenerator<Uint8Array> {
  if (content instanceof Uint8Array) yield content;
  else for await (const chunk of content) yield typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Uint8Array);
}

/**
 * Writes content to a new file, hashing it on the way, and flushes the file to the disk.
 * Over `limitBytes` throws BlobTooLarge; then, and when the source fails, the file is gone and the source destroyed.
 */
export async function spool(content: Uint8Array | Readable, path: string, limitBytes = Infinity): Promise<BlobRef> {
  const hash = createHash('sha256');
  let size = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of chunksOf(content)) {
      size += chunk.byteLength;
      if (size > limitBytes) throw new BlobTooLarge(`content is larger than ${limitBytes} bytes`);
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
    await file.close();
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(path, { force: true });
    throw error;
  }
  return { hash: hash.digest('hex'), size };
}
