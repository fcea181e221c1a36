import { join } from 'node:path';
import type { Config } from '../../config.js';
import { openFileStore } from './file-store.js';
import { openS3Store } from './s3-store.js';
import type { BlobStore } from './store.js';

type BlobConfig = Pick<
  Config,
  'blobStore' | 'dataDir' | 's3Endpoint' | 's3Region' | 's3Bucket' | 's3AccessKeyId' | 's3SecretAccessKey'
>;

/** Opens the blob store that the settings name. Throws when it cannot be used. */
export async function createBlobStore(config: BlobConfig): Promise<BlobStore> {
  if (config.blobStore === 'file') return openFileStore(join(config.dataDir, 'blobs'));
  if (config.s3Bucket === undefined) throw new Error('AUTOINVOICE_BLOBS is s3, so AUTOINVOICE_S3_BUCKET must be set');
  if ((config.s3AccessKeyId === undefined) !== (config.s3SecretAccessKey === undefined)) {
    throw new Error('AUTOINVOICE_S3_ACCESS_KEY_ID and AUTOINVOICE_S3_SECRET_ACCESS_KEY must be set together');
  }
  return openS3Store({
    bucket: config.s3Bucket,
    region: config.s3Region,
    endpoint: config.s3Endpoint,
    credentials:
      config.s3AccessKeyId !== undefined && config.s3SecretAccessKey !== undefined
        ? { accessKeyId: config.s3AccessKeyId, secretAccessKey: config.s3SecretAccessKey }
        : undefined,
    tempFolder: join(config.dataDir, 'tmp'),
  });
}
