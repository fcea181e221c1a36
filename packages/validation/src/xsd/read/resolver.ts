import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { schemaError } from '../errors.js';

/** A schema file: its bytes, and a name for it (a path) that relative references start from. */
export interface SchemaSource {
  readonly bytes: Uint8Array;
  readonly location: string;
}

export interface SchemaRequest {
  /** Namespace asked for; undefined for `include` and `redefine`. */
  readonly namespace: string | undefined;
  /** What `schemaLocation` says; undefined when the import has none. */
  readonly schemaLocation: string | undefined;
  /** Location of the file that asks. */
  readonly from: string;
}

/** Finds the file an `include`, `import` or `redefine` means; undefined when there is none to be had. */
export type SchemaResolver = (request: SchemaRequest) => SchemaSource | undefined;

export interface LocalFilesOptions {
  /** Files for namespaces, relative to the folder: used when an import has no `schemaLocation` or it leads nowhere. */
  readonly catalog?: Readonly<Record<string, string>>;
}

/**
 * A resolver that reads files below one folder and nothing else: addresses with a scheme and paths that lead out of
 * the folder, symbolic links included, are refused.
 *
 * @throws SchemaError (from the resolver) for a path outside the folder
 */
export function localFiles(folder: string, { catalog = {} }: LocalFilesOptions = {}): SchemaResolver {
  const root = realpathSync(folder);
  const read = (path: string): SchemaSource | undefined => {
    if (!existsSync(path)) return undefined;
    const real = realpathSync(path);
    if (real !== root && !real.startsWith(root + sep)) {
      throw schemaError(`${path} is outside of ${root}, where schema files may be read`);
    }
    return { bytes: readFileSync(real), location: real };
  };
  return ({ namespace, schemaLocation, from }) => {
    const isLocal = schemaLocation !== undefined && !/^[A-Za-z][A-Za-z0-9+.-]+:/.test(schemaLocation);
    const found = isLocal ? read(resolve(dirname(from), decodeURIComponent(schemaLocation))) : undefined;
    const listed = namespace === undefined ? undefined : catalog[namespace];
    return found ?? (listed === undefined ? undefined : read(resolve(root, listed)));
  };
}
