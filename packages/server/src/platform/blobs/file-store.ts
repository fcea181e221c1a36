import { type FileHandle, mkdir, open, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { listFolder, listFolders, unlessMissing } from './file-listing.js';
import { isHash, lookInBoth, notFound } from './hash.js';
import { spool } from './spool.js';
import type { BlobRef, BlobStore } from './store.js';
import { syncFolder } from './sync-folder.js';
import { openTempFolder } from './temp-folder.js';

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
 * ten million blobs at some 2,500 a folder, at the price of one more flush for each folder's first blob only. What is
 * set aside lies in one folder of its own.
 */
export async function openFileStore(folder: string): Promise<BlobStore> {
  const root = resolve(folder);
  await makeDurableFolder(root);
  const temp = await openTempFolder(join(root, 'tmp'));
  const aside = join(root, 'aside');
  await makeDurableFolder(aside);
  const pathOf = (hash: string) => join(root, hash.slice(0, 3), hash);
  const asidePathOf = (hash: string) => join(aside, hash);
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

  const sizeOf = async (hash: string) => (await unlessMissing(stat(pathOf(hash))))?.size;

  async function opened(hash: string): Promise<FileHandle> {
    const file = isHash(hash)
      ? await lookInBoth(
          () => unlessMissing(open(pathOf(hash), 'r')),
          () => unlessMissing(open(asidePathOf(hash), 'r')),
        )
      : undefined;
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
      if (!isHash(hash)) return undefined;
      const size = await lookInBoth(
        () => sizeOf(hash),
        async () => (await unlessMissing(stat(asidePathOf(hash))))?.size,
      );
      return size === undefined ? undefined : { hash, size };
    },
    async remove(hash) {
      if (!isHash(hash)) return;
      await rm(pathOf(hash), { force: true });
      await rm(asidePathOf(hash), { force: true });
    },
    list: () => listFolders(root),
    listAside: () => listFolder(aside),
    async setAside(hash) {
      if (!isHash(hash)) return;
      // Its time first: a crash between the two leaves a blob that only seems younger.
      const now = new Date();
      await unlessMissing(utimes(pathOf(hash), now, now));
      await unlessMissing(rename(pathOf(hash), asidePathOf(hash)));
    },
    async bringBack(hash) {
      if (!isHash(hash)) return;
      await prepareFolder(dirname(pathOf(hash)));
      await unlessMissing(rename(asidePathOf(hash), pathOf(hash)));
      await syncFolder(dirname(pathOf(hash)));
    },
    async discard(hash) {
      if (isHash(hash)) await rm(asidePathOf(hash), { force: true });
    },
  };
}
