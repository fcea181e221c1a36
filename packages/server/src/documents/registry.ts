import { join } from 'node:path';
import { PackRegistry } from '@autoinvoice/validation';
import type { Config } from '../config.js';

/** Where rule packs are, as plain data that goes to other threads. */
export interface PackFolders {
  /** Installed packs. */
  readonly folder: string;
  /** Compiled form of the built-in packs. */
  readonly cacheFolder: string;
}

export const packFolders = ({ dataDir, cacheDir }: Config): PackFolders => ({
  folder: join(dataDir, 'packs'),
  cacheFolder: cacheDir,
});

const registries = new Map<string, PackRegistry>();

/** The packs of the settings; one registry for each thread, so that a pack is loaded once. */
export function registryOf({ folder, cacheFolder }: PackFolders): PackRegistry {
  let registry = registries.get(folder);
  if (registry === undefined) {
    registry = new PackRegistry({ folder, cacheFolder });
    registries.set(folder, registry);
  }
  return registry;
}
