import { createReadStream, statSync } from 'node:fs';
import { mkdir, readdir, readFile, realpath, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { download } from './download.js';
import { sha256 } from './installed.js';
import { PackError } from './pack-error.js';
import { isInnerPath } from './read-manifest.js';
import { unzip } from './unzip.js';

/** Where the files of a set come from. */
export interface PackSource {
  /** For messages. */
  readonly name: string;
  /** Bytes of a file by its path relative to the set's folder; undefined when it is not there. */
  read(path: string): Promise<Uint8Array | undefined>;
}

/**
 * Opens a folder, a zip file or an https address.
 *
 * @param sha256Wanted checksum of the archive in hex: an address is taken only with one, a zip may have one
 * Throws PackError `source`, `missing` or `checksum`.
 */
export async function openSource(from: string, sha256Wanted?: string): Promise<PackSource> {
  if (/^https?:/i.test(from)) {
    if (sha256Wanted === undefined) {
      throw new PackError('checksum', `A pack from ${from} is installed only with its SHA-256 checksum.`);
    }
    return zipSource(from, checked(from, await download(from), sha256Wanted));
  }
  const stats = statSync(from, { throwIfNoEntry: false });
  if (stats === undefined) throw new PackError('missing', `There is nothing at ${from}.`);
  if (stats.isDirectory()) return folderSource(from);
  const bytes = await buffer(createReadStream(from));
  return zipSource(from, sha256Wanted === undefined ? bytes : checked(from, bytes, sha256Wanted));
}

function checked(name: string, bytes: Buffer, wanted: string): Buffer {
  const found = sha256(bytes);
  if (found === wanted.toLowerCase()) return bytes;
  throw new PackError('checksum', `${name} has the SHA-256 ${found}, not ${wanted.toLowerCase()}.`);
}

async function folderSource(folder: string): Promise<PackSource> {
  const root = await realpath(folder);
  return {
    name: folder,
    async read(path) {
      const file = join(root, path);
      if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
      const real = await realpath(file);
      if (!real.startsWith(root + sep)) throw new PackError('source', `${path} leads out of ${folder}.`);
      return readFile(real);
    },
  };
}

/** Archives often hold everything in one top folder, which then counts for nothing. */
async function zipSource(name: string, bytes: Buffer): Promise<PackSource> {
  const files = await unzip(bytes, name);
  const tops = new Set([...files.keys()].map((path) => path.split('/')[0]));
  const [top] = tops;
  const prefix = tops.size === 1 && [...files.keys()].every((path) => path.includes('/')) ? `${top}/` : '';
  return { name, read: async (path) => files.get(`${prefix}${path}`) ?? files.get(path) };
}

/** Writes a file of a set below a folder. */
export async function writeInner(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  if (!isInnerPath(path)) throw new PackError('source', `${path} is not a path inside the pack.`);
  const file = join(folder, ...path.split('/'));
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
}

/** Manifests (`*.json`) of a folder, as texts by file path. */
export async function manifestTexts(folder: string): Promise<Map<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const texts = new Map<string, string>();
  for (const name of names) texts.set(join(folder, name), await readFile(join(folder, name), 'utf8'));
  return texts;
}
