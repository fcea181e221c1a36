import { rename, rm, utimes } from 'node:fs/promises';
import { dirname } from 'node:path';
import { listFolder, listFolders, unlessMissing } from './file-listing.js';
import type { FilePlaces } from './file-places.js';
import { isHash } from './hash.js';
import type { BlobStore } from './store.js';
import { syncFolder } from './sync-folder.js';

type Aside = Pick<BlobStore, 'list' | 'listAside' | 'setAside' | 'bringBack' | 'discard'>;

/** Listing the blobs of a folder, and setting aside in it. */
export const fileAside = ({ root, aside, pathOf, asidePathOf, prepare }: FilePlaces): Aside => ({
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
    await prepare(hash);
    await unlessMissing(rename(asidePathOf(hash), pathOf(hash)));
    await syncFolder(dirname(pathOf(hash)));
  },
  async discard(hash) {
    if (isHash(hash)) await rm(asidePathOf(hash), { force: true });
  },
});
