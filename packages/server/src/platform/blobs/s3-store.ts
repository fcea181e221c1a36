import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { isHash, lookInBoth, notFound } from './hash.js';
import { asideKey, s3Aside } from './s3-aside.js';
import { openS3Bucket, type S3Place } from './s3-bucket.js';
import { spool } from './spool.js';
import { type BlobRef, type BlobStore, BlobTooLarge } from './store.js';
import { openTempFolder } from './temp-folder.js';

export interface S3Options extends S3Place {
  /** Folder for streams in the making: their hash, which is the key, is known only at their end. */
  readonly tempFolder: string;
  /** Objects that one request lists; 1000, the most that S3 gives, when absent. */
  readonly pageSize?: number;
}

/**
 * Opens a blob store in a bucket of an S3-compatible store (one blob: at most 5 GB, the limit of one PUT).
 * Throws when the bucket cannot be reached, so that a wrong setting stops the start and not the first document.
 */
export async function openS3Store(options: S3Options): Promise<BlobStore & { close(): void }> {
  const temp = await openTempFolder(options.tempFolder);
  const bucket = await openS3Bucket(options);
  const { s3, client } = bucket;
  const aside = s3Aside(s3, client, { Bucket: options.bucket, MaxKeys: options.pageSize ?? 1000 });

  /** What is found of a blob where it is or where it is set aside. */
  const look = <T>(at: (key: string) => Promise<T | undefined>, hash: string): Promise<T | undefined> =>
    lookInBoth(
      () => at(hash),
      () => at(asideKey(hash)),
    );

  async function upload(ref: BlobRef, body: () => Uint8Array | Readable): Promise<BlobRef> {
    // Not where things are set aside: from there it may be removed.
    if ((await bucket.sizeOf(ref.hash)) !== ref.size) await bucket.write(ref, body());
    return ref;
  }

  async function open(hash: string): Promise<Readable> {
    const body = isHash(hash) ? await look(bucket.bodyOf, hash) : undefined;
    if (body === undefined) throw notFound(hash);
    return body;
  }

  async function put(content: Uint8Array | Readable, { limitBytes = Infinity } = {}): Promise<BlobRef> {
    if (content instanceof Uint8Array) {
      if (content.byteLength > limitBytes) throw new BlobTooLarge(`content is larger than ${limitBytes} bytes`);
      const hash = createHash('sha256').update(content).digest('hex');
      return upload({ hash, size: content.byteLength }, () => content);
    }
    const path = temp.newPath();
    try {
      return await upload(await spool(content, path, limitBytes), () => createReadStream(path));
    } finally {
      await rm(path, { force: true });
    }
  }

  return {
    put,
    async get(hash) {
      const parts: Buffer[] = [];
      for await (const part of await open(hash)) parts.push(part as Buffer);
      return Buffer.concat(parts);
    },
    stream: open,
    async stat(hash) {
      const size = isHash(hash) ? await look(bucket.sizeOf, hash) : undefined;
      return size === undefined ? undefined : { hash, size };
    },
    async remove(hash) {
      if (!isHash(hash)) return;
      await bucket.delete(hash);
      await aside.discard(hash);
    },
    ...aside,
    close: () => client.destroy(),
  };
}
