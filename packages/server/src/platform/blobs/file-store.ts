import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileAside } from './file-aside.js';
import { unlessMissing } from './file-listing.js';
import { openFilePlaces } from './file-places.js';
import { isHash, lookInBoth, notFound } from './hash.js';
import { spool } from './spool.js';
import type { BlobRef, BlobStore } from './store.js';
import { syncFolder } from './sync-folder.js';
import { openTempFolder } from './temp-folder.js';

const sizeAt = async (path: string) => (await unlessMissing(stat(path)))?.size;
const openAt = (path: string) => unlessMissing(open(path, 'r'));

/** Opens a blob store in a folder, making it when absent. */
export async function openFileStore(folder: string): Promise<BlobStore> {
  const places = await openFilePlaces(folder);
  const { pathOf, asidePathOf } = places;
  const temp = await openTempFolder(join(places.root, 'tmp'));

  /** What is found of a blob where it is or where it is set aside. */
  const look = <T>(at: (path: string) => Promise<T | undefined>, hash: string): Promise<T | undefined> =>
    lookInBoth(
      () => at(pathOf(hash)),
      () => at(asidePathOf(hash)),
    );

  async function put(content: Uint8Array | Readable, options: { limitBytes?: number } = {}): Promise<BlobRef> {
    const made = temp.newPath();
    const ref = await spool(content, made, options.limitBytes);
    const target = pathOf(ref.hash);
    try {
      await places.prepare(ref.hash);
      // Also over an existing blob: it has the same bytes, or it is damaged and healed by this.
      await rename(made, target);
    } catch (error) {
      await rm(made, { force: true });
      // Windows refuses to replace a file that somebody reads; the same bytes are there already.
      if ((await sizeAt(target)) !== ref.size) throw error;
    }
    await syncFolder(dirname(target));
    return ref;
  }

  async function opened(hash: string): Promise<FileHandle> {
    const file = isHash(hash) ? await look(openAt, hash) : undefined;
    if (file === undefined) throw notFound(hash);
    return file;
  }

  return {
    put,
    async get(hash) {
      const file = await opened(hash);
      try {
        return await file.readFile();
      } finally {
        await file.close();
      }
    },
    stream: async (hash) => (await opened(hash)).createReadStream(),
    async stat(hash) {
      const size = isHash(hash) ? await look(sizeAt, hash) : undefined;
      return size === undefined ? undefined : { hash, size };
    },
    async remove(hash) {
      if (!isHash(hash)) return;
      await rm(pathOf(hash), { force: true });
      await rm(asidePathOf(hash), { force: true });
    },
    ...fileAside(places),
  };
}
