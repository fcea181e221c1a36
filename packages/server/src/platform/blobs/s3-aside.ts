import type { S3Client } from '@aws-sdk/client-s3';
import { isHash } from './hash.js';
import type { BlobStore, ListedBlob } from './store.js';

const prefix = 'aside/';

/** Key of a blob that is set aside. */
export const asideKey = (hash: string) => `${prefix}${hash}`;

/** What a request gives, or undefined when there is no such object. */
export async function unlessMissing<T>(request: Promise<T>): Promise<T | undefined> {
  try {
    return await request;
  } catch (error) {
    if ((error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode === 404) return undefined;
    throw error;
  }
}

type Aside = Pick<BlobStore, 'list' | 'listAside' | 'setAside' | 'bringBack' | 'discard'>;

/**
 * Listing a bucket, `MaxKeys` objects a request, and setting aside in it: S3 cannot rename, so that a blob is copied
 * before it is removed.
 */
export function s3Aside(
  s3: typeof import('@aws-sdk/client-s3'),
  client: S3Client,
  { Bucket, MaxKeys }: { readonly Bucket: string; readonly MaxKeys: number },
): Aside {
  /** Page by page, each after the last key of the one before: the oldest way to list, known to every compatible store. */
  async function* listed(Prefix: string): AsyncGenerator<ListedBlob> {
    for (let Marker: string | undefined; ; ) {
      const page = await client.send(new s3.ListObjectsCommand({ Bucket, Prefix, Marker, MaxKeys }));
      for (const { Key = '', Size = 0, LastModified } of page.Contents ?? []) {
        const hash = Key.slice(Prefix.length);
        // Anything else in the bucket is not ours.
        if (isHash(hash) && LastModified !== undefined) yield { hash, size: Size, since: LastModified };
      }
      Marker = page.Contents?.at(-1)?.Key;
      if (!page.IsTruncated || Marker === undefined) return;
    }
  }

  async function move(from: string, to: string): Promise<void> {
    const copy = new s3.CopyObjectCommand({ Bucket, CopySource: `${Bucket}/${from}`, Key: to });
    if ((await unlessMissing(client.send(copy))) === undefined) return;
    await client.send(new s3.DeleteObjectCommand({ Bucket, Key: from }));
  }

  return {
    list: () => listed(''),
    listAside: () => listed(prefix),
    async setAside(hash) {
      if (isHash(hash)) await move(hash, asideKey(hash));
    },
    async bringBack(hash) {
      if (isHash(hash)) await move(asideKey(hash), hash);
    },
    async discard(hash) {
      if (isHash(hash)) await client.send(new s3.DeleteObjectCommand({ Bucket, Key: asideKey(hash) }));
    },
  };
}
