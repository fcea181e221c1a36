import type { Dirent } from 'node:fs';
import { opendir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isHash } from './hash.js';
import type { ListedBlob } from './store.js';

/** What work on a file gives, or undefined when there is no such file. */
export async function unlessMissing<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function* entriesOf(folder: string): AsyncGenerator<Dirent> {
  const found = await unlessMissing(opendir(folder));
  if (found !== undefined) yield* found;
}

/** The blobs that lie in a folder; none when it is absent. Files of other names are left out. */
export async function* listFolder(folder: string): AsyncGenerator<ListedBlob> {
  for await (const { name } of entriesOf(folder)) {
    if (!isHash(name)) continue;
    const found = await unlessMissing(stat(join(folder, name)));
    if (found?.isFile()) yield { hash: name, size: found.size, since: found.mtime };
  }
}

/** The blobs that lie in the folders of a store, which bear the first three digits. */
export async function* listFolders(root: string): AsyncGenerator<ListedBlob> {
  for await (const { name } of entriesOf(root)) {
    if (/^[0-9a-f]{3}$/.test(name)) yield* listFolder(join(root, name));
  }
}
