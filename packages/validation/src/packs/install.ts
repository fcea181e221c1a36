import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FILES_FOLDER, InstalledPack, sha256 } from './installed.js';
import type { Manifest } from './manifest.js';
import { PackError } from './pack-error.js';
import { readManifest } from './read-manifest.js';
import { manifestTexts, openSource, type PackSource, writeInner } from './sources.js';
import { MANIFEST_FILE, packFolderName } from './store.js';

/** The manifests that come with this package, of published sets that are installed from their publishers' files. */
export const KNOWN_MANIFESTS = fileURLToPath(new URL('../../../manifests', import.meta.url));

export interface InstallRequest {
  /** Folder, zip file or https address that holds the files of the set. */
  readonly from: string;
  /** SHA-256 of the archive in hex; needed for addresses. */
  readonly sha256?: string;
  /**
   * Manifest: id of a known one (`peppol`, or with version `peppol@2026.5`), or path of a file. Absent: the
   * `manifest.json` among the files.
   */
  readonly manifest?: string;
  /** Folder of installed packs; made when it does not exist. */
  readonly folder: string;
}

/**
 * Installs a rule pack: reads the files that its manifest names, holds each against its checksum, compiles every
 * layer, and puts the pack in place in one step, over one of the same id and version. Gives its manifest.
 *
 * Throws PackError; then nothing has changed.
 */
export async function installPack(request: InstallRequest): Promise<Manifest> {
  const { folder } = request;
  const source = await openSource(request.from, request.sha256);
  const { manifest, text } = await findManifest(source, request.manifest);
  await mkdir(folder, { recursive: true });
  const staging = await mkdtemp(join(folder, '.installing-'));
  try {
    await copyFiles(manifest, source, join(staging, FILES_FOLDER));
    await writeFile(join(staging, MANIFEST_FILE), text);
    new InstalledPack(staging, manifest).compile();
    await putInPlace(staging, join(folder, packFolderName(manifest)));
    return manifest;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** The manifests of published sets that this package knows, by `id@version`. */
export async function knownManifests(): Promise<Map<string, Manifest>> {
  const known = new Map<string, Manifest>();
  for (const [file, text] of await manifestTexts(KNOWN_MANIFESTS)) {
    const manifest = readManifest(text, basename(file));
    known.set(packFolderName(manifest), manifest);
  }
  return known;
}

async function findManifest(
  source: PackSource,
  wanted: string | undefined,
): Promise<{ manifest: Manifest; text: string }> {
  if (wanted === undefined) {
    const bytes = await source.read(MANIFEST_FILE);
    if (bytes === undefined) {
      throw new PackError('manifest', `${source.name} has no ${MANIFEST_FILE}: name the manifest to install it with.`);
    }
    const text = Buffer.from(bytes).toString('utf8');
    return { manifest: readManifest(text, MANIFEST_FILE), text };
  }
  if (wanted.endsWith('.json') && (await stat(wanted).catch(() => undefined)) !== undefined) {
    const text = await readFile(wanted, 'utf8');
    return { manifest: readManifest(text, wanted), text };
  }
  const known = await knownManifests();
  const fits = [...known].filter(([name, { id }]) => name === wanted || id === wanted).map(([, manifest]) => manifest);
  const manifest = fits.toSorted((a, b) => b.version.localeCompare(a.version, 'en', { numeric: true }))[0];
  if (manifest === undefined) {
    throw new PackError('manifest', [`No manifest is called ${wanted}. Known are:`, ...known.keys()]);
  }
  return { manifest, text: `${JSON.stringify(manifest, null, 2)}\n` };
}

async function copyFiles(manifest: Manifest, source: PackSource, target: string): Promise<void> {
  const missing: string[] = [];
  const unlike: string[] = [];
  await mkdir(target, { recursive: true });
  for (const [path, sum] of Object.entries(manifest.files)) {
    const bytes = await source.read(path);
    if (bytes === undefined) missing.push(`${source.name} has no file ${path}.`);
    else if (sha256(bytes) !== sum) unlike.push(`${path} is not the file of ${manifest.title} ${manifest.version}.`);
    else await writeInner(target, path, bytes);
  }
  if (missing.length > 0) throw new PackError('missing', missing);
  if (unlike.length > 0) throw new PackError('checksum', unlike);
}

async function putInPlace(staging: string, target: string): Promise<void> {
  const aside = `${staging}-before`;
  const stood = await rename(target, aside).then(
    () => true,
    () => false,
  );
  await rename(staging, target);
  if (stood) await rm(aside, { recursive: true, force: true });
}
