import type { Readable } from 'node:stream';
import type { S3Client } from '@aws-sdk/client-s3';
import { unlessMissing } from './s3-aside.js';
import type { BlobRef } from './store.js';

/** Where a bucket is and how it is reached. */
export interface S3Place {
  readonly bucket: string;
  readonly region: string;
  /** Address of an S3-compatible store; absent means Amazon's of the region. */
  readonly endpoint?: string | undefined;
  /** Absent means the usual sources of the machine: environment, profile, instance role. */
  readonly credentials?: { accessKeyId: string; secretAccessKey: string } | undefined;
}

/** A bucket that can be reached. */
export interface S3Bucket {
  readonly s3: typeof import('@aws-sdk/client-s3');
  readonly client: S3Client;
  /** Size of an object; undefined when there is none. */
  sizeOf(key: string): Promise<number | undefined>;
  /** Content of an object; undefined when there is none. */
  bodyOf(key: string): Promise<Readable | undefined>;
  /** Stores a blob under its hash; the store refuses other bytes than those of the hash. */
  write(ref: BlobRef, body: Uint8Array | Readable): Promise<void>;
  delete(key: string): Promise<void>;
}

/** Hash digits as S3 wants a checksum. */
const checksumOf = (hash: string) => Buffer.from(hash, 'hex').toString('base64');

/** Throws when the bucket cannot be reached. */
export async function openS3Bucket({ bucket: Bucket, region, endpoint, credentials }: S3Place): Promise<S3Bucket> {
  // Loaded only here: the SDK takes a good part of a second, which users of the file store should not wait for.
  const s3 = await import('@aws-sdk/client-s3');
  const client: S3Client = new s3.S3Client({
    region,
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    ...(credentials ? { credentials } : {}),
    // We send a SHA-256 of our own; the SDK's default CRC trailer is unknown to many compatible stores.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  try {
    await client.send(new s3.HeadBucketCommand({ Bucket }));
  } catch (error) {
    client.destroy();
    throw new Error(`The blob bucket ${Bucket} cannot be used: ${(error as Error).message}`, { cause: error });
  }
  return {
    s3,
    client,
    async sizeOf(Key) {
      const head = await unlessMissing(client.send(new s3.HeadObjectCommand({ Bucket, Key })));
      return head && (head.ContentLength ?? 0);
    },
    bodyOf: async (Key) =>
      (await unlessMissing(client.send(new s3.GetObjectCommand({ Bucket, Key }))))?.Body as Readable | undefined,
    async write({ hash, size }, Body) {
      const ChecksumSHA256 = checksumOf(hash);
      await client.send(new s3.PutObjectCommand({ Bucket, Key: hash, Body, ContentLength: size, ChecksumSHA256 }));
    },
    async delete(Key) {
      await client.send(new s3.DeleteObjectCommand({ Bucket, Key }));
    },
  };
}
