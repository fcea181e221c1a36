import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { InstalledPack } from './installed.js';
import type { Manifest } from './manifest.js';
import type { Pack } from './pack.js';
import { PackError } from './pack-error.js';
import { readManifest } from './read-manifest.js';

/** Folder name of an installed pack. */
export const packFolderName = ({ id, version }: Manifest): string => `${id}@${version}`;

/** Name of the manifest in a pack's folder. */
export const MANIFEST_FILE = 'manifest.json';

/**
 * The packs installed in a folder, by name. A folder that does not exist has none.
 * Throws PackError `manifest` when an installed manifest cannot be read.
 */
export function readInstalled(folder: string): Pack[] {
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return [];
  return readdirSync(folder)
    .filter((name) => /^[^.].*@/.test(name))
    .sort()
    .map((name) => openInstalled(join(folder, name)));
}

function openInstalled(folder: string): InstalledPack {
  const file = join(folder, MANIFEST_FILE);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new PackError('missing', `${file} cannot be read: remove the folder and install the pack again.`, { cause });
  }
  return new InstalledPack(folder, readManifest(text, file));
}

/**
 * Removes an installed pack: one version, or all versions of an id when none is named. Gives the names removed.
 * Throws PackError `missing` when there is none.
 */
export async function removePack(folder: string, id: string, version?: string): Promise<string[]> {
  const names = readInstalled(folder)
    .filter(({ manifest }) => manifest.id === id && (version === undefined || manifest.version === version))
    .map(({ manifest }) => packFolderName(manifest));
  if (names.length === 0) {
    throw new PackError('missing', `There is no installed pack ${id}${version === undefined ? '' : ` ${version}`}.`);
  }
  for (const name of names) {
    // Out of sight in one step: a running server must not find half a pack.
    const aside = join(folder, `.removed-${process.pid}-${name}`);
    await rename(join(folder, name), aside);
    rmSync(aside, { recursive: true, force: true });
  }
  return names;
}

/** What is wrong with the installed packs of a folder, by pack name; a sound pack has an empty list. */
export function verifyInstalled(folder: string): Map<string, readonly string[]> {
  return new Map(
    readInstalled(folder).map((pack) => [packFolderName(pack.manifest), (pack as InstalledPack).verify()]),
  );
}
