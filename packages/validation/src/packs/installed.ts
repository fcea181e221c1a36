import { createHash } from 'node:crypto';
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { engineStamp } from './engine-stamp.js';
import { compileLayer, loadLayer } from './layers.js';
import { layerKey, type Manifest, ownLayers, type RulesLayer, type SchemaLayer } from './manifest.js';
import type { Pack, RunnableLayer } from './pack.js';

/** Folder of a pack's own files within its folder. */
export const FILES_FOLDER = 'files';
/** What was compiled, by which compiler, with the checksum of each result. */
const LOCK_FILE = 'compiled.json';

interface Lock {
  readonly engine: string;
  /** Layer key → SHA-256 of its compiled form. */
  readonly layers: Readonly<Record<string, string>>;
}

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** A pack in a folder of its own: manifest, files, compiled form. */
export class InstalledPack implements Pack {
  readonly origin = 'installed';
  readonly manifest: Manifest;
  readonly #folder: string;
  readonly #loaded = new Map<string, Promise<RunnableLayer>>();

  constructor(folder: string, manifest: Manifest) {
    this.#folder = folder;
    this.manifest = manifest;
  }

  load(layer: SchemaLayer | RulesLayer): Promise<RunnableLayer> {
    const name = `${layerKey(layer)} ${layer.kind === 'rules' ? (layer.phase ?? '') : ''}`;
    let loaded = this.#loaded.get(name);
    if (loaded === undefined) {
      loaded = Promise.resolve().then(() => loadLayer(layer, this.#code(layer)));
      this.#loaded.set(name, loaded);
    }
    return loaded;
  }

  codeList(id: string): Uint8Array | undefined {
    const list = this.manifest.codeLists?.find((entry) => entry.id === id);
    return list === undefined ? undefined : this.#read(join(FILES_FOLDER, list.file));
  }

  /** Compiles every layer and writes the results. Throws PackError `compile`. */
  compile(): void {
    const layers: Record<string, string> = {};
    for (const layer of ownLayers(this.manifest)) {
      const code = compileLayer(layer, join(this.#folder, FILES_FOLDER));
      layers[layerKey(layer)] = sha256(code);
      this.#write(codeFile(layer), code);
    }
    this.#write(LOCK_FILE, JSON.stringify({ engine: engineStamp(), layers } satisfies Lock, null, 1));
  }

  /** A sentence for each thing that is not as it was installed. */
  verify(): string[] {
    const problems: string[] = [];
    for (const [path, sum] of Object.entries(this.manifest.files)) {
      const bytes = this.#read(join(FILES_FOLDER, path));
      if (bytes === undefined) problems.push(`${path} is missing.`);
      else if (sha256(bytes) !== sum) problems.push(`${path} is not the file that the manifest names.`);
    }
    const lock = this.#lock();
    if (lock === undefined || lock.engine !== engineStamp()) return problems; // compiled anew when next used
    for (const layer of ownLayers(this.manifest)) {
      const bytes = this.#read(codeFile(layer));
      if (bytes === undefined || sha256(bytes) !== lock.layers[layerKey(layer)]) {
        problems.push(`The compiled form of ${layer.name} is missing or was changed: install the pack again.`);
      }
    }
    return problems;
  }

  /** Compiled code of a layer; compiled now when another version of the program did it last. */
  #code(layer: SchemaLayer | RulesLayer): string {
    const bytes = this.#lock()?.engine === engineStamp() ? this.#read(codeFile(layer)) : undefined;
    if (bytes !== undefined) return bytes.toString('utf8');
    try {
      this.compile();
    } catch (error) {
      if (!isReadOnly(error)) throw error;
    }
    const made = this.#lock()?.engine === engineStamp() ? this.#read(codeFile(layer)) : undefined;
    return made?.toString('utf8') ?? compileLayer(layer, join(this.#folder, FILES_FOLDER));
  }

  #lock(): Lock | undefined {
    const bytes = this.#read(LOCK_FILE);
    return bytes === undefined ? undefined : (JSON.parse(bytes.toString('utf8')) as Lock);
  }

  #read(name: string): Buffer | undefined {
    const path = join(this.#folder, name);
    return statSync(path, { throwIfNoEntry: false }) === undefined ? undefined : readFileSync(path);
  }

  /** Whole or not at all: another process may load at the same time. */
  #write(name: string, content: string): void {
    const path = join(this.#folder, name);
    writeFileSync(`${path}.${process.pid}`, content);
    renameSync(`${path}.${process.pid}`, path);
  }
}

const codeFile = (layer: SchemaLayer | RulesLayer): string => `compiled-${sha256(layerKey(layer)).slice(0, 12)}.js`;

const isReadOnly = (error: unknown): boolean =>
  ['EACCES', 'EROFS', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '');
