import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import S3rver from 's3rver';
import { createBlobStore } from '../../../src/platform/blobs/create.js';
import { openS3Store } from '../../../src/platform/blobs/s3-store.js';
import { describeBlobStore } from './conformance.js';

const credentials = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };

type StoreMethod = (...args: unknown[]) => Promise<unknown>;

/**
 * An object is there whole or not at all, as S3 has it: the stand-in copies a file in place and removes its parts one
 * by one, which others may see half done.
 */
function oneAfterAnother(server: S3rver): void {
  const { store } = server as unknown as { store: Record<string, StoreMethod> };
  let last: Promise<unknown> = Promise.resolve();
  for (const name of ['getObject', 'copyObject', 'deleteObject']) {
    const method = store[name]?.bind(store);
    assert.ok(method, `the stand-in has ${name}`);
    store[name] = (...args) => {
      const work = () => method(...args);
      last = last.then(work, work);
      return last;
    };
  }
}

async function startS3(bucket: string) {
  const directory = await mkdtemp(join(tmpdir(), 's3-'));
  const server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory,
    configureBuckets: [{ name: bucket, configs: [] }],
  });
  oneAfterAnother(server);
  const address = (await server.run()) as AddressInfo;
  return {
    directory,
    endpoint: `http://127.0.0.1:${address.port}`,
    async close() {
      await server.close();
      await rm(directory, { recursive: true });
    },
  };
}

/** Small, so that listing takes several pages. */
const pageSize = 20;

describeBlobStore('s3', async () => {
  const s3 = await startS3('blobs');
  const tempFolder = await mkdtemp(join(tmpdir(), 's3-spool-'));
  const store = await openS3Store({
    bucket: 'blobs',
    region: 'eu-north-1',
    endpoint: s3.endpoint,
    credentials,
    tempFolder,
    pageSize,
  });
  return {
    store,
    traces: async () =>
      [
        ...(await readdir(join(s3.directory, 'blobs'))).filter((f) => f.endsWith('_object')),
        ...(await readdir(tempFolder)),
      ].sort(),
    plant: async (name) => {
      const client = new S3Client({ region: 'eu-north-1', endpoint: s3.endpoint, credentials, forcePathStyle: true });
      for (const Key of [name, `aside/${name}`, `elsewhere/${'0'.repeat(64)}`]) {
        await client.send(new PutObjectCommand({ Bucket: 'blobs', Key, Body: 'x' }));
      }
      client.destroy();
    },
    pageSize,
    async close() {
      store.close();
      await s3.close();
      await rm(tempFolder, { recursive: true });
    },
  };
});

describe('s3 store', () => {
  test('a bucket that does not exist stops the start', async () => {
    const s3 = await startS3('blobs');
    const tempFolder = await mkdtemp(join(tmpdir(), 's3-spool-'));
    await assert.rejects(
      openS3Store({ bucket: 'elsewhere', region: 'eu-north-1', endpoint: s3.endpoint, credentials, tempFolder }),
      /bucket elsewhere cannot be used/,
    );
    await s3.close();
    await rm(tempFolder, { recursive: true });
  });

  test('settings choose the driver, and incomplete ones are refused', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'data-'));
    const base = {
      dataDir,
      s3Endpoint: undefined,
      s3Region: 'eu-north-1',
      s3AccessKeyId: undefined,
      s3SecretAccessKey: undefined,
    };
    await assert.rejects(createBlobStore({ ...base, blobStore: 's3', s3Bucket: undefined }), /AUTOINVOICE_S3_BUCKET/);
    await assert.rejects(createBlobStore({ ...base, blobStore: 's3', s3Bucket: 'b', s3AccessKeyId: 'x' }), /together/);
    const s3 = await startS3('blobs');
    const inBucket = await createBlobStore({
      ...base,
      blobStore: 's3',
      s3Bucket: 'blobs',
      s3Endpoint: s3.endpoint,
      s3AccessKeyId: 'S3RVER',
      s3SecretAccessKey: 'S3RVER',
    });
    const onDisk = await createBlobStore({ ...base, blobStore: 'file', s3Bucket: undefined });
    const { hash } = await inBucket.put(Buffer.from('in the bucket'));
    assert.equal(await onDisk.stat(hash), undefined);
    await onDisk.put(Buffer.from('on the disk'));
    assert.ok((await readdir(join(dataDir, 'blobs'))).length > 1);
    await s3.close();
    await rm(dataDir, { recursive: true });
  });
});
