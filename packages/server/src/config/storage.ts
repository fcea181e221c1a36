import { homedir } from 'node:os';
import { join } from 'node:path';
import { integer, oneOf, optionalText, path, setting, text } from './setting.js';

/** Where data is kept: database, files and secrets. */
export const storage = {
  dataDir: setting('AUTOINVOICE_DATA_DIR', './data', 'Folder of the embedded database, blobs and keys.', path),
  cacheDir: setting(
    'AUTOINVOICE_CACHE_DIR',
    '',
    'Folder of what can be made anew, such as compiled rules, which nobody else may write to; empty takes autoinvoice in the cache folder of the user (XDG_CACHE_HOME, ~/.cache).',
    (s) => (s === '' ? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'autoinvoice') : path(s)),
  ),
  databaseUrl: setting(
    'DATABASE_URL',
    '',
    'PostgreSQL 15 or newer to use in place of the embedded server.',
    optionalText,
    true,
  ),
  databasePoolSize: setting('AUTOINVOICE_DATABASE_POOL', '10', 'Database connections per process.', integer(2, 200)),
  blobStore: setting(
    'AUTOINVOICE_BLOBS',
    'file',
    'Where documents are kept: file (under the data folder) or s3.',
    oneOf('file', 's3'),
  ),
  s3Endpoint: setting(
    'AUTOINVOICE_S3_ENDPOINT',
    '',
    'Address of the S3-compatible store; empty uses the one of the region.',
    optionalText,
  ),
  s3Region: setting('AUTOINVOICE_S3_REGION', 'eu-north-1', 'Region of the bucket.', text),
  s3Bucket: setting('AUTOINVOICE_S3_BUCKET', '', 'Bucket that holds the blobs.', optionalText),
  s3AccessKeyId: setting('AUTOINVOICE_S3_ACCESS_KEY_ID', '', 'Access key of the bucket.', optionalText),
  s3SecretAccessKey: setting('AUTOINVOICE_S3_SECRET_ACCESS_KEY', '', 'Secret of the access key.', optionalText, true),
  blobGraceHours: setting(
    'AUTOINVOICE_BLOB_GRACE',
    '24',
    'Hours for which a stored file that nothing refers to, such as a refused upload, is kept; then it is set aside for as long again, and removed. 0 removes nothing. More than the longest request or job takes.',
    integer(0, 8760),
  ),
  secretKey: setting(
    'AUTOINVOICE_SECRET_KEY',
    '',
    '32 bytes in base64 that stored secrets are encrypted with; empty makes one in the data folder.',
    optionalText,
    true,
  ),
} as const;
