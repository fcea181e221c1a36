import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../config.js';
import { createBlobStore } from '../../platform/blobs/create.js';
import { type Finding, findings } from './finding.js';

const { ok, warning, fault } = findings('blobs');

/** Stores, reads and removes a blob of its own. */
export async function checkBlobs(config: Config): Promise<Finding[]> {
  if (config.blobStore === 'file' && !existsSync(join(config.dataDir, 'blobs')))
    return [warning('the first start makes the folder of blobs')];
  const store = await createBlobStore(config);
  const content = Buffer.from(`autoinvoice doctor ${randomUUID()}`);
  const started = performance.now();
  const { hash } = await store.put(content);
  try {
    if (!(await store.get(hash)).equals(content)) return [fault('what was read is not what was stored')];
  } finally {
    await store.remove(hash);
  }
  const took = Math.round(performance.now() - started);
  const place = config.blobStore === 'file' ? join(config.dataDir, 'blobs') : `bucket ${config.s3Bucket}`;
  return [ok(`${place}: stored, read and removed in ${took} ms`)];
}
