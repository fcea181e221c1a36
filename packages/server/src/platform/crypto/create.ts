import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../../config.js';
import { syncFolder } from '../blobs/sync-folder.js';
import { aesSealer } from './aes-sealer.js';
import type { Sealer } from './sealer.js';

function decodeKey(text: string, whence: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== 32) throw new Error(`${whence} must hold 32 bytes in base64, not ${key.length}`);
  return key;
}

async function readKey(path: string): Promise<Buffer | undefined> {
  try {
    return decodeKey(await readFile(path, 'utf8'), path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Makes the key file, readable by the owner only. Of several processes that try, one wins and all read its key. */
async function makeKey(dataDir: string, path: string): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  const made = `${path}.${process.pid}.${randomBytes(6).toString('hex')}`;
  try {
    const file = await open(made, 'wx', 0o600);
    try {
      await file.writeFile(`${randomBytes(32).toString('base64')}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    // Unlike a rename, a link fails when the name is taken: a key once in use is never replaced.
    await link(made, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    await syncFolder(dataDir);
  } finally {
    await rm(made, { force: true });
  }
}

/**
 * The sealer under the key of the settings, or else of `secret.key` in the data folder, which is made at first use.
 * Several machines over one database need the setting, for each has a data folder of its own.
 */
export async function createSealer(config: Pick<Config, 'secretKey' | 'dataDir'>): Promise<Sealer> {
  if (config.secretKey !== undefined) return aesSealer(decodeKey(config.secretKey, 'AUTOINVOICE_SECRET_KEY'));
  const path = join(config.dataDir, 'secret.key');
  if ((await readKey(path)) === undefined) await makeKey(config.dataDir, path);
  const key = await readKey(path);
  if (key === undefined) throw new Error(`${path} vanished while starting`);
  return aesSealer(key);
}
