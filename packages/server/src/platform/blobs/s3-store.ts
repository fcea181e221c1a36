import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { S3Client } from '@aws-sdk/client-s3';
import { isHash, lookInBoth, notFound } from './hash.js';
import { asideKey, s3Aside, unlessMissing } from './s3-aside.js';
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
  /** Objects that one request lists; 1000, the most that S3 gives, when absent. */
  readonly pageSize?: number;
}

/** Hash digits as S3 wants a checksum. */
const checksumOf = (hash: string) => Buffer.from(hash, 'hex').toString('base64');

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
  const aside = s3Aside(s3, client, { Bucket, MaxKeys: options.pageSize ?? 1000 });
  try {
    await client.send(new s3.HeadBucketCommand({ Bucket }));
  } catch (error) {
    client.destroy();
    throw new Error(`The blob bucket ${Bucket} cannot be used: ${(error as Error).message}`, { cause: error });
  }

  const sizeOf = async (Key: string): Promise<number | undefined> => {
    const head = await unlessMissing(client.send(new s3.HeadObjectCommand({ Bucket, Key })));
    return head && (head.ContentLength ?? 0);
  };
  const bodyOf = async (Key: string): Promise<Readable | undefined> =>
    (await unlessMissing(client.send(new s3.GetObjectCommand({ Bucket, Key }))))?.Body as Readable | undefined;

  async function stat(hash: string): Promise<BlobRef | undefined> {
    if (!isHash(hash)) return undefined;
    const size = await lookInBoth(
      () => sizeOf(hash),
      () => sizeOf(asideKey(hash)),
    );
    return size === undefined ? undefined : { hash, size };
  }

  async function upload(ref: BlobRef, body: () => Uint8Array | Readable): Promise<BlobRef> {
    // Not where things are set aside: from there it may be removed.
    if ((await sizeOf(ref.hash)) === ref.size) return ref;
    const ChecksumSHA256 = checksumOf(ref.hash);
    await client.send(
      new s3.PutObjectCommand({ Bucket, Key: ref.hash, Body: body(), ContentLength: ref.size, ChecksumSHA256 }),
    );
    return ref;
  }

  async function open(hash: string): Promise<Readable> {
    if (!isHash(hash)) throw notFound(hash);
    const body = await lookInBoth(
      () => bodyOf(hash),
      () => bodyOf(asideKey(hash)),
    );
    if (body === undefined) throw notFound(hash);
    return body;
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
      if (!isHash(hash)) return;
      await client.send(new s3.DeleteObjectCommand({ Bucket, Key: hash }));
      await aside.discard(hash);
    },
    ...aside,
    close: () => client.destroy(),
  };
}
