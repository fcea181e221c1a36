import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { S3Client } from '@aws-sdk/client-s3';
import { isHash, notFound } from './hash.js';
import { spool } from './spool.js';
import { type BlobRef, type BlobStore, BlobTooLarge } from './store.js';
import { openTempFolder } from './temp-folder.js';

export interface S3Options {
  readonly bucket: string;
  readonly region: string;
  /** Address of an S3-compatible store; absent means Amazon's of the region. */
  readonly endpoint?: string | undefined;
  /** Absent means the usual sources of the machine: environment, profile, instance role. */
  readonly credentials?: { accessKeyId: string; secretAccessKey: string } | undefined;
  /** Folder for streams in the making: their hash, which is the key, is known only at their end. */
  readonly tempFolder: string;
}

/** Hash digits as S3 wants a checksum. */
const checksumOf = (hash: string) => Buffer.from(hash, 'hex').toString('base64');

const isMissing = (error: unknown) =>
  (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode === 404;

/**
 * Opens a blob store in a bucket of an S3-compatible store (one blob: at most 5 GB, the limit of one PUT).
 * Throws when the bucket cannot be reached, so that a wrong setting stops the start and not the first document.
 */
export async function openS3Store(options: S3Options): Promise<BlobStore & { close(): void }> {
  // Loaded only here: the SDK takes a good part of a second, which users of the file store should not wait for.
  const s3 = await import('@aws-sdk/client-s3');
  const client: S3Client = new s3.S3Client({
    region: options.region,
    ...(options.endpoint ? { endpoint: options.endpoint, forcePathStyle: true } : {}),
    ...(options.credentials ? { credentials: options.credentials } : {}),
    // We send a SHA-256 of our own; the SDK's default CRC trailer is unknown to many compatible stores.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  const Bucket = options.bucket;
  const temp = await openTempFolder(options.tempFolder);
  try {
    await client.send(new s3.HeadBucketCommand({ Bucket }));
  } catch (error) {
    client.destroy();
    throw new Error(`The blob bucket ${Bucket} cannot be used: ${(error as Error).message}`, { cause: error });
  }

  async function stat(hash: string): Promise<BlobRef | undefined> {
    if (!isHash(hash)) return undefined;
    try {
      const head = await client.send(new s3.HeadObjectCommand({ Bucket, Key: hash }));
      return { hash, size: head.ContentLength ?? 0 };
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  async function upload(ref: BlobRef, body: () => Uint8Array | Readable): Promise<BlobRef> {
    if ((await stat(ref.hash))?.size === ref.size) return ref;
    const ChecksumSHA256 = checksumOf(ref.hash);
    await client.send(
      new s3.PutObjectCommand({ Bucket, Key: ref.hash, Body: body(), ContentLength: ref.size, ChecksumSHA256 }),
    );
    return ref;
  }

  async function open(hash: string): Promise<Readable> {
    if (!isHash(hash)) throw notFound(hash);
    try {
      const reply = await client.send(new s3.GetObjectCommand({ Bucket, Key: hash }));
      return reply.Body as Readable;
    } catch (error) {
      throw isMissing(error) ? notFound(hash, error) : error;
    }
  }

  return {
    async put(content, { limitBytes = Infinity } = {}) {
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
    },
    async get(hash) {
      const parts: Buffer[] = [];
      for await (const part of await open(hash)) parts.push(part as Buffer);
      return Buffer.concat(parts);
    },
    stream: open,
    stat,
    async remove(hash) {
      if (isHash(hash)) await client.send(new s3.DeleteObjectCommand({ Bucket, Key: hash }));
    },
    close: () => client.destroy(),
  };
}
