import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILTIN_LAYERS, BUILTIN_MANIFESTS } from './builtin-manifests.js';
import { builtinStamp } from './engine-stamp.js';
import { compileBuiltinLayer, loadLayer } from './layers.js';
import { layerKey, type Manifest, type RulesLayer, type SchemaLayer } from './manifest.js';
import type { Pack, RunnableLayer } from './pack.js';
import { PackError } from './pack-error.js';

/**
 * The packs that come with the program.
 *
 * @param cacheFolder where their compiled form is kept, so that only the first process compiles; must not be writable
 *   by others, since what is in it is run
 */
export function builtinPacks(cacheFolder: string | undefined): Pack[] {
  const layers = new BuiltinLayers(cacheFolder);
  return BUILTIN_MANIFESTS.map((manifest) => new BuiltinPack(manifest, layers));
}

class BuiltinPack implements Pack {
  readonly origin = 'builtin';
  readonly manifest: Manifest;
  readonly #layers: BuiltinLayers;

  constructor(manifest: Manifest, layers: BuiltinLayers) {
    this.manifest = manifest;
    this.#layers = layers;
  }

  load(layer: SchemaLayer | RulesLayer): Promise<RunnableLayer> {
    return this.#layers.load(layer);
  }

  /** Code lists of built-in rules are part of the rules. */
  codeList(): undefined {
    return undefined;
  }
}

/** Compiled layers of all built-in packs; some are shared. */
class BuiltinLayers {
  readonly #cacheFolder: string | undefined;
  readonly #loaded = new Map<string, Promise<RunnableLayer>>();

  constructor(cacheFolder: string | undefined) {
    this.#cacheFolder = cacheFolder === undefined ? undefined : join(cacheFolder, `builtin-${builtinStamp()}`);
  }

  load(layer: SchemaLayer | RulesLayer): Promise<RunnableLayer> {
    const name = layerKey(layer);
    let loaded = this.#loaded.get(name);
    if (loaded === undefined) {
      loaded = this.#code(layer).then((code) => loadLayer(layer, code));
      this.#loaded.set(name, loaded);
    }
    return loaded;
  }

  async #code(layer: SchemaLayer | RulesLayer): Promise<string> {
    const name = layer.kind === 'rules' ? layer.file : layer.files[0]!;
    const file = this.#cacheFolder === undefined ? undefined : join(this.#cacheFolder, `${layer.kind}-${name}.js`);
    if (file !== undefined && statSync(file, { throwIfNoEntry: false }) !== undefined)
      return readFileSync(file, 'utf8');
    const source = BUILTIN_LAYERS[name];
    if (source === undefined) throw new PackError('missing', `There is no built-in layer ${name}.`);
    const code = compileBuiltinLayer(name, await source());
    if (file !== undefined) keep(file, code);
    return code;
  }
}

/** Whole or not at all; a cache that cannot be written is done without. */
function keep(file: string, code: string): void {
  const fresh = `${file}.${process.pid}`;
  try {
    mkdirSync(join(file, '..'), { recursive: true, mode: 0o700 });
    writeFileSync(fresh, code);
    renameSync(fresh, file);
  } catch {
    rmSync(fresh, { force: true });
  }
}
