import { open } from 'node:fs/promises';

/**
 * Flushes a folder's entries to the disk, so that a rename or a new entry in it survives a power cut.
 * Windows cannot flush folders and writes their entries through by itself; there this does nothing.
 */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
