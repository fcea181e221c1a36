import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { isHash, notFound } from './hash.js';
import { spool } from './spool.js';
import type { BlobRef, BlobStore } from './store.js';
import { syncFolder } from './sync-folder.js';
import { openTempFolder } from './temp-folder.js';

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** Makes a folder and whatever is missing above it, each new entry flushed to the disk. */
async function makeDurableFolder(path: string): Promise<void> {
  const firstMade = await mkdir(path, { recursive: true, mode: 0o700 });
  if (firstMade === undefined) return;
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    await syncFolder(folder);
    if (folder === dirname(firstMade) || folder === dirname(folder)) return;
  }
}

/**
 * Opens a blob store in a folder, making it when absent. A blob lies at `<first 3 digits>/<hash>`: 4096 folders keep
 * ten million blobs at some 2,500 a folder, at the price of one more flush for each folder's first blob only.
 */
export async function openFileStore(folder: string): Promise<BlobStore> {
  const root = resolve(folder);
  await makeDurableFolder(root);
  const temp = await openTempFolder(join(root, 'tmp'));
  const pathOf = (hash: string) => join(root, hash.slice(0, 3), hash);
  /** Folders whose own entry this process has flushed: one found there may be another's, not yet on the disk. */
  const durable = new Set<string>();

  async function prepareFolder(path: string): Promise<void> {
    if (durable.has(path)) return;
    await mkdir(path, { recursive: true, mode: 0o700 });
    await syncFolder(root);
    durable.add(path);
  }

  async function put(content: Uint8Array | Readable, options: { limitBytes?: number } = {}): Promise<BlobRef> {
    const made = temp.newPath();
    const ref = await spool(content, made, options.limitBytes);
    const target = pathOf(ref.hash);
    try {
      await prepareFolder(dirname(target));
      // Also over an existing blob: it has the same bytes, or it is damaged and healed by this.
      await rename(made, target);
    } catch (error) {
      await rm(made, { force: true });
      // Windows refuses to replace a file that somebody reads; the same bytes are there already.
      if ((await sizeOf(ref.hash)) !== ref.size) throw error;
    }
    await syncFolder(dirname(target));
    return ref;
  }

  async function sizeOf(hash: string): Promise<number | undefined> {
    try {
      return (await stat(pathOf(hash))).size;
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  return {
    put,
    async get(hash) {
      if (!isHash(hash)) throw notFound(hash);
      try {
        return await readFile(pathOf(hash));
      } catch (error) {
        throw isMissing(error) ? notFound(hash, error) : error;
      }
    },
    async stream(hash) {
      if (!isHash(hash)) throw notFound(hash);
      try {
        const file = await open(pathOf(hash), 'r');
        return file.createReadStream();
      } catch (error) {
        throw isMissing(error) ? notFound(hash, error) : error;
      }
    },
    async stat(hash) {
      const size = isHash(hash) ? await sizeOf(hash) : undefined;
      return size === undefined ? undefined : { hash, size };
    },
    async remove(hash) {
      if (!isHash(hash)) return;
      await rm(pathOf(hash), { force: true });
    },
  };
}
