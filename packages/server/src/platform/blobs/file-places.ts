import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { syncFolder } from './sync-folder.js';

/** Makes a folder and whatever is missing above it, each new entry flushed to the disk. */
async function makeDurableFolder(path: string): Promise<void> {
  const firstMade = await mkdir(path, { recursive: true, mode: 0o700 });
  if (firstMade === undefined) return;
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    await syncFolder(folder);
    if (folder === dirname(firstMade) || folder === dirname(folder)) return;
  }
}

/** Where in a folder blobs lie. */
export interface FilePlaces {
  readonly root: string;
  /** Folder of what is set aside. */
  readonly aside: string;
  pathOf(hash: string): string;
  asidePathOf(hash: string): string;
  /** Makes the folder that a blob is to lie in; afterwards its entry is on the disk. */
  prepare(hash: string): Promise<void>;
}

/**
 * The places of a folder, made when absent. A blob lies at `<first 3 digits>/<hash>`: 4096 folders keep ten million
 * blobs at some 2,500 a folder, at the price of one more flush for each folder's first blob only. What is set aside
 * lies in one folder of its own.
 */
export async function openFilePlaces(folder: string): Promise<FilePlaces> {
  const root = resolve(folder);
  await makeDurableFolder(root);
  const aside = join(root, 'aside');
  await makeDurableFolder(aside);
  const pathOf = (hash: string) => join(root, hash.slice(0, 3), hash);
  /** Folders whose own entry this process has flushed: one found there may be another's, not yet on the disk. */
  const durable = new Set<string>();
  return {
    root,
    aside,
    pathOf,
    asidePathOf: (hash) => join(aside, hash),
    async prepare(hash) {
      const path = dirname(pathOf(hash));
      if (durable.has(path)) return;
      await mkdir(path, { recursive: true, mode: 0o700 });
      await syncFolder(root);
      durable.add(path);
    },
  };
}
