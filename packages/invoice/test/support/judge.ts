import { existsSync, readdirSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  installPack,
  knownManifests,
  PackRegistry,
  packFolderName,
  type ValidationReport,
  validateDocument,
} from '@autoinvoice/validation';
import { besideRepository } from './files.js';

// Compiled tests run in packages/invoice/dist/test/support; compiled packs may lie anywhere below dist.
const kept = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '.packs');
const builtIn = new PackRegistry({ cacheFolder: join(kept, 'builtin') });

let official: Promise<PackRegistry | undefined> | undefined;

/** Every published set that lies beside the repository, installed once and kept for later runs; made in one rename. */
async function installOfficial(): Promise<PackRegistry | undefined> {
  const published = besideRepository('official');
  if (!published) return undefined;
  const folder = join(kept, 'official');
  if (!existsSync(folder)) {
    const making = `${folder}-${process.pid}`;
    await mkdir(making, { recursive: true });
    const places = readdirSync(published).map((name) => join(published, name));
    for (const manifest of (await knownManifests()).values()) {
      const files = Object.keys(manifest.files);
      const from = places.find((place) => files.every((file) => existsSync(join(place, file))));
      if (from) await installPack({ from, manifest: packFolderName(manifest), folder: making });
    }
    // Another test process may have been first: its folder is as good.
    await rename(making, folder).catch(() => rm(making, { recursive: true, force: true }));
  }
  return new PackRegistry({ folder, cacheFolder: join(kept, 'builtin') });
}

const faultsOf = ({ verdict, findings, reason }: ValidationReport): string[] => {
  if (verdict === 'UNKNOWN') return [`UNKNOWN: ${reason ?? ''}`];
  return findings
    .filter(({ severity }) => severity === 'ERROR' || severity === 'FATAL')
    .map(({ id, message, line, location }) => `${id}: ${message} (line ${line}, ${location})`);
};

/** What the built-in structure and rules have against a document: nothing for a valid one. */
export async function faults(bytes: Uint8Array): Promise<string[]> {
  return faultsOf(await validateDocument(bytes, { registry: builtIn, asOf: '2026-11-23' }));
}

/** What the publishers' own schemas and rules have against it; undefined when they are not beside the repository. */
export async function officialFaults(bytes: Uint8Array): Promise<string[] | undefined> {
  official ??= installOfficial();
  const registry = await official;
  return registry && faultsOf(await validateDocument(bytes, { registry, asOf: '2026-11-23' }));
}
